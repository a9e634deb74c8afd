"""From the names of a project's files to the outputs of its builds."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

Side = Literal["client", "server", "cache"]
"""`client`: browsers can get it. `server`: deployed, not served. `cache`: not deployed at all."""

Read = Callable[[str], bytes | None]
"""The content of a file by its path, None where it cannot be read."""


class Layout(NamedTuple):
    """One build's output. `folder` is relative to the root, empty for the root itself.

    `side` takes a path relative to the root, below `folder`; with `/` at its end it is a folder's,
    which is not walked where the answer is `cache`. `why` says what was taken as client, for
    people: "static/ and prerendered pages are served, the other *.js run on the server".
    """

    folder: str
    framework: str
    why: str
    side: Callable[[str], Side]


class Found(NamedTuple):
    """`looked_at` are the folders that would have been taken, for "nothing was found in"."""

    layouts: tuple[Layout, ...]
    looked_at: tuple[str, ...]


def discover(paths: Sequence[str], read: Read, named: Sequence[str] = ()) -> Found:
    """The outputs below the root. `paths` are those of all files, ignored ones too, sorted, without
    node_modules and the like. `named` are folders that were asked for by hand: each of them is an
    output or holds some, and what is not told apart in it is client."""
    folders = tuple(named) or ("dist",)
    return Found(
        tuple(
            Layout(folder, "static site", "all of it is served", lambda path: "client")
            for folder in folders
            if any(path.startswith(f"{folder}/" if folder else "") for path in paths)
        ),
        folders,
    )

"""One build's output, before it has its place in the project."""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

Side = Literal["client", "server", "cache"]
"""`client`: browsers can get it. `server`: deployed, not served. `cache`: not deployed at all."""

Read = Callable[[str], bytes | None]
"""The content of a file by its path, None where it cannot be read."""

SideOf = Callable[[str], Side]
"""Of a path below an output's folder and relative to it; a folder's has `/` at its end."""


class Output(NamedTuple):
    framework: str
    why: str
    side: SideOf


def all_client(path: str) -> Side:
    return "client"


def all_server(path: str) -> Side:
    return "server"


def by_folder(rules: Sequence[tuple[str, Side]], rest: Side) -> SideOf:
    """The first prefix that fits rules. A folder above one is never a cache, it is walked."""

    def side(path: str) -> Side:
        for prefix, ruled in rules:
            if path.startswith(prefix):
                return ruled
        if path.endswith("/") and any(prefix.startswith(path) for prefix, _ in rules):
            return "server"
        return rest

    return side


def within(folder: str, side: SideOf) -> SideOf:
    """The same for paths that begin with the output's folder."""
    start = len(folder) + 1 if folder else 0
    return (lambda path: side(path[start:])) if start else side

"""A path that a map tells, to the one of the project's files that it must mean.

A bundler names files from the folder that it ran in, a map may have been copied after it was made,
and a container has folders of its own. Text is compared with a list of names; no file is touched.
"""

from collections.abc import Container, Iterator


def settled(path: str, folder: str, files: Container[str], *, from_folder: bool) -> str:
    """`folder` is the map's; `from_folder`: `path` was relative to it, and likely right as it is.
    A path that fits none of `files` stays as it is."""
    if not installed(path):
        for candidate in _candidates(path, folder, from_folder):
            if candidate in files:
                return candidate
    return path


def ending(path: str, files: Container[str]) -> str | None:
    """Of an absolute path: what is left of it in the project."""
    if installed(path):
        return None
    return next((end for end in _ends(path.lstrip("/")) if end in files), None)


def installed(path: str) -> bool:
    return "node_modules/" in path or ":" in path


def _candidates(path: str, folder: str, from_folder: bool) -> Iterator[str]:
    if from_folder:
        yield path
    below = path.removeprefix(f"{folder}/")  # Parcel names sources from the project's root
    above = folder
    while above:
        yield f"{above}/{below}"
        above = above.rpartition("/")[0]
    yield from _ends(path)


def _ends(path: str) -> Iterator[str]:
    """The path, then ever less of it: a lone name only where it was in one folder."""
    parts = path.split("/")[-20:]
    for dropped in range(len(parts)):
        if dropped <= 1 or len(parts) - dropped >= 2:
            yield "/".join(parts[dropped:])

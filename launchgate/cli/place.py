"""Where a run looks: the root that paths are relative to, and what is in scope below it."""

import os
from dataclasses import dataclass
from pathlib import Path

from launchgate.adapters.git import find_root
from launchgate.cli.failure import Failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`top` is the repository's root or None; `only` narrows the files, relative to `root`."""

    root: Path
    top: Path | None
    start: Path
    only: tuple[str, ...] = ()


def locate(paths: tuple[str, ...]) -> Place:
    """The place of the arguments. A path that is not there is a usage error."""
    given = [Path(os.path.abspath(path)) for path in paths]
    for path, asked in zip(given, paths, strict=True):
        if not os.path.lexists(path):
            raise Failure(f"no such file or folder: {asked}")
    if not given:
        here = Path.cwd()
        top = find_root(here)
        return Place(root=top or here, top=top, start=here)
    start = given[0] if given[0].is_dir() else given[0].parent
    top = find_root(start)
    root = top or _common(given)
    outside = [asked for path, asked in zip(given, paths, strict=True) if not _below(path, root)]
    if outside:
        raise Failure(f"{outside[0]} is not in the repository {root}: run launchgate there")
    return Place(root=root, top=top, start=start, only=tuple(relative(p, root) for p in given))


def relative(path: Path, root: Path) -> str:
    """`path` from `root`, with `/`; empty for the root itself."""
    name = path.relative_to(root).as_posix()
    return "" if name == "." else name


def _common(paths: list[Path]) -> Path:
    folders = [path if path.is_dir() else path.parent for path in paths]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # two drives on Windows
        raise Failure("the paths are on different drives: run launchgate once for each") from None


def _below(path: Path, root: Path) -> bool:
    return path == root or root in path.parents


def is_bare(folder: Path) -> bool:
    """Whether the folder is a repository without a work tree: it has a history, and no files."""
    return (folder / "HEAD").is_file() and all((folder / n).is_dir() for n in ("objects", "refs"))

"""What `discover` makes of a project that is given as names, or as names with contents."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from launchgate.frontend.layout import Found, Layout, Side, discover

_TREES = Path(__file__).parent / "layout_trees"
Project = Mapping[str, str] | Iterable[str]


def recorded(name: str) -> list[str]:
    """Names of a real project's files after its build; long lists of the same kind are cut."""
    return (_TREES / f"{name}.txt").read_text().splitlines()


def found(project: Project, *named: str) -> Found:
    contents = dict(project) if isinstance(project, Mapping) else dict.fromkeys(project, "")
    reads = {path: text.encode() for path, text in contents.items()}
    return discover(sorted(reads), reads.get, named)


def layouts(project: Project, *named: str) -> dict[str, Layout]:
    return {layout.folder: layout for layout in found(project, *named).layouts}


def sides(project: Project, *named: str) -> dict[str, Side]:
    """Of each file that a layout has. No file may have two."""
    told: dict[str, Side] = {}
    for layout in found(project, *named).layouts:
        prefix = f"{layout.folder}/" if layout.folder else ""
        for path in project:
            side = layout.side(path) if path.startswith(prefix) else "cache"
            if side != "cache":
                assert path not in told, f"{path} is in two layouts"
                assert _is_walked(layout, path), f"a walk never comes to {path}"
                told[path] = side
    return told


def client(project: Project, *named: str) -> set[str]:
    return {path for path, side in sides(project, *named).items() if side == "client"}


def _is_walked(layout: Layout, path: str) -> bool:
    start = len(layout.folder) + 1 if layout.folder else 0
    cuts = [at for at, letter in enumerate(path) if letter == "/" and at >= start]
    return all(layout.side(path[: at + 1]) != "cache" for at in cuts)

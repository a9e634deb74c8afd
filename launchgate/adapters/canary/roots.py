"""Where a project's build must begin to find all it needs: its workspace's root."""

import json
from pathlib import Path

_WORKSPACE = (
    *("pnpm-workspace.yaml", "turbo.json", "turbo.jsonc"),
    *("lerna.json", "nx.json", "rush.json"),
)


def workspace_root(folder: Path, top: Path | None) -> Path:
    """The outermost folder that says it holds workspaces, not above `top`; else the repository's
    top, where the project may import from beside itself; else the folder with the package."""
    between = [folder, *folder.parents]
    if top is not None:
        between = between[: between.index(top) + 1] if top in between else [folder]
    marked = [place for place in between if _holds(place)]
    if marked:
        return marked[-1]
    if top is not None and top in between:
        return top
    packages = [place for place in between if (place / "package.json").is_file()]
    return packages[0] if packages else folder


def _holds(folder: Path) -> bool:
    if any((folder / name).is_file() for name in _WORKSPACE):
        return True
    try:
        manifest = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(manifest, dict) and bool(manifest.get("workspaces"))

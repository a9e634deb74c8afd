"""Outputs that lay in the project before the build: they say nothing of it."""

import os
from collections.abc import Sequence

from launchgate.adapters.bundlescan.tree import BuildTree
from launchgate.adapters.canary.remove import remove
from launchgate.frontend.layout import discover


def clear_stale(root: str, named: Sequence[str], since_ns: int) -> tuple[str, ...]:
    """Removes outputs below `root` to which nothing was written since; gives back their folders."""
    tree = BuildTree(root)
    found = discover(tree.names(), tree.whole, named)
    stale = []
    for layout in found.layouts:
        if not layout.folder or _written(root, tree, layout.folder, since_ns):
            continue
        stale.append(layout.folder)
    for folder in stale:
        remove(os.path.join(root, folder))
    return tuple(stale)


def _written(root: str, tree: BuildTree, folder: str, since_ns: int) -> bool:
    for path in tree.below(folder):
        try:
            if os.lstat(os.path.join(root, path)).st_mtime_ns >= since_ns:
                return True
        except OSError:
            continue
    return False

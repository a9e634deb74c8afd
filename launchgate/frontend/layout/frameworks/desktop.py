"""Programs that users install: whoever has them can unpack them."""

from launchgate.frontend.layout.names import PLAIN
from launchgate.frontend.layout.output import Output, all_client
from launchgate.frontend.layout.tree import Tree, base

_WHY = "all of it is on the machine of whoever installs the program, and can be unpacked there"


def recognise(tree: Tree, folder: str) -> Output | None:
    """What electron-vite writes, each process in a folder."""
    processes = {"main", "preload", "renderer"} <= tree.folders(folder)
    return installed() if processes and base(folder) in PLAIN else None


def installed() -> Output:
    return Output("Electron", _WHY, all_client)

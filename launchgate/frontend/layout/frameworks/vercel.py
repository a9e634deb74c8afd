"""Vercel's Build Output API: .vercel/output, written by `vercel build` and by adapters."""

import re

from launchgate.frontend.layout.output import Output, Side
from launchgate.frontend.layout.tree import Tree, base, parent

_PRERENDERED = re.compile(r"\.prerender-fallback(?:\.\w+)*$")
_WHY = "static/ and prerendered answers in functions/ are served, the functions run on the server"


def recognise(tree: Tree, folder: str) -> Output | None:
    at_home = base(folder) == "output" and base(parent(folder)) == ".vercel"
    folders = tree.folders(folder)
    if not folders.isdisjoint(("static", "functions")) and (
        at_home or ("config.json" in tree.files(folder) and {"static", "functions"} <= folders)
    ):
        return Output("Vercel output", _WHY, _side)
    return None


def _side(path: str) -> Side:
    if path.startswith("static/"):
        return "client"
    if path.startswith("functions/") and _PRERENDERED.search(path) and ".func/" not in path:
        return "client"
    return "server"

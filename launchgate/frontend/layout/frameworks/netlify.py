"""Netlify's functions: .netlify, beside the folder that is published."""

from launchgate.frontend.layout.output import Output, by_folder
from launchgate.frontend.layout.tree import Tree, base

_CODE = frozenset({"functions", "functions-internal", "edge-functions", "server", "static", "v1"})
_SIDES = by_folder((("static/", "client"), ("cache/", "cache"), ("plugins/", "cache")), "server")
_WHY = "functions run on the server; what is published lies elsewhere"


def recognise(tree: Tree, folder: str) -> Output | None:
    if base(folder) != ".netlify" or tree.folders(folder).isdisjoint(_CODE):
        return None
    return Output("Netlify functions", _WHY, _SIDES)

"""Cloudflare Pages: a worker in the published folder runs on the server, all else is served."""

from launchgate.frontend.layout.output import Output, Side, SideOf
from launchgate.frontend.layout.tree import Tree, join

_SETTINGS = frozenset({"_routes.json", "_headers", "_redirects", ".assetsignore", "nitro.json"})


def recognise(tree: Tree, folder: str) -> Output | None:
    side = page_functions(tree, folder)
    if side is None:
        return None
    why = "all of it is served but the worker (_worker.js) and the settings of Cloudflare Pages"
    return Output("Cloudflare Pages", why, side)


def page_functions(tree: Tree, folder: str) -> SideOf | None:
    """Another host would serve the file, so the name alone does not do."""
    files = tree.files(folder)
    settings = _SETTINGS & files
    if not (
        "index.js" in tree.files(join(folder, "_worker.js"))
        or ("_worker.js" in files and not settings.isdisjoint(("_routes.json", ".assetsignore")))
    ):
        return None

    def side(path: str) -> Side:
        return "server" if path in settings or path.startswith("_worker.js") else "client"

    return side

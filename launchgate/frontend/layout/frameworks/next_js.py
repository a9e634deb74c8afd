"""Next.js: `next build` writes .next, or what `distDir` says; `output: standalone` a copy in it."""

from launchgate.frontend.layout.output import Output, Side
from launchgate.frontend.layout.tree import Tree, base, join

_SERVED = (".html", ".rsc", ".body", ".meta")
_NOT_DEPLOYED = (
    "cache/", "dev/", "types/", "diagnostics/", "trace", "turbopack", "build/", "analyze/",
    "lock", "logs/",
)  # fmt: skip
_WHY = (
    "static/ and what was rendered ahead in server/ (.html, .rsc, .body, page data) are served, "
    "other files of server/ run on the server"
)
_DEV = ("static/development", "server/development", "static/webpack")


def recognise(tree: Tree, folder: str) -> Output | None:
    files, folders = tree.files(folder), tree.folders(folder)
    if "BUILD_ID" in files and ("server" in folders or "static" in folders):
        why = _WHY
    elif (
        base(folder) == ".next"
        and not folders.isdisjoint(("static", "server", "standalone"))
        and not any(tree.is_folder(join(folder, name)) for name in _DEV)
    ):
        why = f"{_WHY}; no BUILD_ID, so the build may be unfinished"
    else:
        return None

    def side(path: str) -> Side:
        return _standalone(tree, folder, path) or _side(tree, folder, path)

    return Output("Next.js", why, side)


def _side(tree: Tree, root: str, path: str) -> Side:
    if path.startswith("static/"):
        return "client"
    if path.startswith(_NOT_DEPLOYED):
        return "cache"
    if path.startswith(("server/app/", "server/pages/")):
        if path.endswith(_SERVED):
            return "client"
        if path.startswith("server/pages/") and path.endswith(".json"):
            page = join(root, path.removesuffix(".json") + ".html")
            return "client" if tree.is_file(page) else "server"
    return "server"


def _standalone(tree: Tree, root: str, path: str) -> Side | None:
    """Of the deployable copy: a server with its packages, and what was copied beside it by hand:
    public/, and static/ of the build in it. It may lie deep, as the app lies in its monorepo."""
    if not path.startswith("standalone/"):
        return None
    if "/node_modules/" in path:
        return "server"
    parts = path.split("/")
    inner = base(root) or ".next"
    for at in range(len(parts) - 2, 0, -1):
        if parts[at] == inner:
            rest = "/".join(parts[at + 1 :])
            return _side(tree, join(root, "/".join(parts[: at + 1])), rest)
    for at in range(1, len(parts) - 1):
        app = join(root, "/".join(parts[:at]))
        if parts[at] == "public" and tree.is_folder(join(app, inner)):
            return "client"
    return "server"

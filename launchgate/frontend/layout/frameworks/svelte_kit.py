"""SvelteKit: .svelte-kit/output before an adapter, and what adapters write beside it."""

from launchgate.frontend.layout.frameworks.cloudflare import page_functions
from launchgate.frontend.layout.output import Output, Side, by_folder
from launchgate.frontend.layout.tree import Tree, base, join

_SIDES = by_folder(
    (
        ("output/client/", "client"),
        ("output/prerendered/", "client"),
        ("output/", "server"),
        ("cloudflare-tmp/", "server"),
        ("cloudflare/", "client"),
    ),
    "cache",
)
_WHY = "output/client/ and output/prerendered/ are served, output/server/ runs on the server"


def recognise(tree: Tree, folder: str) -> Output | None:
    if base(folder) != ".svelte-kit" or tree.folders(folder).isdisjoint(("output", "cloudflare")):
        return None
    worker = page_functions(tree, join(folder, "cloudflare"))

    def side(path: str) -> Side:
        if worker is not None and path.startswith("cloudflare/"):
            return worker(path.removeprefix("cloudflare/"))
        return _SIDES(path)

    return Output("SvelteKit", _WHY, side)

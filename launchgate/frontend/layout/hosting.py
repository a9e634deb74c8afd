"""Settings of a host that lie in what it publishes: it reads them and does not serve them."""

from launchgate.frontend.layout.output import Side, SideOf, all_client
from launchgate.frontend.layout.tree import Tree, ancestors

_SETTINGS = frozenset({"_headers", "_redirects"})
_HOSTS = frozenset({"netlify.toml", "wrangler.toml", "wrangler.json", "wrangler.jsonc"})


def served(tree: Tree, folder: str) -> SideOf:
    """Another host would serve them, so the project has to name one that does not."""
    settings = _SETTINGS & tree.files(folder)
    if not settings or not any(
        not tree.files(up).isdisjoint(_HOSTS) or ".netlify" in tree.folders(up)
        for up in ancestors(folder)
    ):
        return all_client

    def side(path: str) -> Side:
        return "server" if path in settings else "client"

    return side

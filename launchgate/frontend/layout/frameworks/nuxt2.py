"""Nuxt 2 deploys .nuxt/dist. Later versions only build there, and deploy .output."""

from launchgate.frontend.layout.output import Output, by_folder
from launchgate.frontend.layout.tree import Tree, base, join

_SIDES = by_folder((("dist/client/", "client"), ("dist/", "server")), "cache")


def recognise(tree: Tree, folder: str) -> Output | None:
    if base(folder) != ".nuxt" or not tree.is_folder(join(folder, "dist/client")):
        return None
    return Output("Nuxt", "dist/client/ is served, dist/server/ runs on the server", _SIDES)

"""Nitro, the server of Nuxt, SolidStart, TanStack Start and others: .output."""

from launchgate.frontend.layout.output import Output, by_folder
from launchgate.frontend.layout.tree import Tree, base, join

_SIDES = by_folder((("public/", "client"),), "server")
_WHY = "public/ is served, server/ runs on the server"


def recognise(tree: Tree, folder: str) -> Output | None:
    folders = tree.folders(folder)
    named = base(folder) == ".output"
    if not ("public" in folders and (named or "nitro.json" in tree.files(folder))) and not (
        named and "server" in folders
    ):
        return None
    nuxt = tree.is_folder(join(folder, "public/_nuxt"))
    return Output("Nuxt" if nuxt else "Nitro", _WHY, _SIDES)

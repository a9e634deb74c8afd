"""Folders in which a build keeps what it writes again elsewhere: that is deployed, they are not."""

from launchgate.frontend.layout.tree import Tree, base, join, parent

_KIT = ("_app/immutable", "client/_app/immutable")


def is_step(tree: Tree, folder: str) -> bool:
    name, up = base(folder), parent(folder)
    if name == ".svelte-kit":
        return tree.is_folder(join(up, ".vercel/output/static/_app")) or any(
            tree.is_folder(join(join(up, "build"), made)) for made in _KIT
        )
    if name == ".nuxt":
        return tree.is_folder(join(up, ".output")) or "nuxt.d.ts" in tree.files(folder)
    return exported(tree, folder)


def exported(tree: Tree, folder: str) -> bool:
    """Of Next.js with `output: export`, where the build left a note of it."""
    return "export-detail.json" in tree.files(folder) and tree.is_folder(
        join(parent(folder), "out/_next")
    )

"""Folders that a server or a site generator serves as they lie, where the project tells."""

from collections.abc import Iterator

from launchgate.frontend.layout.frameworks import next_js
from launchgate.frontend.layout.output import Output, Side, all_client
from launchgate.frontend.layout.package import Packages
from launchgate.frontend.layout.steps import exported
from launchgate.frontend.layout.tree import Tree, base, join, parent

_SERVERS = (
    "express",
    "fastify",
    "koa",
    "@hapi/hapi",
    "hono",
    "restify",
    "polka",
    "h3",
    "@nestjs/core",
)
_COPIERS = (
    "vite", "react-scripts", "@vue/cli-service", "next", "nuxt", "astro", "@sveltejs/kit",
    "@remix-run/dev", "@react-router/dev", "gatsby", "@angular/core", "vitepress", "webpack",
    "@rsbuild/core", "@rspack/core", "parcel", "expo", "@docusaurus/core",
)  # fmt: skip
_BY_MARK = (
    # a file of the project, the folder, what must be in it, who serves it
    ("config.ru", "public", ("assets", "packs", "vite"), "Rails"),
    ("artisan", "public", (), "Laravel"),
    ("symfony.lock", "public", ("build", "bundles"), "Symfony"),
    ("mix.exs", "priv/static", (), "Phoenix"),
    ("manage.py", "staticfiles", (), "Django"),
    ("manage.py", "static_root", (), "Django"),
    ("manage.py", "staticroot", (), "Django"),
    ("gatsby-config.js", "public", ("page-data",), "Gatsby"),
    ("gatsby-config.ts", "public", ("page-data",), "Gatsby"),
    ("gatsby-config.mjs", "public", ("page-data",), "Gatsby"),
    ("hugo.toml", "public", (), "Hugo"),
    ("hugo.yaml", "public", (), "Hugo"),
    ("hugo.yml", "public", (), "Hugo"),
    ("hugo.json", "public", (), "Hugo"),
    ("mkdocs.yml", "site", (), "MkDocs"),
    ("book.toml", "book", (), "mdBook"),
    ("conf.py", "_build/html", (), "Sphinx"),
    ("pubspec.yaml", "build/web", (), "Flutter web"),
)

_BUILT_INTO = ("build", "dist", "packs", "bundles")
"""A build that writes into public/ does not copy it: the server has it as its root."""
_CONFIGS = ("config.toml", "config.yaml", "config.yml", "config.json")
_MARKS = {*_CONFIGS, *(mark for mark, *_ in _BY_MARK)}


def docroots(tree: Tree, packages: Packages) -> Iterator[tuple[str, Output]]:
    """With their folders, relative to the root; of two for a folder, the latter knows more."""
    for folder in tree.every_folder():
        if base(folder) == "public" and not tree.folders(folder).isdisjoint(_BUILT_INTO):
            yield folder, _served("document root")
    for path in tree.paths:
        if base(path) not in _MARKS:
            continue
        for mark, folder, inside, name in _BY_MARK:
            place = join(parent(path), folder)
            kept = tree.files(place) | tree.folders(place)
            if base(path) == mark and kept and (not inside or not kept.isdisjoint(inside)):
                yield place, _served(name)
        if base(path).startswith("config.") and _generates(tree, parent(path)):
            yield join(parent(path), "public"), _served("Hugo or Zola")
    yield from _of_packages(tree, packages)


def _generates(tree: Tree, project: str) -> bool:
    folders = tree.folders(project)
    return {"content", "public"} <= folders and not folders.isdisjoint(("archetypes", "templates"))


def _of_packages(tree: Tree, packages: Packages) -> Iterator[tuple[str, Output]]:
    for project in packages.folders():
        package, public = packages.of(project), join(project, "public")
        if not tree.is_folder(public):
            continue
        built = any(
            next_js.recognise(tree, inner) and not exported(tree, inner)
            for name in tree.folders(project)
            for inner in (join(project, name),)
        )
        if built:
            yield public, _served("Next.js public")
        elif package.has("hexo") and "index.html" in tree.files(public):
            yield public, _served("Hexo")
        elif package.has("@remix-run/dev", "@remix-run/react") and tree.is_folder(
            join(public, "build")
        ):
            yield public, _served("Remix")
        elif package.has(*_SERVERS) and not package.has(*_COPIERS):
            yield public, _served("Node")


def _served(name: str) -> Output:
    if name not in ("Laravel", "Symfony", "document root"):
        return Output(name, "it is served as it lies", all_client)
    return Output(name, "it is served as it lies, but its PHP runs on the server", _but_php)


def _but_php(path: str) -> Side:
    return "server" if path.endswith(".php") else "client"

"""Of a folder without a framework's structure: is it served, and all of it?"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.frontend.layout.frameworks import desktop, recognise
from launchgate.frontend.layout.hosting import served
from launchgate.frontend.layout.maker import maker
from launchgate.frontend.layout.names import FOREIGN, PLAIN, TEMPLATES
from launchgate.frontend.layout.output import Output, Read, Side, SideOf, all_client, all_server
from launchgate.frontend.layout.package import Package
from launchgate.frontend.layout.scripts import is_hashed, judge
from launchgate.frontend.layout.tree import Tree, base, join

_PAGE = (".html", ".htm")
_SCRIPT = (".js", ".mjs", ".cjs")
_CLIENT = ("client", "browser", "public")
_SERVER = ("server", "ssr", "functions", "server-build")
_SOURCE_PAGE = re.compile(
    rb"%PUBLIC_URL%|<%=|<script\b[^>]{0,200}?src=[\"']?(?:\.?/)?(?:src/|[^\"'>\s]{0,200}?\.(?:tsx?|jsx)\b)"
)
_MADE = ("_next/static", "_nuxt", "_astro", "_app/immutable", "_expo/static", "_framework")
_ASSETS = ("", "assets", "assets/js", "static", "static/js", "js", "build", "scripts")
_DEEPEST = 3
_HEAD = 20_000


class Site(NamedTuple):
    folder: str
    output: Output


def explore(
    tree: Tree, folder: str, package: Package, read: Read, sure: bool = False
) -> list[Site]:
    """The outputs in a folder that a build may have written. `sure`: somebody says that one did.
    Where only its subfolders have pages, each is one; what is beside them is judged by itself."""
    output = told_apart(tree, folder, package, read)
    if output is not None:
        return [Site(folder, output)]
    found = list(_inner(tree, folder, package, read, 1))
    rest = (path for path in tree.below(folder) if not _in_any(path, found))
    judged = judge(folder, rest, read)
    if judged.runs == "nothing":
        return found
    if package.has("electron") and (sure or base(folder) in PLAIN):
        return [*found, Site(folder, desktop.installed())]
    if package.enters(folder):
        return [*found, _node(folder, "package.json names files in it: a library or a back end")]
    if judged.runs == "server":
        return [*found, _node(folder, judged.why)]
    if (sure or base(folder) in PLAIN) and (not found or package.depends):
        name = maker(tree, folder, package)
        return [*found, Site(folder, Output(name, _why(judged.why), all_client))]
    return found


def told_apart(tree: Tree, folder: str, package: Package, read: Read) -> Output | None:
    """By a framework's structure, by its own pages, or by a client/ and a server/ in it."""
    return recognise(tree, folder) or _site(tree, folder, package, read)


def _node(folder: str, why: str) -> Site:
    return Site(folder, Output("Node", why, all_server))


def _why(evidence: str) -> str:
    return f"all of it is served: {evidence}"


def _site(tree: Tree, folder: str, package: Package, read: Read) -> Output | None:
    if is_extension(tree, folder, read):
        why = "all of it is on the machine of whoever installs the extension"
        return Output("browser extension", why, all_client)
    if has_page(tree, folder, read) or tree.is_folder(join(folder, "_expo/static")):
        return Output(maker(tree, folder, package), _why("it has pages"), served(tree, folder))
    pair = _pair(tree, folder, package, read)
    if pair:
        kept = "/ and ".join(pair)
        why = f"{kept}/ and pages are served, the rest runs on the server"
        return Output(maker(tree, folder, package), why, _beside(pair))
    return None


def has_page(tree: Tree, folder: str, read: Read) -> bool:
    """Built ones: the page that a bundler starts from has its marks."""
    pages = sorted(name for name in tree.files(folder) if name.endswith(_PAGE))
    if "index.html" not in pages:
        return bool(pages)
    head = (read(join(folder, "index.html")) or b"")[:_HEAD]
    return not _SOURCE_PAGE.search(head)


def is_built(tree: Tree, folder: str, read: Read) -> bool:
    """Whatever its name: a page beside scripts whose names have a hash."""
    if "index.html" not in tree.files(folder):
        return False
    made = any(tree.is_folder(join(folder, place)) for place in _MADE) or any(
        is_hashed(name) for place in _ASSETS for name in tree.files(join(folder, place))
    )
    return made and has_page(tree, folder, read)


def is_extension(tree: Tree, folder: str, read: Read) -> bool:
    if "manifest.json" not in tree.files(folder):
        return False
    return b'"manifest_version"' in (read(join(folder, "manifest.json")) or b"")[:_HEAD]


def _pair(tree: Tree, folder: str, package: Package, read: Read) -> tuple[str, ...]:
    """Names of what is served in a folder that holds a server too."""
    folders = tree.folders(folder)
    server = any(name in folders for name in _SERVER) or any(
        name.endswith(_SCRIPT) for name in tree.files(folder)
    )
    kept = tuple(
        name
        for name in _CLIENT
        if name in folders
        and not package.enters(join(folder, name))
        and _is_for_browsers(tree, join(folder, name), read)
    )
    if not server or not kept:
        return ()
    return (*kept, *(name for name in ("prerendered", "static") if name in folders))


def _is_for_browsers(tree: Tree, folder: str, read: Read) -> bool:
    return judge(folder, tree.below(folder), read).runs in ("browser", "unknown")


def _beside(served: tuple[str, ...]) -> SideOf:
    """Pages that a server keeps are answers of it too, unless it fills them in."""
    client = tuple(f"{name}/" for name in served)

    def side(path: str) -> Side:
        if path.startswith(client):
            return "client"
        folders = path.split("/")[:-1]
        public = "public" in folders and "node_modules" not in folders
        page = path.endswith(_PAGE) and TEMPLATES.isdisjoint(folders)
        return "client" if page or public else "server"

    return side


def _inner(tree: Tree, folder: str, package: Package, read: Read, depth: int) -> Iterator[Site]:
    for name in sorted(tree.folders(folder) - TEMPLATES - FOREIGN):
        inner = join(folder, name)
        output = told_apart(tree, inner, package, read)
        if output is not None:
            yield Site(inner, output)
        elif depth < _DEEPEST:
            yield from _inner(tree, inner, package, read, depth + 1)


def _in_any(path: str, sites: list[Site]) -> bool:
    return any(path.startswith(f"{site.folder}/") for site in sites)

"""Outputs below a folder, that nobody named."""

from launchgate.frontend.layout.frameworks import recognise
from launchgate.frontend.layout.hosting import served
from launchgate.frontend.layout.maker import maker
from launchgate.frontend.layout.names import CACHES, FIXTURES, FOREIGN, PLAIN
from launchgate.frontend.layout.output import Output, all_client
from launchgate.frontend.layout.project import Project, is_project
from launchgate.frontend.layout.scripts import holds_web
from launchgate.frontend.layout.site import Site, explore, is_built, is_extension
from launchgate.frontend.layout.steps import is_step
from launchgate.frontend.layout.tree import Tree, base, parent

_COPIED = frozenset({"public", "static", "src"})
"""A build takes an extension's manifest from there."""


def search(known: Project, start: str = "") -> tuple[list[Site], list[str]]:
    """The outputs, and folders that are none although their name says so."""
    found: list[Site] = []
    rejected: list[str] = []
    done: set[str] = set()
    fixtures: set[str] = set()
    for folder in known.tree.every_folder():
        if not _below(folder, start):
            continue
        name, up = base(folder), parent(folder)
        if folder != start and (up in done or name in FOREIGN or _is_cache(known.tree, folder)):
            done.add(folder)
        elif folder != start and (up in fixtures or name in FIXTURES):
            fixtures.add(folder)
            if name in PLAIN:
                rejected.append(folder)
        else:
            sites = _sites(known, folder)
            found += sites
            done.update(site.folder for site in sites)
            if not sites and (name in PLAIN or folder in known.named):
                rejected.append(folder)
                if not holds_web(known.tree, folder):
                    done.add(folder)
    return found, rejected


def _is_cache(tree: Tree, folder: str) -> bool:
    if base(folder) in CACHES and recognise(tree, folder) is None:
        return True
    return is_step(tree, folder)


def _sites(known: Project, folder: str) -> list[Site]:
    tree, package = known.tree, known.packages.of(folder)
    output = recognise(tree, folder) or known.served.get(folder)
    if output is not None:
        return [Site(folder, output)]
    if known.named.get(folder) and _publishable(known, folder):
        return [Site(folder, _published(known, folder))]
    sources = is_project(known, folder)
    taken = folder in known.named or (base(folder) in PLAIN and not sources)
    if folder and taken:
        return explore(tree, folder, package, known.read, folder in known.named)
    if (
        folder
        and not sources
        and base(folder) not in _COPIED
        and is_extension(tree, folder, known.read)
    ):
        return explore(tree, folder, package, known.read)
    if not sources and is_built(tree, folder, known.read):
        why = "all of it is served: it has a page and scripts whose names have a hash"
        return [Site(folder, Output(maker(tree, folder, package), why, all_client))]
    return []


def _publishable(known: Project, folder: str) -> bool:
    """A setting that means the project itself is a site without a build, if it has a page."""
    whole = not folder or known.packages.at(folder) is not None
    return not whole or "index.html" in known.tree.files(folder)


def _published(known: Project, folder: str) -> Output:
    name = maker(known.tree, folder, known.packages.of(folder))
    return Output(name, "the settings of the host publish all of it", served(known.tree, folder))


def _below(folder: str, start: str) -> bool:
    return not start or folder == start or folder.startswith(f"{start}/")

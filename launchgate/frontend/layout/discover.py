"""From the names of a project's files to the outputs of its builds."""

import posixpath
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from launchgate.frontend.layout.named import ByHand
from launchgate.frontend.layout.names import EXAMPLES, LOOKED_AT
from launchgate.frontend.layout.output import Read, Side, SideOf, within
from launchgate.frontend.layout.project import project
from launchgate.frontend.layout.search import search
from launchgate.frontend.layout.site import Site
from launchgate.frontend.layout.tree import Tree, ancestors, parent


class Layout(NamedTuple):
    """One build's output. `folder` is relative to the root, empty for the root itself.

    `side` takes a path relative to the root, below `folder`; with `/` at its end it is a folder's,
    which is not walked where the answer is `cache`: there is nothing that is deployed, or another
    layout has it. `why` says what was taken as client, for people: "static/ and prerendered pages
    are served, the other *.js run on the server".
    """

    folder: str
    framework: str
    why: str
    side: Callable[[str], Side]


class Found(NamedTuple):
    """`looked_at` are the folders that would have been taken, for "nothing was found in"."""

    layouts: tuple[Layout, ...]
    looked_at: tuple[str, ...]


def discover(paths: Sequence[str], read: Read, named: Sequence[str] = ()) -> Found:
    """The outputs below the root. `paths` are those of all files, ignored ones too, sorted, without
    node_modules and the like. `named` are folders and files that were asked for by hand: each is an
    output, a part of one, or holds some, and what is not told apart in it is client.

    Outputs do not overlap: of two, one in the other, each file has its innermost."""
    tree = Tree(paths)
    known = project(tree, read)
    if not named:
        built, rejected = search(known)
        places = dict.fromkeys([*LOOKED_AT, *known.named, *rejected])
        return Found(_layouts(built, {}), tuple(places))
    by_hand = ByHand(known)
    sites: list[Site] = []
    files: dict[str, tuple[Site, set[str]]] = {}
    looked_at: list[str] = []
    for name in dict.fromkeys(_normal(text) for text in named):
        if tree.is_file(name):
            site = by_hand.file(name)
            files.setdefault(site.folder, (site, set()))[1].add(name)
        elif any(True for _ in tree.below(name)):
            found, rejected = by_hand.folder(name)
            sites += found
            looked_at += rejected
        looked_at.append(name or ".")
    return Found(_layouts(sites, files), tuple(dict.fromkeys(looked_at)))


def _layouts(sites: Iterable[Site], files: dict[str, tuple[Site, set[str]]]) -> tuple[Layout, ...]:
    by_folder: dict[str, Site] = {}
    for site in sites:
        by_folder.setdefault(site.folder, site)
    inner: dict[str, set[str]] = {}
    for folder in by_folder:
        for up in ancestors(parent(folder)) if folder else ():
            if up in by_folder:
                inner.setdefault(up, set()).add(folder)
    found = [
        _layout(site, within(folder, site.output.side), inner.get(folder))
        for folder, site in by_folder.items()
    ]
    for folder, (site, names) in files.items():
        if not any(up in by_folder for up in ancestors(folder)):
            found.append(_layout(site, _only(names, within(folder, site.output.side))))
    return tuple(sorted(found, key=lambda layout: layout.folder))


def _layout(site: Site, side: SideOf, inner: set[str] | None = None) -> Layout:
    def of(path: str) -> Side:
        for up in ancestors(path.rstrip("/") if path.endswith("/") else parent(path)):
            if inner and up in inner:
                return "cache"
        return side(path)

    why = site.output.why
    if not EXAMPLES.isdisjoint(site.folder.split("/")):
        why = f"an example's: {why}"
    return Layout(site.folder, site.output.framework, why, of if inner else side)


def _only(names: set[str], side: SideOf) -> SideOf:
    return lambda path: side(path) if path in names else "cache"


def _normal(text: str) -> str:
    path = posixpath.normpath(text.strip("/")) if text.strip("/") else "."
    return "" if path == "." else path

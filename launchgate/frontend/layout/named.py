"""Folders and files that were named by hand: outputs, parts of outputs, or projects."""

from launchgate.frontend.layout.frameworks import recognise
from launchgate.frontend.layout.maker import maker
from launchgate.frontend.layout.names import LOOKED_AT, PLAIN
from launchgate.frontend.layout.output import Output, Side, SideOf, all_client, all_server
from launchgate.frontend.layout.project import Project, is_project
from launchgate.frontend.layout.search import search
from launchgate.frontend.layout.site import Site, told_apart
from launchgate.frontend.layout.tree import ancestors, base, join, parent

_PAGES = (".html", ".htm", ".xhtml", ".php")
_BY_HAND = "named by hand, so all of it is taken as served"


class ByHand:
    """Each answer is a site with its side for paths that begin with the site's folder."""

    def __init__(self, known: Project) -> None:
        self._known = known
        self._around: dict[str, Site | None] = {}

    def folder(self, name: str) -> tuple[list[Site], list[str]]:
        around = self._context(name)
        if around is not None:
            return [_part(around, name)], []
        below, rejected = search(self._known, name)
        if is_project(self._known, name):
            return below, [*(join(name, place) for place in LOOKED_AT), *rejected]
        inner = [site for site in below if site.folder != name and not _node(site)]
        if self._is_around(name, inner):
            return inner, rejected
        package = self._known.packages.of(name)
        label = maker(self._known.tree, name, package)
        return [
            *inner,
            Site(name, Output(label, _BY_HAND, _but_git if not name else all_client)),
        ], []

    def _is_around(self, name: str, inner: list[Site]) -> bool:
        """Whether it is a project, though nothing else says so: `dist` lies in it and no page."""
        if any(file.endswith(_PAGES) for file in self._known.tree.files(name)):
            return False
        return any(
            parent(site.folder) == name and base(site.folder) in (*PLAIN, ".next", ".output")
            for site in inner
        )

    def file(self, name: str) -> Site:
        """The folder's other files and folders are left out, as if they were a cache."""
        around = self._context(parent(name))
        judged = _part(around, parent(name)) if around is not None else None
        side = judged.output.side if judged else all_client
        why = judged.output.why if judged else _BY_HAND
        label = judged.output.framework if judged else "one file"
        return Site(parent(name), Output(label, f"{base(name)} was named by hand; {why}", side))

    def _context(self, name: str) -> Site | None:
        """The output that the folder is, or is a part of: the outermost that is told apart."""
        if name not in self._around:
            self._around[name] = self._find(name)
        return self._around[name]

    def _find(self, name: str) -> Site | None:
        tree, read = self._known.tree, self._known.read
        chain = list(ancestors(name))[::-1]
        for folder in chain:
            output = recognise(tree, folder)
            if output is not None:
                return Site(folder, output)
        for folder in chain:
            if folder and (folder == name or base(folder) in PLAIN or folder in self._known.named):
                output = told_apart(tree, folder, self._known.packages.of(folder), read)
                if output is not None and not (folder == name and is_project(self._known, folder)):
                    return Site(folder, output)
        return None


def _part(site: Site, name: str) -> Site:
    if site.folder == name:
        return site
    inside = name[len(site.folder) + 1 :] if site.folder else name
    output = site.output
    why = f"a part of {site.folder or 'the output'}: {output.why}"
    return Site(name, Output(output.framework, why, _deeper(output.side, inside)))


def _deeper(side: SideOf, inside: str) -> SideOf:
    return lambda path: side(f"{inside}/{path}")


def _node(site: Site) -> bool:
    return site.output.side is all_server


def _but_git(path: str) -> Side:
    """The root's own history and packages are no part of what is served."""
    return "cache" if path.startswith((".git/", "node_modules/")) else "client"

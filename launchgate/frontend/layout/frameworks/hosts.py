"""What adapters write for a host into a folder of its own: by the folder's name."""

from typing import NamedTuple

from launchgate.frontend.layout.output import Output, Side, by_folder
from launchgate.frontend.layout.tree import Tree, base


class _Host(NamedTuple):
    """`inside`: one of these subfolders has to be there. The first prefix that fits rules."""

    framework: str
    inside: frozenset[str]
    rules: tuple[tuple[str, Side], ...]
    rest: Side
    why: str


_HOSTS = {
    ".netlify": _Host(
        "Netlify functions",
        frozenset({"functions", "functions-internal", "edge-functions", "server", "static", "v1"}),
        (("static/", "client"), ("cache/", "cache"), ("plugins/", "cache")),
        "server",
        "functions run on the server; what is published lies elsewhere",
    ),
    ".open-next": _Host(
        "OpenNext",
        frozenset({"assets"}),
        (("assets/", "client"), ("cache/", "client")),
        "server",
        "assets/ and the answers in cache/ are served, functions run on the server",
    ),
    ".amplify-hosting": _Host(
        "Amplify", frozenset({"static"}), (("static/", "client"),), "server", "static/ is served"
    ),
    "_fresh": _Host(
        "Fresh",
        frozenset({"client", "static"}),
        (("server/", "server"), ("server.js", "server")),
        "client",
        "all of it is served but server/",
    ),
    "programs": _Host(
        "Meteor",
        frozenset({"web.browser"}),
        (("server/", "server"),),
        "client",
        "web.browser/ and the like are served, server/ runs on the server",
    ),
}
NAMES = frozenset(_HOSTS)


def recognise(tree: Tree, folder: str) -> Output | None:
    host = _HOSTS.get(base(folder))
    if host is None or host.inside.isdisjoint(tree.folders(folder)):
        return None
    return Output(host.framework, host.why, by_folder(host.rules, host.rest))

"""Whether a folder's scripts are for browsers: by their names, and by what some of them load."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from launchgate.frontend.layout.names import TEMPLATES
from launchgate.frontend.layout.output import Read
from launchgate.frontend.layout.tree import MANY, Tree, base

Runs = Literal["browser", "server", "unknown", "nothing"]

_SCRIPT = (".js", ".mjs", ".cjs")
_PAGE = (".html", ".htm", ".css", ".wasm")
_LEFT_OUT = TEMPLATES | {"node_modules"}
_SAMPLE = 6
_WINDOW = 1_000_000
_HASHED = re.compile(
    r"[-._](?:[0-9a-f]{8,}|[A-Z0-9]{8}|(?=[\w-]*[A-Z])(?=[\w-]*[a-z])"
    r"(?:[\w-]{8}|(?=[\w-]*\d)[\w-]{9,24}))\.(?:js|mjs|css)$"
)
_LOADED = re.compile(
    rb"""(?:\brequire\(|\bfrom ?|\bimport ?\(?)["'](?:node:)?(fs|fs/promises|path|https?|net|tls|"""
    rb"""crypto|os|child_process|url|stream|util|zlib|http2|cluster|worker_threads|"""
    rb"""(?:express|fastify|koa|hono|dotenv|pg|mysql2?|mongoose|mongodb|i?o?redis|nodemailer|"""
    rb"""aws-sdk|@aws-sdk/[\w-]+|@nestjs/[\w-]+|@prisma/client|react-dom/server|"""
    rb"""@(?:remix-run|react-router)/(?:node|express|serve|architect))(?:[/.][\w-]+)?)["']"""
)
_NETWORK = frozenset({b"http", b"https", b"net", b"tls"})
_GUARDED = frozenset(
    {b"fs", b"fs/promises", b"path", b"crypto", b"os", b"url", b"stream", b"util", b"zlib",
     b"worker_threads"}
)  # fmt: skip
"""Libraries for both ask whether they run in Node before they load one of these."""

_NODE = (b"node:", b"#!/usr/bin/env node", b"process.exit(", b"Deno.serve", b"Bun.serve")
_BROWSER = (
    b"document.",
    b"window.",
    b"self.webpackChunk",
    b"localStorage",
    b"navigator.",
    b"addEventListener",
    b"globalThis.document",
    b"customElements",
    b"import.meta.url).href",
)
_COMMONJS = b'"__esModule"'
_BARE = re.compile(
    rb"""(?:^|[;\n}])\s{0,20}(?:import|export)\b[^'"\n;()]{0,400}["'](?!https?:)(?:@?[A-Za-z][\w-]*)(?:["'/:])"""
)


class Judged(NamedTuple):
    runs: Runs
    why: str


def is_hashed(name: str) -> bool:
    return _HASHED.search(name[-80:]) is not None


def holds_web(tree: Tree, folder: str) -> bool:
    """Whether a page, script or style may lie below it: yes, where there is too much to look at."""
    seen = 0
    for path in tree.below(folder):
        if path.endswith((*_SCRIPT, *_PAGE, ".gz", ".br")):
            return True
        seen += 1
    return seen >= MANY


def judge(folder: str, paths: Iterable[str], read: Read) -> Judged:
    """Of a folder without a page at its top. Browsers get what is styled, reaches for the page or
    has a hash in its name; Node gets CommonJS, its own modules, and packages by bare names."""
    start = len(folder) + 1 if folder else 0
    names = [name for name in paths if _LEFT_OUT.isdisjoint(name[start:].split("/")[:-1])]
    plain = [name.removesuffix(".gz").removesuffix(".br") for name in names]
    if not any(name.endswith((*_SCRIPT, *_PAGE)) for name in plain):
        return Judged("nothing", "no page, script or style in it")
    if any(name.endswith((".d.ts", ".d.mts", ".d.cts")) for name in plain):
        return Judged("server", "type declarations beside the scripts: a library or a back end")
    scripts = sorted((name for name in names if name.endswith(_SCRIPT)), key=_depth)[:_SAMPLE]
    contents = {name: (read(name) or b"")[:_WINDOW] for name in scripts}
    for name, content in contents.items():
        loaded = set(_LOADED.findall(content))
        if loaded - _GUARDED - _NETWORK or (len(loaded) > 1 and loaded & _NETWORK):
            return Judged("server", f"{base(name)} loads modules of Node")
    if any(name.endswith(_PAGE) for name in plain):
        return Judged("browser", "pages or styles in it")
    judged = _by_content(contents)
    if judged.runs == "unknown" and any(is_hashed(base(name)) for name in plain):
        return Judged("browser", "names with a hash, for browsers to cache")
    return judged


def _depth(name: str) -> int:
    return name.count("/")


def _by_content(contents: dict[str, bytes]) -> Judged:
    node = False
    for name, content in contents.items():
        if _COMMONJS in content[:400] or _BARE.search(content[:8_000]):
            node = True
        elif any(mark in content for mark in _BROWSER):
            return Judged("browser", f"{base(name)} reaches for the page")
        elif _LOADED.search(content) or any(mark in content for mark in _NODE):
            node = True
    if node:
        return Judged("server", "its scripts load modules that browsers do not have")
    return Judged("unknown", "could not tell, so all of it")

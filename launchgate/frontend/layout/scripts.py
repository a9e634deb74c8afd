"""Whether a folder's scripts are for browsers, told by their names and the first lines of a few."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from launchgate.frontend.layout.output import Read
from launchgate.frontend.layout.tree import base

Runs = Literal["browser", "server", "unknown", "nothing"]

_SCRIPT = (".js", ".mjs", ".cjs")
_PAGE = (".html", ".htm", ".css", ".wasm")
_PACKED = (".gz", ".br")
_SAMPLE = 6
_WINDOW = 1_000_000
_HASHED = re.compile(
    r"[-._](?=[\w-]*\d)[\w-]{8,}\.(?:js|mjs|css)$|[-._][A-Za-z][\w-]{7}\.(?:js|css)$"
)
_BUILTIN = re.compile(
    rb"""(?:\brequire\(|\bfrom ?|\bimport ?\(?)["'](?:node:)?(fs|fs/promises|path|https?|net|tls|"""
    rb"""crypto|os|child_process|url|stream|util|zlib|http2|cluster|worker_threads|express|"""
    rb"""fastify|koa|@nestjs/\w+|hono|dotenv|pg)["']"""
)
_SERVING = frozenset({b"http", b"https", b"net", b"tls", b"http2", b"cluster", b"child_process"})
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
    rb"""(?:^|[;\n}])\s*(?:import|export)\b[^'"\n;()]{0,400}["'](?!https?:)(?:@?[A-Za-z][\w-]*)(?:["'/:])"""
)


class Judged(NamedTuple):
    runs: Runs
    why: str


def is_hashed(name: str) -> bool:
    return _HASHED.search(name) is not None


def judge(paths: Iterable[str], read: Read) -> Judged:
    """Of a folder without a page. Browsers get what is hashed, styled or reaches for the page;
    Node gets CommonJS, types, and packages that are imported by their bare names."""
    names = list(paths)
    plain = [name.removesuffix(".gz").removesuffix(".br") for name in names]
    scripts = [name for name in names if name.endswith(_SCRIPT)]
    if not any(name.endswith((*_SCRIPT, *_PAGE)) for name in plain):
        return Judged("nothing", "no page, script or style in it")
    if any(name.endswith((".d.ts", ".d.mts", ".d.cts")) for name in plain):
        return Judged("server", "type declarations beside the scripts: a library or a back end")
    if any(name.endswith(_PAGE) for name in plain):
        return Judged("browser", "pages or styles in it")
    if any(is_hashed(base(name)) for name in plain):
        return Judged("browser", "names with a hash, for browsers to cache")
    return _by_content(scripts[:_SAMPLE], read)


def _by_content(scripts: list[str], read: Read) -> Judged:
    node = False
    for name in scripts:
        content = (read(name) or b"")[:_WINDOW]
        loaded = set(_BUILTIN.findall(content))
        if len(loaded) > 1 and loaded & _SERVING:
            return Judged("server", f"{base(name)} loads modules of Node")
        if _COMMONJS in content[:400] or _BARE.search(content[:8_000]):
            node = True
        elif any(mark in content for mark in _BROWSER):
            return Judged("browser", f"{base(name)} reaches for the page")
        elif loaded or any(mark in content for mark in _NODE):
            node = True
    if node:
        return Judged("server", "its scripts load modules that browsers do not have")
    return Judged("unknown", "could not tell, so all of it")

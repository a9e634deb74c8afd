"""What an HTML page refers to: its tags, its import map, its inline scripts, its router's data."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from launchgate.frontend.links.link import Link, LinkKind, kind_of, resolved
from launchgate.frontend.links.literals import literals

_OPEN = re.compile(
    rb"<(?:!--|(script|style|link|base|area|a|iframe|meta|astro-island)(?=[\s/>]))", re.I
)
_ATTRIBUTE = re.compile(
    rb"[\s/]{0,200}([^\s\"'<>/=]{1,100})"
    rb"(?:\s{0,20}=\s{0,20}(?:\"([^\"]{0,20000})\"|'([^']{0,20000})'|([^\s\"'<>]{1,4000})))?"
)
_CLOSED = {b"script": re.compile(rb"</script", re.I), b"style": re.compile(rb"</style", re.I)}
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*url\s*=\s*['\"]?([^'\"]+)", re.I)
_ACTS = re.compile(
    r"(?:log|sign)[-_]?(?:out|off)|unsubscribe|delete|remove|cancel|/api/|[?&](?:token|code)=", re.I
)
_PRELOADED: Mapping[str, LinkKind] = {
    "script": "script",
    "worker": "script",
    "style": "style",
    "fetch": "data",
}
_NOT_PAGES = (".pdf", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".zip", ".mp4", ".xml")
_NEXT_BUILD = re.compile(rb"\\?\"b\\?\":\\?\"([\w\-]{6,60})\\?\"")
_MOST_ATTRIBUTES = 60

_Attributes = dict[str, str]


def in_page(url: str, data: bytes) -> Iterator[Link]:
    base = url
    position = 0
    while opened := _OPEN.search(data, position):
        if opened[1] is None:
            position = data.find(b"-->", opened.end())
            if position < 0:
                return
            continue
        name = opened[1].lower()
        attributes, position = _attributes(data, opened.end())
        if name == b"base" and base == url and attributes.get("href"):
            link = resolved(url, attributes["href"], "page")
            base = link.url if link else url
        yield from _of_tag(name, attributes, base)
        if name in _CLOSED:
            closed = _CLOSED[name].search(data, position)
            end = closed.start() if closed else len(data)
            if name == b"script" and "src" not in attributes:
                yield from _inline(attributes, data[position:end], base)
            position = end


def _attributes(data: bytes, position: int) -> tuple[_Attributes, int]:
    found: _Attributes = {}
    for _ in range(_MOST_ATTRIBUTES):
        match = _ATTRIBUTE.match(data, position)
        if match is None:
            break
        position = match.end()
        value = match[2] or match[3] or match[4] or b""
        key = match[1].decode("ascii", "replace").lower()
        found.setdefault(key, html.unescape(value.decode("utf-8", "replace")))
    closed = data.find(b">", position)
    return found, closed + 1 if closed >= 0 else len(data)


def _of_tag(name: bytes, attributes: _Attributes, base: str) -> Iterator[Link]:
    wanted: list[tuple[str, LinkKind | None]] = []
    if name == b"script":
        wanted = [(attributes.get("src", ""), "script")]
    elif name == b"link":
        wanted = [(attributes.get("href", ""), _linked(attributes))]
    elif name in (b"a", b"area"):
        wanted = [("" if _acts(attributes) else attributes.get("href", ""), "page")]
    elif name == b"iframe":
        wanted = [(attributes.get("src", ""), "page")]
    elif name == b"astro-island":
        keys = ("component-url", "renderer-url", "before-hydration-url")
        wanted = [(attributes.get(key, ""), "script") for key in keys]
    elif attributes.get("http-equiv", "").lower() == "refresh":
        refresh = _REFRESH.match(attributes.get("content", ""))
        wanted = [(refresh[1] if refresh else "", "page")]
    for text, kind in wanted:
        link = resolved(base, text, kind) if text.strip() and kind else None
        if link and not (kind == "page" and link.url.lower().endswith(_NOT_PAGES)):
            yield link


def _acts(attributes: _Attributes) -> bool:
    """A link that is not for robots to follow, or that does something when it is."""
    closed = "nofollow" in attributes.get("rel", "").lower() or "download" in attributes
    return closed or _ACTS.search(attributes.get("href", "")) is not None


def _linked(attributes: _Attributes) -> LinkKind | None:
    rel = attributes.get("rel", "").lower().split()
    if "stylesheet" in rel:
        return "style"
    if "modulepreload" in rel:
        return "script"
    if "manifest" in rel:
        return "data"
    if "preload" in rel or "prefetch" in rel:
        told = _PRELOADED.get(attributes.get("as", "").lower())
        named = attributes.get("href", "").partition("?")[0].endswith((".js", ".mjs", ".json"))
        return told or (kind_of(attributes["href"]) if named else None)
    if "alternate" in rel and "json" in attributes.get("type", "").lower():
        return "data"
    return None


def _inline(attributes: _Attributes, body: bytes, base: str) -> Iterator[Link]:
    if attributes.get("type", "").lower() == "importmap":
        yield from _import_map(body, base)
        return
    if attributes.get("id") == "__NEXT_DATA__":
        yield from _next_data(body, base)
    if b"__next_f" in body and (build := _NEXT_BUILD.search(body)):
        manifest = f"/_next/static/{build[1].decode()}/_buildManifest.js"
        link = resolved(base, manifest, "script", sure=False)
        if link is not None:
            yield link
    yield from literals(base, body)


def _import_map(body: bytes, base: str) -> Iterator[Link]:
    try:
        imports = json.loads(body).get("imports", {})
        targets = [item for item in imports.values() if isinstance(item, str)]
    except (ValueError, AttributeError, RecursionError):
        return
    for target in targets:
        link = None if target.endswith("/") else resolved(base, target, "script")
        if link is not None:
            yield link


def _next_data(body: bytes, base: str) -> Iterator[Link]:
    """The pages router's data of the page, which browsers get when they come from another one."""
    try:
        told = json.loads(body)
        build, page, prefix = told["buildId"], told["page"], told.get("assetPrefix") or ""
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return
    if isinstance(build, str) and isinstance(page, str) and "[" not in page:
        name = "/index" if page == "/" else page
        link = resolved(base, f"{prefix}/_next/data/{quote(build)}{name}.json", "data", sure=False)
        if link is not None and told.get("gssp", told.get("gsp")):
            yield link
        manifest = f"{prefix}/_next/static/{quote(build)}/_buildManifest.js"
        link = resolved(base, manifest, "script", sure=False)
        if link is not None:
            yield link

"""One file of a site: redirects are followed within the site, and its content says what it is."""

from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from launchgate.adapters.site.found import AssetKind, Limits
from launchgate.adapters.site.places import Places
from launchgate.adapters.site.sender import Sender, Undecodable, body
from launchgate.frontend.links import Link, LinkKind
from launchgate.ports import Exchange

_REDIRECTS = (301, 302, 303, 307, 308)
_MEDIA = ("image/", "font/", "video/", "audio/", "application/pdf", "application/zip")
_HTML = ("text/html", "application/xhtml+xml")
_JSON = ("json", "manifest")
_DOCUMENT = (b"<!doctype html", b"<html")
_SAY_TRY = "try again, or check the build's folder"


class Answer(NamedTuple):
    """`kind` None: no such file, or something else lies there; `failed` says why it could not be
    got though it may be there, `closed` that strangers do not get it, `elsewhere` which other host
    has it."""

    url: str
    kind: AssetKind | None = None
    content_type: str = ""
    data: bytes = b""
    source_map: str = ""
    failed: str = ""
    closed: bool = False
    elsewhere: str = ""


def ask(link: Link, sender: Sender, places: Places, limits: Limits, max_bytes: int) -> Answer:
    url = link.url
    for _ in range(limits.redirects + 1):
        exchange = sender.get(url, max_bytes=max_bytes + 1)
        target = exchange.header("location")
        if exchange.status not in _REDIRECTS or target is None:
            return answer_of(link, url, exchange, max_bytes)
        following = urljoin(url, target)
        if not places.hold(following):
            return Answer(url, elsewhere=urlsplit(following).hostname or "?")
        url = following
    return Answer(url, failed=f"redirects without end; {_SAY_TRY}")


def answer_of(link: Link, url: str, exchange: Exchange, max_bytes: int) -> Answer:
    status = exchange.status
    if exchange.error is not None:
        return Answer(url, failed=f"{exchange.error.message}; {_SAY_TRY}")
    if status in (401, 403, 407):
        return Answer(url, closed=True)
    if status is None or status >= 500 or status == 429:
        return Answer(url, failed=f"the server answers {status}; {_SAY_TRY}")
    if not 200 <= status < 300:
        return Answer(url)
    if exchange.truncated or len(exchange.body) > max_bytes:
        return Answer(url, failed=f"it is too large to be got here; {_SAY_TRY}")
    try:
        data = body(exchange)
    except Undecodable as problem:
        return Answer(url, failed=f"its Content-Encoding is not what it says: {problem}")
    if len(data) > max_bytes:
        return Answer(url, failed=f"it is too large to be got here; {_SAY_TRY}")
    content_type = (exchange.header("content-type") or "").partition(";")[0].strip().lower()
    source_map = exchange.header("sourcemap") or exchange.header("x-sourcemap") or ""
    kind = kind_of(link.kind, url, content_type, data)
    if kind == "data" and not link.sure and data.lstrip()[:1] not in (b"{", b"["):
        kind = None
    return Answer(url, kind, content_type, data, source_map)


def kind_of(wanted: LinkKind, url: str, content_type: str, data: bytes) -> AssetKind | None:
    """A site that answers every address with its page has no such file."""
    if content_type.startswith(_MEDIA) or not data:
        return None
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if content_type in _HTML or head.startswith(_DOCUMENT):
        return "page" if wanted == "page" else None
    if wanted == "map":
        return "map" if b'"mappings"' in data or b'"sections"' in data[:4096] else None
    if wanted != "page":
        return wanted
    return _by_type(url, content_type)


def _by_type(url: str, content_type: str) -> AssetKind | None:
    """Of an address that was given by hand or linked to, and is no page."""
    path = urlsplit(url).path.lower()
    if "javascript" in content_type or path.endswith((".js", ".mjs", ".cjs")):
        return "script"
    if content_type == "text/css" or path.endswith(".css"):
        return "style"
    if path.endswith(".map"):
        return "map"
    known = any(word in content_type for word in _JSON) or content_type == "text/plain"
    return "data" if known or path.endswith((".json", ".txt")) else None

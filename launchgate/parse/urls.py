"""URLs in any text: where they are, in which encoding, and what their hosts are. Never raises."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.parse import ips
from launchgate.parse.host_kind import Kind
from launchgate.parse.hosts import kind_of, normal, unescape

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):[/\\]{2}")
_ENCODED_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}%(?:25){0,4}3[Aa]")
_AUTHORITY = re.compile(r"[^/?#\\]*")
_PORT = re.compile(r":(?:\d*|\$?\{.*\}|\$\w+|\*)$")
_USERINFO = re.compile(r"(//|\\/\\/|\\\\)[^/?#\\\s\"'`<>]*@")
_ENCODED_USERINFO = re.compile(
    r"(%2F%2F)(?:[^/?#\\\s\"'`<>%]|%(?!2F|3F|23))*(?:@|%40)", re.IGNORECASE
)
_START = re.compile(
    r"(?:https?|(?<![A-Za-z])wss?)"
    r"(?::(?://|\\/\\/)|(?P<escape>%(?:25){0,4})3A(?P=escape)2F(?P=escape)2F)",
    re.IGNORECASE,
)
# In pieces: what a repeated group remembers of each turn is many times the text itself.
_PLAIN_BODY = re.compile(r"(?:[^\s\"'`<>\\,;|^]+|<[\w. -]{1,60}>|(?:\\/){1,64}){1,1024}")
_ENCODED_BODY = re.compile(r"[A-Za-z0-9%._~*+!$()\[\]-]+")
_BRACKETS = (("{", "}"), ("(", ")"), ("[", "]"))
_SHOWN_LIMIT = 120


class HostClass(NamedTuple):
    """`host` in its normal spelling. The flags say what else is unusual about the URL."""

    kind: Kind
    host: str = ""
    scheme: str = ""
    ip_literal: bool = False
    userinfo: bool = False
    wildcard: bool = False

    @property
    def plain_http(self) -> bool:
        return self.scheme in ("http", "ws")


class Found(NamedTuple):
    """A URL as it stands in `text[start:end]`; `url` is its decoded form."""

    start: int
    end: int
    url: str


def classify(host_or_url: str) -> HostClass:
    """Judges a URL, `//host`, `host:port/path` or a bare host, in any encoding."""
    text = host_or_url.strip()
    for _ in range(4):
        if not _ENCODED_SCHEME.match(text):
            break
        text = unescape(text)
    text = text.replace("\\/", "/") if "\\/" in text[:40] else text
    match = _SCHEME.match(text)
    start = match.end() if match else 2 if text[:2] in ("//", "\\\\") else 0
    authority = _AUTHORITY.match(text, start)
    userinfo, at, place = (authority[0] if authority else "").rpartition("@")
    host = normal(_without_port(place))
    bare = host.removeprefix("[").removesuffix("]")
    return HostClass(
        kind=kind_of(bare) if bare else Kind.UNKNOWN,
        host=bare,
        scheme=match[1].lower() if match else "",
        ip_literal=ips.ipv4(bare) is not None or ips.ipv6(bare) is not None,
        userinfo=bool(at),
        wildcard="*" in place,
    )


def find(text: str) -> Iterator[Found]:
    """Every http(s) and ws(s) URL, plain, JSON-escaped or percent-encoded, nested ones by
    themselves: a URL ends where the next one begins."""
    match = _START.search(text)
    while match is not None:
        following = _START.search(text, match.end())
        limit = following.start() if following else len(text)
        yield _found(text, match, limit)
        match = following


def mask_userinfo(text: str) -> str:
    """`https://user:pass@host` as `https://…@host`, everywhere in `text`."""
    if "@" in text:
        text = _USERINFO.sub(r"\1…@", text)
    if "%2F%2F" in text or "%2f%2f" in text:
        text = _ENCODED_USERINFO.sub(r"\1…@", text)
    return text


def shown(url: str) -> str:
    """A URL fit for a report: no user data, no query values, at most 120 characters."""
    head, mark, _ = mask_userinfo(url).partition("?")
    head = head.partition("#")[0]
    if len(head) > _SHOWN_LIMIT:
        head = head[: _SHOWN_LIMIT - 1] + "…"
    return f"{head}?…" if mark else head


def _found(text: str, start: "re.Match[str]", limit: int) -> Found:
    encoded = start["escape"] is not None
    raw = text[start.end() : _end(_ENCODED_BODY if encoded else _PLAIN_BODY, text, start, limit)]
    kept = _trimmed(raw)
    end = start.end() + len(kept)
    url = text[start.start() : end]
    if encoded:
        for _ in range(start["escape"].count("25") + 1):
            url = unescape(url)
    return Found(start.start(), end, url.replace("\\/", "/"))


def _end(body: "re.Pattern[str]", text: str, start: "re.Match[str]", limit: int) -> int:
    end = start.end()
    while piece := body.match(text, end, limit):
        end = piece.end()
    return end


def _trimmed(body: str) -> str:
    """Without closing brackets that this URL did not open, and without the sentence's full stop."""
    for opener, closer in _BRACKETS:
        if opener not in body:
            body = body.partition(closer)[0]
    return body.rstrip(".:!")


def _without_port(place: str) -> str:
    if place.startswith("[") and "]" in place:
        return place[: place.index("]") + 1]
    if place.count(":") > 1 and "{" not in place:
        return place
    return _PORT.sub("", place[-2000:])

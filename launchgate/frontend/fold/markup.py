"""Values that only markup names: `<meta name="jwt-secret" content="...">`, `<jwtSecret>...`."""

import html
import re
from collections.abc import Iterator

from launchgate.frontend.fold.pairs import Pair

_META = re.compile(
    rb"<(?:meta|input|add|param|property|entry|setting|variable)\s([^<>]{1,2000})>", re.IGNORECASE
)
_QUOTED = rb"\s*=\s*(?:\"([^\"]{1,1000})\"|'([^']{1,1000})')"
_NAME = re.compile(rb"\b(?:name|property|id|key)" + _QUOTED, re.IGNORECASE)
_CONTENT = re.compile(rb"\b(?:content|value)" + _QUOTED, re.IGNORECASE)
_ELEMENT = re.compile(rb"<([A-Za-z][\w.:\-]{2,63})>\s{0,32}([^<>\s]{8,512})\s{0,32}</\1>")
_HEAD_BYTES = 64


def markup(data: bytes) -> Iterator[Pair]:
    """Of a page or an XML document."""
    if not data[:_HEAD_BYTES].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return
    for meta in _META.finditer(data):
        name, content = _NAME.search(meta[1]), _CONTENT.search(meta[1])
        if name and content:
            group = 1 if content[1] is not None else 2
            yield _pair(name[1] or name[2], content[group], meta.start(1) + content.start(group))
    for element in _ELEMENT.finditer(data):
        yield _pair(element[1], element[2], element.start(2))


def _pair(name: bytes, text: bytes, start: int) -> Pair:
    value = text
    if b"&" in text:
        value = html.unescape(text.decode("utf-8", "replace")).encode()
    return Pair(name.replace(b":", b"_"), value, start, start + len(text))

"""Where a built file says that its map is."""

import binascii
import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

_WORD = b"sourceMappingURL="
_OPENING = re.compile(rb"/(?:/|(\*))[#@][ \t]*$")
_LINE_VALUE = re.compile(rb"[ \t]*([^\s\"'`]+)[ \t]*(?=[\r\n]|$|\xe2\x80[\xa8\xa9])")
_BLOCK_VALUE = re.compile(rb"\s*([^\s\"'`*]+)\s*\*/")
_INLINE = re.compile(rb"data:([^,]{0,200}),", re.IGNORECASE)
_BASE64 = re.compile(rb";\s*base64\s*$", re.IGNORECASE)
_MOST_AFTER = 4096
_MOST_LINES_AFTER = 16
_LONGEST_URL = 4096
_PIECE = 65_536


class Reference(NamedTuple):
    """`url` is what stands in the comment, or `inline` the decoded bytes of a `data:` URL, empty
    where they cannot be decoded."""

    url: str = ""
    inline: bytes | None = None

    def __repr__(self) -> str:
        """Never the content: a trace or a test's failure may print this."""
        size = None if self.inline is None else len(self.inline)
        return f"<reference to {self.url[:80] if size is None else f'{size} inline bytes'}>"


def reference(data: bytes) -> Reference | None:
    """The last `sourceMappingURL` comment of a script or a style sheet, near its end: a few lines
    may follow. The words in a literal or in the middle of code are none."""
    at = len(data)
    while (at := data.rfind(_WORD, 0, at)) >= 0:
        if opening := _OPENING.search(data, max(0, at - 40), at):
            value = (_BLOCK_VALUE if opening[1] else _LINE_VALUE).match(data, at + len(_WORD))
            if value and _near_end(data, value.end()):
                return _told(data, *value.span(1))
        if len(data) - at > _MOST_AFTER:
            return None  # one before this cannot be near the end
    return None


def _near_end(data: bytes, at: int) -> bool:
    """A template literal that goes on after the line has its closing mark there."""
    if len(data) - at > _MOST_AFTER:
        return False
    after = data[at:].strip()
    return after.count(b"\n") < _MOST_LINES_AFTER and b"`" not in after


def _told(data: bytes, start: int, end: int) -> Reference | None:
    inline = _INLINE.match(data, start, end)
    if inline is None:
        url = data[start : min(end, start + _LONGEST_URL)].decode("utf-8", "replace")
        return Reference("".join(filter(str.isprintable, url)))
    payload = memoryview(data)[inline.end() : end]
    if data.find(b"%", inline.end(), end) >= 0:
        payload = memoryview(_unquoted(data, inline.end(), end))
    if not _BASE64.search(inline[1]):
        return Reference(inline=bytes(payload))
    try:
        return Reference(inline=binascii.a2b_base64(payload))
    except binascii.Error:
        return Reference(inline=b"")


def _unquoted(data: bytes, start: int, end: int) -> bytes:
    """In pieces: each escape is an object for a while, and a map may have millions."""
    plain = bytearray()
    while start < end:
        stop = min(end, start + _PIECE)
        if stop < end and (cut := data.rfind(b"%", stop - 2, stop)) >= 0:
            stop = cut
        plain += unquote_to_bytes(data[start:stop])
        start = stop
    return bytes(plain)

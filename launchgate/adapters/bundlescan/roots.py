"""The texts of an asset: itself, or the sources that a map holds, each under its own name."""

import json
import posixpath
import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from typing import NamedTuple

from launchgate.adapters.bundlescan.asset import Asset, language_of
from launchgate.credentials.decode import View
from launchgate.credentials.decode.view import Place, through
from launchgate.frontend.sourcemap import MapError, SourceMap, parse, reference
from launchgate.frontend.sourcemap.escaped import plain

_ESCAPE = re.compile(
    rb"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\."
)
_INLINE = b"sourceMappingURL=data:"
_BASE64 = b";base64,"
_LEAST_GAP = 20  # what stands between two contents is longer only where a map holds more


class Root(NamedTuple):
    """`own`: it is the project's own text, not a library's."""

    view: View
    own: bool = True


def roots(asset: Asset, files: Container[str] = ()) -> Iterator[Root]:
    """Every byte of the asset is in one of them, but mappings. `files` are the project's."""
    if asset.name.partition("?")[0].endswith(".map"):
        yield from _of_map(asset.data, asset.name, files, _same)
        return
    at = asset.data.rfind(_INLINE)
    told = reference(asset.data) if at >= 0 else None
    if told is None or not told.inline:
        yield Root(View((), asset.data, _same, language_of(asset.name)))
        return
    yield Root(View((), asset.data[:at], _same, language_of(asset.name)))
    place = _inline_place(asset.data, at)
    yield from _of_map(told.inline, asset.name, files, place, ("data: URL",))
    end = asset.data.find(b"\n", at)
    if end >= 0:
        after = View((), asset.data[end:], _shifted(end), language_of(asset.name))
        yield Root(after)


def _of_map(
    data: bytes, name: str, files: Container[str], outer: Place, layers: tuple[str, ...] = ()
) -> Iterator[Root]:
    whole = Root(View(layers, data, outer, "app.json"))
    try:
        found = parse(data, posixpath.dirname(name), files)
        parts = sorted(_parts(found))
    except MapError:  # what it holds is served nevertheless
        yield whole
        return
    end = 0
    for part in parts:
        if part.start - end >= _LEAST_GAP:
            yield _rest(data, end, part.start, outer, layers)
        end = max(end, part.end)
        if part.is_text:
            inner, place = _content(data, part.start, part.end)
            view = View(layers, inner, through(place, outer), language_of(part.path))
            yield Root(view, part.own)
    if len(data) - end >= _LEAST_GAP:
        yield _rest(data, end, len(data), outer, layers)


class _Part(NamedTuple):
    start: int
    end: int
    is_text: bool
    path: str
    own: bool


def _parts(found: SourceMap) -> Iterator[_Part]:
    for path, own, start, end in found.texts():
        yield _Part(start, end, True, path, own)
    for start, end in found.mappings():
        yield _Part(start, end, False, "", False)


def _rest(data: bytes, start: int, end: int, outer: Place, layers: tuple[str, ...]) -> Root:
    """Names, sources and whatever else is there."""
    return Root(View(layers, data[start:end], through(_shifted(start), outer), "app.json"))


def _content(data: bytes, start: int, end: int) -> tuple[bytes, Place]:
    raw = data[start:end]
    if b"\\" not in raw:
        return raw, _shifted(start)
    try:
        text = json.loads(b'"%s"' % raw, strict=False).encode("utf-8", "replace")
    except ValueError:
        text = plain(raw)
    return text, _Escaped(raw, start)


class _Escaped:
    """Places in a text with escapes: they are walked at the first question, for most have none."""

    def __init__(self, raw: bytes, base: int) -> None:
        self._raw = raw
        self._base = base
        self._plain_at: list[int] = []
        self._raw_at: list[int] = []

    def __call__(self, start: int, end: int) -> tuple[int, int]:
        if not self._plain_at:
            self._walk()
        last = self._at(end - 1)[1] if end > start else self._at(start)[0]
        return self._at(start)[0], last

    def _at(self, offset: int) -> tuple[int, int]:
        """The span of the byte, or of the escape that gave it."""
        number = bisect_right(self._plain_at, offset) - 1
        begin = self._raw_at[number] + offset - self._plain_at[number]
        following = number + 1 < len(self._plain_at)
        if following and begin + 1 > self._raw_at[number + 1]:
            begin = self._raw_at[number + 1] - 1
        if self._raw[begin - self._base : begin - self._base + 1] == b"\\":
            found = _ESCAPE.match(self._raw, begin - self._base)
            return begin, self._base + (found.end() if found else begin - self._base + 1)
        return begin, begin + 1

    def _walk(self) -> None:
        """Notes where each stretch without escapes begins, and each escape."""
        self._note(0, 0)
        given = before = 0
        for found in _ESCAPE.finditer(self._raw):
            given += found.start() - before
            self._note(given, found.start())
            given += _length(found[0])
            before = found.end()
            self._note(given, before)

    def _note(self, given: int, raw: int) -> None:
        self._plain_at.append(given)
        self._raw_at.append(self._base + raw)


def _length(escape: bytes) -> int:
    """Of what it stands for, in UTF-8."""
    if escape[1:2] != b"u":
        return 1
    if len(escape) == 12:
        return 4
    return len(chr(int(escape[2:], 16)).encode("utf-8", "replace"))


def _inline_place(data: bytes, at: int) -> Place:
    """Into a comment: around the digits where it is base64, else around all of it."""
    begin = data.find(_BASE64, at, at + 200)
    if begin < 0:
        return lambda _start, _end: (at, len(data))
    first = begin + len(_BASE64)
    return lambda start, end: (first + start // 3 * 4, min(len(data), first + -(-end // 3) * 4))


def _shifted(by: int) -> Place:
    return lambda start, end: (start + by, end + by)


def _same(start: int, end: int) -> tuple[int, int]:
    return start, end

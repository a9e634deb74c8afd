"""A source map's bytes to what it tells (ECMA-426). No I/O: a map makes nothing read a file."""

import json
import re
from bisect import bisect_right
from collections.abc import Container, Iterator

from launchgate.frontend.sourcemap.document import Document, Span
from launchgate.frontend.sourcemap.error import MapError
from launchgate.frontend.sourcemap.escaped import (
    cuts_escape,
    line_start,
    place,
    plain,
    units_to_offset,
    units_to_points,
)
from launchgate.frontend.sourcemap.forms import forms
from launchgate.frontend.sourcemap.mappings import Mappings, Target
from launchgate.frontend.sourcemap.original import Original
from launchgate.frontend.sourcemap.sections import Section, sections
from launchgate.frontend.sourcemap.sources import Sources

__all__ = ["MapError", "Original", "SourceMap", "parse"]

# A byte order mark; a line that keeps other sites from running the map as a script.
_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\)\]\}'[^\n]{0,1000}\n)?\s*")
_MAPPINGS_KEPT = 64
_MOST_TRIES = 100_000
_SHOWN_BYTES = 400


class SourceMap:
    """One map, index maps too; nothing of it is decoded before it is asked for.

    No question about it raises: what it does not tell, or contradicts itself in, is None."""

    def __init__(self, data: bytes, sources: Sources, parts: list[Section]) -> None:
        self._data, self._sources, self._parts = data, sources, parts
        self._places = [part[:2] for part in parts]
        self._mappings: dict[int, Mappings] = {}

    def original(self, line: int, column: int) -> Original | None:
        """Of a place in the built file: line and column from 1, the column in UTF-16 code units.
        Where the map lacks the source's content, units stand for code points in the answer."""
        return self._place(self._source_at(line, column))

    def nearest(self, line: int, column: int) -> Original | None:
        """Of the last place before, on the same line, that the map has. Bundlers leave out what
        they put in for a constant; what it was put into stands before it."""
        return self._place(self._source_at(line, column, mapped=True))

    def code(self, line: int, column: int) -> bytes:
        """What the source has from such a place on, to the end of its line or 400 bytes; empty
        where the map does not have it."""
        found = self._source_at(line, column)
        content = None if found is None else self._sources.content(found[0])
        if found is None or content is None:
            return b""
        begin = line_start(self._data, *content, found[1].line)
        if begin is None:
            return b""
        start = units_to_offset(self._data, begin, content[1], found[1].column)
        return plain(self._data[start : min(start + _SHOWN_BYTES, content[1])]).partition(b"\n")[0]

    def source_of(self, secret: bytes) -> Original | None:
        """Where a text stands in `sourcesContent`, the first place in the project's own files; in
        those of others if it is in none of them."""
        other: Original | None = None
        for start, end, source in self._held(secret):
            found = self.within(start, end)
            if found and self._sources.told(source)[1]:
                return found
            other = other or found
        return other

    def within(self, start: int, end: int) -> Original | None:
        """Of a span of the map's own bytes that lies in `sourcesContent`."""
        held = self._sources.holder(start, end)
        path = self._sources.path(held[0]) if held else None
        if held is None or path is None:
            return None
        return Original(path, *place(self._data, held[1][0], start))

    def texts(self) -> Iterator[tuple[str, bool, int, int]]:
        """Each content that the map holds: its source's path (empty where it has none), whether it
        is the project's own, and its span between the quotes in the map's bytes."""
        for source, content in self._sources.contents():
            path, own = self._sources.told(source)
            yield path or "", own, *content

    def mappings(self) -> Iterator[tuple[int, int]]:
        """The spans of the map's bytes that hold numbers only."""
        return (part.mappings for part in self._parts)

    def _place(self, found: tuple[int, Target] | None) -> Original | None:
        if found is None:
            return None
        source, target = found
        path = self._sources.path(source)
        if path is None:
            return None
        content = self._sources.content(source)
        if content is None:
            return Original(path, target.line + 1, target.column + 1)
        begin = line_start(self._data, *content, target.line)
        if begin is None:
            return Original(path)
        points = units_to_points(self._data, begin, content[1], target.column)
        return Original(path, target.line + 1, points + 1)

    def _held(self, secret: bytes) -> Iterator[tuple[int, int, int]]:
        """The first place in each content that holds it, and the content's source."""
        for form in forms(secret) if secret else ():
            begin = tries = 0
            while tries < _MOST_TRIES and (at := self._data.find(form, begin)) >= 0:
                held = self._sources.holder(at, at + len(form))
                if held is None:
                    begin = max(at + 1, self._sources.next_content(at))
                elif cuts_escape(self._data, held[1][0], at):
                    begin = at + 1
                    tries += 1
                else:
                    yield at, at + len(form), held[0]
                    begin = held[1][1]

    def _source_at(
        self, line: int, column: int, *, mapped: bool = False
    ) -> tuple[int, Target] | None:
        at = bisect_right(self._places, (line - 1, column - 1)) - 1
        if at < 0:
            return None
        part = self._parts[at]
        down = line - 1 - part.line
        column -= 1 + (0 if down else part.column)
        target = self._mapped(at).find(down, column, mapped=mapped)
        if target is None or not 0 <= target.source < part.size:
            return None
        return part.base + target.source, target

    def _mapped(self, part: int) -> Mappings:
        if part not in self._mappings:
            if len(self._mappings) >= _MAPPINGS_KEPT:
                self._mappings.clear()
            self._mappings[part] = _mappings(self._data, self._parts[part].mappings)
        return self._mappings[part]


def parse(data: bytes, folder: str = "", files: Container[str] = ()) -> SourceMap:
    """`folder` is that of the map's file relative to the project's root: sources are relative to
    it. `files` are the paths of the project's files, where they are known: what a map tells is
    then taken for the one that it must mean. Raises MapError."""
    before = _BEFORE.match(data)
    at = before.end() if before else 0
    if not data.startswith(b"{", at):
        raise MapError("no JSON object: not a source map")
    document = Document(data)
    sources = Sources(document, folder, files)
    return SourceMap(data, sources, sections(document, at, sources))


def _mappings(data: bytes, span: Span) -> Mappings:
    start, end = span[0] + 1, span[1] - 1
    if data.find(b"\\", start, end) < 0:
        return Mappings(data, start, end)
    try:
        text = json.loads(data[span[0] : span[1]])  # some encoders write / as \/
    except ValueError:
        text = ""
    decoded = text.encode("utf-8", "replace") if isinstance(text, str) else b""
    return Mappings(decoded, 0, len(decoded))

"""A source map's bytes to what it tells."""

from typing import NamedTuple


class MapError(Exception):
    """No source map, or one that contradicts itself. The text says what, and never holds content."""


class Original(NamedTuple):
    """A place in a source: 1-based line and column (code points), None where only the file is
    known. `path` is relative to the project's root where the map tells it."""

    path: str
    line: int | None = None
    column: int | None = None


class SourceMap:
    """One map, index maps too; nothing of it is decoded before it is asked for."""

    def original(self, line: int, column: int) -> Original | None:
        """Of a place in the built file: 1-based line, and column in UTF-16 code units."""
        raise NotImplementedError

    def source_of(self, secret: bytes) -> Original | None:
        """Where a text stands in `sourcesContent`, the first place in the project's own files."""
        raise NotImplementedError

    def within(self, start: int, end: int) -> Original | None:
        """Of a span of the map's own bytes that lies in `sourcesContent`."""
        raise NotImplementedError


def parse(data: bytes, folder: str = "") -> SourceMap:
    """`folder` is that of the map's file relative to the project's root: sources are relative to
    it. Raises MapError."""
    raise MapError("not read yet")

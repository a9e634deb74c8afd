"""A map, or the maps of an index map, each with the place in the built file where it begins."""

from collections.abc import Iterator
from typing import NamedTuple

from launchgate.frontend.sourcemap.document import Document, Span
from launchgate.frontend.sourcemap.error import MapError
from launchgate.frontend.sourcemap.sources import Sources

_DEEPEST = 4
_VERSIONS = (b"3", b"3.0", b'"3"')


class Section(NamedTuple):
    """From `line` and `column` of the built file on, both from 0: the span of its `mappings`
    with the quotes, and the first and the number of its sources."""

    line: int
    column: int
    mappings: Span
    base: int
    size: int


def sections(document: Document, at: int, sources: Sources) -> list[Section]:
    """Of the map whose object begins at `at`, by place; fills `sources`. Raises MapError."""
    found = _of_map(document, at, sources, (0, 0), 0)
    return sorted(found, key=lambda section: section[:2])


def _of_map(
    document: Document, at: int, sources: Sources, offset: tuple[int, int], depth: int
) -> Iterator[Section]:
    members = dict(document.members(at))
    version = members.get(b"version")
    if version and document.data[version[0] : version[1]] not in _VERSIONS:
        raise MapError("a source map of another version than 3")
    if b"sections" in members:
        if depth >= _DEEPEST:
            raise MapError("index maps inside of index maps")
        for part in document.elements(members[b"sections"][0]):
            yield from _of_part(document, part[0], sources, offset, depth + 1)
        return
    mappings = members.get(b"mappings")
    if mappings is None or not document.begins(mappings[0], b'"'):
        raise MapError("no `mappings`: not a source map")
    if b"sources" not in members or not document.begins(members[b"sources"][0], b"["):
        raise MapError("no list of `sources`: not a source map")
    yield Section(*offset, mappings, *sources.add(members))


def _of_part(
    document: Document, at: int, sources: Sources, outer: tuple[int, int], depth: int
) -> Iterator[Section]:
    """One of `sections`. One that only has a `url` is nothing: it is not asked for."""
    members = dict(document.members(at))
    if b"map" not in members:
        return
    if b"offset" not in members:
        raise MapError("a section without its place")
    line, column = (
        document.number(span) or 0 if span else 0
        for inner in (dict(document.members(members[b"offset"][0])),)
        for span in (inner.get(b"line"), inner.get(b"column"))
    )
    offset = (outer[0] + line, column if line else outer[1] + column)
    yield from _of_map(document, members[b"map"][0], sources, offset, depth)

"""From a file's bytes to all it refers to."""

from collections.abc import Iterable, Iterator
from typing import Literal

from launchgate.frontend.links.chunks import chunk_names
from launchgate.frontend.links.link import Link, chunk, kind_of, resolved
from launchgate.frontend.links.literals import literals
from launchgate.frontend.links.page import in_page
from launchgate.frontend.links.style import in_style
from launchgate.frontend.sourcemap import reference

MOST = 5000
_DOCUMENT = (b"<!doctype html", b"<html")

Content = Literal["page", "script", "style", "data"]


def links(url: str, data: bytes, content: Content, *, source_map: str = "") -> tuple[Link, ...]:
    """Each once, in order, at most 5,000. `url` is where the file was got; `source_map` is its
    `SourceMap:` header."""
    found: dict[str, Link] = {}
    for link in _all(url, data, content, source_map):
        before = found.get(link.url)
        if before is None and len(found) >= MOST:
            break
        if before is None or (link.sure and not before.sure):
            found[link.url] = link
    return tuple(found.values())


def _all(url: str, data: bytes, content: Content, source_map: str) -> Iterator[Link]:
    if content in ("script", "style"):
        yield from _map(url, data, source_map)
    if content == "page":
        yield from in_page(url, data)
    elif content == "style":
        yield from in_style(url, data)
    elif content == "data" and "manifest" in url.rpartition("/")[2]:
        yield from literals(url, data)  # a builder's list of its output
    elif content == "script":
        yield from literals(url, data)
        yield from _chunks(url, chunk_names(data))


def _map(url: str, data: bytes, header: str) -> Iterator[Link]:
    told = reference(data)
    if told is not None and told.inline is not None:
        return
    text = (told.url if told else "") or header
    link = resolved(url, text, "map") if text else None
    if link is not None:
        yield link


def _chunks(url: str, names: Iterable[str]) -> Iterator[Link]:
    for name in names:
        kind = kind_of(name)
        link = chunk(url, name, kind) or resolved(url, name, kind, sure=False)
        if link is not None:
            yield link

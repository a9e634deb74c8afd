"""From places in built files to the files that people wrote, through source maps."""

import posixpath
import re
from collections.abc import Callable, Container, Iterable, Sequence
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from launchgate.adapters.bundlescan.asset import Asset
from launchgate.frontend.sourcemap import MapError, Original, SourceMap, parse, reference

Read = Callable[[str], bytes | None]
"""Any file of a build by its path, or of a site by its URL; None where there is none."""

_TAIL = bytes(range(0x80, 0xC0))  # what follows the first byte of a character in UTF-8
_VARIABLE = re.compile(
    rb"(?:process\.env|import\.meta\.env|Deno\.env|[Ee]nv)\s{0,3}(?:\.|\[\s{0,3}[\"'`])([A-Za-z_]\w{1,80})"
)


class Origin(NamedTuple):
    """`variable` is the name that is read at that place, where the source shows one."""

    place: Original
    variable: str | None = None


class Origins:
    """For all assets of a build. `files` are the paths of the project's files: a map's sources are
    among them."""

    def __init__(self, read: Read, files: Container[str] = ()) -> None:
        self._read = read
        self._files = files
        self.trouble: list[str] = []

    def of(self, asset: Asset, spans: Sequence[tuple[int, int, bytes]]) -> list[Origin | None]:
        """For each (start, end, secret) of the asset's data, in their order."""
        if asset.name.partition("?")[0].endswith(".map"):
            found = self._parsed(asset.data, asset.name)
            if found is None:
                return [None] * len(spans)
            places = (found.within(start, end) for start, end, _ in spans)
            return [None if place is None else Origin(place) for place in places]
        found = self._map_of(asset)
        if found is None:
            return [None] * len(spans)
        return [self._through(found, asset.data, start, secret) for start, _, secret in spans]

    def _through(self, found: SourceMap, data: bytes, start: int, secret: bytes) -> Origin | None:
        begin = data.rfind(b"\n", 0, start) + 1
        line = data.count(b"\n", 0, begin) + 1
        column = utf16_units(data, begin, start) + 1
        place = found.original(line, column)
        code = found.code(line, column)
        told = None if secret in code else _VARIABLE.search(code)
        if place is None or place.line is None:
            place = found.source_of(secret) or place or found.nearest(line, column)
        return None if place is None else Origin(place, told[1].decode() if told else None)

    def _map_of(self, asset: Asset) -> SourceMap | None:
        told = reference(asset.data)
        if told is not None and told.inline is not None:
            return self._parsed(told.inline, asset.name)
        for name in _names(asset.name, None if told is None else told.url):
            data = self._read(name)
            if data is not None:
                return self._parsed(data, name)
        return None

    def _parsed(self, data: bytes, name: str) -> SourceMap | None:
        folder = posixpath.dirname(urlsplit(name).path.lstrip("/") if "://" in name else name)
        try:
            return parse(data, folder, self._files)
        except MapError as error:
            self.trouble.append(f"{name}: {error}")
            return None


def utf16_units(data: bytes, start: int, end: int) -> int:
    """How long a part of a line is in what maps count: UTF-16 code units (ECMA-426)."""
    units = 0
    for begin in range(start, end, 1 << 20):
        part = data[begin : min(end, begin + (1 << 20))]
        units += len(part) if part.isascii() else _units(part)
    return units


def _units(part: bytes) -> int:
    heads = part.translate(None, _TAIL)
    astral = sum(heads.count(first) for first in range(0xF0, 0xF8))
    return len(heads) + astral


def _names(name: str, url: str | None) -> Iterable[str]:
    """Where the map may lie: what the file says, then beside it (hidden maps)."""
    if "://" in name:
        if url:
            yield urljoin(name, url)
        yield f"{name.partition('?')[0]}.map"
        return
    if url:
        parts = urlsplit(url)
        path = unquote(parts.path)
        near = path if not (parts.netloc or path.startswith("/")) else posixpath.basename(path)
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(name), near))
        if not joined.startswith(".."):
            yield joined
    yield f"{name}.map"

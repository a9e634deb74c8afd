"""Everything that is known of one text's credentials: plain and decoded, less what is allowed."""

from typing import NamedTuple

from launchgate.credentials.allow import Markers
from launchgate.credentials.decode import scan_decoded
from launchgate.credentials.scan import Finder, find, hints_of, scan
from launchgate.credentials.spot import Spot


class Examined(NamedTuple):
    """`spots` by offset; `allowed` counts, by marker, the places that a marker accepts; `refused`
    is what could not be decoded, each with why."""

    spots: list[Spot]
    allowed: dict[str, int]
    refused: list[str]


def examine(data: bytes, path: str, finder: Finder = find, *, markers: bool = True) -> Examined:
    """`data` and `path` as in `scan`; without `markers` nothing is allowed."""

    def look(view: bytes, name: str) -> list[Spot]:
        return scan(view, name, finder)

    refused: list[str] = []
    spots = look(data, path)
    spots += scan_decoded(data, path, look, known=spots, refused=refused, look=hints_of(finder))
    kept: list[Spot] = []
    counts: dict[str, int] = {}
    marked = Markers(data, path) if markers and spots else None
    for spot in sorted(spots, key=lambda item: (item.start, item.end)):
        marker = marked.of(spot) if marked else None
        if marker is None:
            kept.append(spot)
        else:
            counts[marker] = counts.get(marker, 0) + 1
    return Examined(kept, counts, refused)

"""Names and values that stand apart in a script, written side by side."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from launchgate.credentials.decode.view import Decoded

_MOST = 65_536  # bytes of one text
_APART = b";\n"  # no pattern looks for a value beyond this


class Pair(NamedTuple):
    """`value` is what the literal `data[start:end]` means, `name` the key that it is given to."""

    name: bytes
    value: bytes
    start: int
    end: int


def written(pairs: Iterable[Pair], layer: str = "named") -> Iterator[Decoded]:
    """Lines of `name="value";`, many to a text; a line's place is that of the value."""
    lines: list[tuple[int, Pair]] = []
    parts: list[bytes] = []
    size = 0
    for pair in pairs:
        quote = b"'" if b'"' in pair.value else b'"'
        line = pair.name + b"=" + quote + pair.value + quote + _APART
        lines.append((size, pair))
        parts.append(line)
        size += len(line)
        if size >= _MOST:
            yield _text(lines, parts, layer)
            lines, parts, size = [], [], 0
    if parts:
        yield _text(lines, parts, layer)


def _text(lines: list[tuple[int, Pair]], parts: list[bytes], layer: str) -> Decoded:
    starts = [start for start, _ in lines]

    def span(start: int, end: int) -> tuple[int, int]:
        first = lines[bisect_right(starts, start) - 1][1]
        last = lines[bisect_right(starts, max(start, end - 1)) - 1][1]
        return min(first.start, last.start), max(first.end, last.end)

    return Decoded(layer, b"".join(parts), span)

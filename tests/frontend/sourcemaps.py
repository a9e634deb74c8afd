"""Source maps made by hand."""

import json
from collections.abc import Iterable, Mapping, Sequence

Segment = tuple[int, ...]
"""Column, then source, line and column there, then name: absolute and from 0."""

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def vlq(number: int) -> str:
    rest = -2 * number + 1 if number < 0 else 2 * number
    text = ""
    while True:
        rest, digit = rest >> 5, rest & 31
        text += _DIGITS[digit | (32 if rest else 0)]
        if not rest:
            return text


def mappings(lines: Iterable[Sequence[Segment]]) -> str:
    before = [0] * 5
    rows = []
    for line in lines:
        before[0] = 0
        segments = []
        for segment in line:
            segments.append(
                "".join(vlq(new - old) for new, old in zip(segment, before, strict=False))
            )
            before[: len(segment)] = segment
        rows.append(",".join(segments))
    return ";".join(rows)


def a_map(
    lines: Iterable[Sequence[Segment]] = (),
    sources: Sequence[str | None] = ("src/a.ts",),
    contents: Sequence[str | None] | None = None,
    more: Mapping[str, object] | None = None,
) -> bytes:
    told: dict[str, object] = {
        "version": 3,
        "sources": sources,
        "names": [],
        "mappings": mappings(lines),
    }
    told.update(more or {})
    if contents is not None:
        told["sourcesContent"] = contents
    return json.dumps(told).encode()

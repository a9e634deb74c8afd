"""Next.js sends what components were rendered with in pieces: values are cut where a piece ends."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from launchgate.credentials.decode.escapes import ESCAPES, pattern, tokens
from launchgate.credentials.decode.view import Decoded, Place
from launchgate.frontend.fold.literal import closed

_SIGN = b"__next_f"
_PUSH = re.compile(rb"__next_f(?:=self\.__next_f\|\|\[\]\))?\.push\(\[1,(?=\")")
_SEAM = 2048  # bytes on both sides of a cut: a value that is cut is in them
_MOST = 1 << 20
_ESCAPE = ESCAPES[1]
_Piece = tuple[bytes, int, int]  # what it means, and its span


def flight(data: bytes) -> Iterator[Decoded]:
    """What stands around every cut, put together again."""
    if _SIGN not in data:
        return
    near: list[_Piece] = []
    for piece in _pieces(data):
        near.append(piece)
        if len(piece[0]) > 2 * _SEAM:  # long enough to end a stretch in its middle
            if len(near) > 1:
                yield _put_together(data, near)
            near = [piece]
    if len(near) > 1:
        yield _put_together(data, near)


def _pieces(data: bytes) -> Iterator[_Piece]:
    place = 0
    while found := _PUSH.search(data, place):
        place = found.end()
        end = closed(data, place, _MOST)
        if end < 0:
            continue
        encoded = data[place + 1 : end - 1]
        plain = pattern(_ESCAPE.token).sub(_ESCAPE.plain, encoded)
        if plain:
            yield plain, place + 1, end - 1
        place = end


def _put_together(data: bytes, near: list[_Piece]) -> Decoded:
    """Of the first piece only the end, of the last one only the beginning."""
    cut = max(0, len(near[0][0]) - _SEAM)
    parts = [near[0][0][cut:], *(plain for plain, _, _ in near[1:-1]), near[-1][0][:_SEAM]]
    plain_at = [0]
    for part in parts:
        plain_at.append(plain_at[-1] + len(part))

    @cache
    def place(part: int) -> Place:
        _, start, end = near[part]
        return tokens(_ESCAPE, data[start:end], start)

    def at(offset: int) -> tuple[int, int]:
        part = min(bisect_right(plain_at, offset), len(near)) - 1
        inside = offset - plain_at[part] + (0 if part else cut)
        return place(part)(inside, inside + 1)

    def span(start: int, end: int) -> tuple[int, int]:
        begin = at(start)[0]
        return begin, at(end - 1)[1] if end > start else begin

    return Decoded("flight", b"".join(parts), span)

"""A script with literals where its expressions stood: what is around them tells what they are."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from launchgate.credentials.decode.escapes import AROUND, whole_words
from launchgate.credentials.decode.view import Decoded, Place
from launchgate.frontend.fold.fold import Fold

_MOST = 262_144  # bytes of a region, encoded


def rewritten(data: bytes, folds: Iterable[Fold], layer: str = "folded") -> Iterator[Decoded]:
    """The surroundings of the expressions, those that touch as one; `folds` are in rising order."""
    near: list[Fold] = []
    for fold in folds:
        if near and (fold.start - near[-1].end > 2 * AROUND or fold.end - near[0].start > _MOST):
            yield _region(data, near, layer)
            near = []
        near.append(fold)
    if near:
        yield _region(data, near, layer)


def _region(data: bytes, folds: list[Fold], layer: str) -> Decoded:
    start, end = whole_words(data, max(0, folds[0].start - AROUND), folds[-1].end + AROUND)
    parts: list[bytes] = []
    plain_at: list[int] = []
    data_at: list[tuple[int, int] | int] = []  # of a literal the place of all of it
    size, place = 0, start

    def add(part: bytes, where: tuple[int, int] | int) -> None:
        nonlocal size
        parts.append(part)
        plain_at.append(size)
        data_at.append(where)
        size += len(part)

    for fold in folds:
        add(_one_line(data[place : fold.start]), place)
        add(_quoted(fold.value), fold.at or (fold.start, fold.end))
        place = fold.end
    add(data[place:end], place)
    return Decoded(layer, b"".join(parts), _place(plain_at, data_at))


def _place(plain_at: list[int], data_at: list[tuple[int, int] | int]) -> Place:
    def at(offset: int) -> tuple[int, int]:
        part = bisect_right(plain_at, offset) - 1
        where = data_at[part]
        if isinstance(where, tuple):
            return where
        begin = where + offset - plain_at[part]
        return begin, begin + 1

    def span(start: int, stop: int) -> tuple[int, int]:
        ends = at(start), at(max(start, stop - 1))
        return min(ends)[0], max(end for _, end in ends) if stop > start else ends[0][0]

    return span


def _quoted(value: bytes) -> bytes:
    quote = next((quote for quote in (b'"', b"'", b"`") if quote not in value), b'"')
    return quote + value + quote


def _one_line(part: bytes) -> bytes:
    """Without an end of line between a name and its value."""
    bare = part.rstrip()
    return bare + b" " if b"\n" in part[len(bare) :] else part

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
    plain_at, data_at, is_fold = [], [], []
    size, place = 0, start

    def add(part: bytes, where: int, *, folded: bool) -> None:
        nonlocal size
        parts.append(part)
        plain_at.append(size)
        data_at.append(where)
        is_fold.append(folded)
        size += len(part)

    for fold in folds:
        add(_one_line(data[place : fold.start]), place, folded=False)
        add(_quoted(fold.value), fold.start, folded=True)
        place = fold.end
    add(data[place:end], place, folded=False)
    plain_at.append(size)
    return Decoded(layer, b"".join(parts), _place(plain_at, data_at, is_fold, end))


def _place(plain_at: list[int], data_at: list[int], is_fold: list[bool], end: int) -> Place:
    data_at = [*data_at, end]

    def at(offset: int) -> tuple[int, int]:
        part = min(bisect_right(plain_at, offset), len(is_fold)) - 1
        if is_fold[part]:
            return data_at[part], data_at[part + 1]
        begin = data_at[part] + offset - plain_at[part]
        return begin, begin + 1

    def span(start: int, stop: int) -> tuple[int, int]:
        begin = at(start)[0]
        return begin, at(stop - 1)[1] if stop > start else begin

    return span


def _quoted(value: bytes) -> bytes:
    quote = next((quote for quote in (b'"', b"'", b"`") if quote not in value), b'"')
    return quote + value + quote


def _one_line(part: bytes) -> bytes:
    """Without an end of line between a name and its value."""
    bare = part.rstrip()
    return bare + b" " if b"\n" in part[len(bare) :] else part

"""What looks at each piece besides our own kinds: rules of a repository's own, other engines."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.allow import Markers
from launchgate.credentials.spot import Spot

_LEVELS = ("info", "low", "medium", "high", "critical")
_FEW = 100
_TELLING = 8  # bytes of a value that do not stand in another one by chance


class Found(NamedTuple):
    """`refused`: what it could not look into, each with its path and why. `allowed` counts the
    places that are accepted, by what accepts them."""

    spots: Sequence[Spot] = ()
    refused: Sequence[str] = ()
    allowed: Mapping[str, int] = {}


Extra = Callable[[Piece], Found]


def look_besides(
    extras: Sequence[Extra], piece: Piece, known: Sequence[Spot], *, markers: bool
) -> Found:
    """What the extras see where none of `known` stands: our own kinds tell more.

    Without `markers` no marker in the text accepts anything.
    """
    spots: list[Spot] = []
    refused: list[str] = []
    counts: Counter[str] = Counter()
    marked = Markers(piece.data, piece.path) if markers else None
    for extra in extras:
        more = extra(piece)
        refused += more.refused
        counts.update(more.allowed)
        for spot in besides([*known, *spots], more.spots):
            marker = marked.of(spot) if marked else None
            if marker is None:
                spots.append(spot)
            else:
                counts[marker] += 1
    return Found(spots, refused, counts)


def besides(known: Sequence[Spot], more: Sequence[Spot]) -> list[Spot]:
    """Of `more`, what none of `known` tells already."""
    near = _Near(known)
    return [
        spot
        for spot in more
        if not any(_same(spot, other) and not _outdoes(spot, other) for other in near.to(spot))
    ]


def not_outdone(known: Sequence[Spot], more: Sequence[Spot]) -> list[Spot]:
    """Of `known`, what stays when `more` is told: one finding for a value is enough."""
    near = _Near(more)
    return [
        spot
        for spot in known
        if not any(_same(other, spot) and _outdoes(other, spot) for other in near.to(spot))
    ]


class _Near:
    """Finds the few of many spots that may tell the same as another one."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self._all = _Values(spots)
        self._hidden = _Values([spot for spot in spots if spot.layers])
        self._plain = sorted((s for s in spots if not s.layers), key=lambda spot: spot.start)
        self._starts = [spot.start for spot in self._plain]
        self._reach = list(accumulate((spot.end for spot in self._plain), max))

    def to(self, spot: Spot) -> Iterator[Spot]:
        if spot.layers:
            yield from self._all.to(spot)
            return
        yield from self._hidden.to(spot)
        at = bisect_left(self._starts, spot.end)
        while at and self._reach[at - 1] > spot.start:
            at -= 1
            yield self._plain[at]


class _Values:
    """By value: of many spots those that are equal, of a few also those that may hold it."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self._equal: dict[bytes, list[Spot]] = {}
        for spot in spots:
            self._equal.setdefault(spot.secret, []).append(spot)
        self._few = spots if len(spots) <= _FEW else ()

    def to(self, spot: Spot) -> Iterator[Spot]:
        yield from self._equal.get(spot.secret, ())
        yield from self._few


def _outdoes(spot: Spot, other: Spot) -> bool:
    """A rule that knows the kind, over a doubtful value of no kind."""
    doubtful = other.kind.id.startswith("generic-") and not spot.kind.id.startswith("generic-")
    return doubtful and _LEVELS.index(spot.level) > _LEVELS.index(other.level)


def _same(spot: Spot, other: Spot) -> bool:
    """By place; by value where a place holds much, such as an archive."""
    if not (spot.layers or other.layers):
        return spot.start < other.end and other.start < spot.end
    short, long = sorted((spot.secret, other.secret), key=len)
    return short == long or (len(short) >= _TELLING and short in long)

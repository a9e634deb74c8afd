"""What looks at each piece besides our own kinds: rules of a repository's own, other engines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.spot import Spot

_TELLING = 8  # bytes of a value that do not stand in another one by chance


class Found(NamedTuple):
    """`refused`: what it could not look into, each with its path and why."""

    spots: Sequence[Spot]
    refused: Sequence[str] = ()


Extra = Callable[[Piece], Found]


def besides(known: Sequence[Spot], more: Sequence[Spot]) -> list[Spot]:
    """Of `more`, what none of `known` tells already: our own kinds tell more."""
    return [spot for spot in more if not any(_same(spot, other) for other in known)]


def _same(spot: Spot, other: Spot) -> bool:
    """By place; by value where a place holds much, such as an archive."""
    if not (spot.layers or other.layers):
        return spot.start < other.end and other.start < spot.end
    short, long = sorted((spot.secret, other.secret), key=len)
    return short == long or (len(short) >= _TELLING and short in long)

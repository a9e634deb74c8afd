"""What looks at each piece besides our own kinds: rules of a repository's own, other engines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.spot import Spot


class Found(NamedTuple):
    """`refused`: what it could not look into, each with its path and why."""

    spots: Sequence[Spot]
    refused: Sequence[str] = ()


Extra = Callable[[Piece], Found]


def besides(known: Sequence[Spot], more: Sequence[Spot]) -> list[Spot]:
    """Of `more`, what stands where none of `known` stands: our own kinds tell more."""
    return [
        spot
        for spot in more
        if not any(spot.start < other.end and other.start < spot.end for other in known)
    ]

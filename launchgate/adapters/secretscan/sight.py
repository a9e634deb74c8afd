"""A raw spot to a masked sighting: the last place that a secret is in."""

from collections.abc import Callable, Sequence

from launchgate.adapters.secretscan.mask import Others, excerpt
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.places import Places
from launchgate.adapters.secretscan.salt import anchor_of
from launchgate.credentials.published import joined
from launchgate.credentials.spot import Spot
from launchgate.ports import Category, Sighting


def sightings(piece: Piece, spots: Sequence[Spot], salt: Callable[[], bytes]) -> list[Sighting]:
    """One for each spot, in their order."""
    places, others = Places(piece), Others(spots)
    return [_sighting(piece, spot, others, places, salt()) for spot in spots]


def _sighting(piece: Piece, spot: Spot, others: Others, places: Places, salt: bytes) -> Sighting:
    kind = spot.kind
    category = category_of(spot)
    return Sighting(
        kind=kind.id,
        title=kind.title,
        category=category,
        level=spot.level,
        location=places.of(_begin(spot, category), spot.end),
        excerpt=excerpt(piece.data, spot, others) if spot.end > spot.start else "",
        anchor=anchor_of(plain(piece.data, spot, category), salt, random=kind.proven),
        opens=kind.opens,
        revoke=kind.revoke,
        rotate=kind.rotate,
        score=round(spot.score, 2),
        reasons=spot.reasons,
        layers=spot.layers,
        commit=piece.commit,
        date=piece.date,
        message=piece.message,
    )


def _begin(spot: Spot, category: Category) -> int:
    """A key in a block begins with its heading."""
    return spot.match_start if category == "private-key" and not spot.layers else spot.start


def category_of(spot: Spot) -> Category:
    kind = spot.kind
    if kind.role == "public":
        return "public"
    if kind.id.startswith("custom-"):
        return "custom"
    if "private-key" in kind.id or kind.id == "openssh-encrypted-key":
        return "private-key"
    if kind.id == "generic-url-password":
        return "url"
    if kind.id.startswith("detect-secrets-"):
        return "custom"
    return "generic" if kind.id.startswith("generic-") else "provider"


def plain(data: bytes, spot: Spot, category: Category) -> bytes:
    """The value without what its place adds: a key has the same anchor on one line and on many."""
    if category != "private-key" or spot.layers:
        return spot.secret
    block = data[spot.match_start : spot.end]
    return joined(block)

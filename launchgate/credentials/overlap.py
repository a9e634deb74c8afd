"""Of matches that overlap, the most telling one."""

from collections.abc import Iterable, Mapping

from launchgate.credentials.kind import Kind
from launchgate.credentials.spot import Spot

_FREE, _SECRET, _PUBLIC = 0, 1, 2


def distinct(spots: Iterable[Spot], order: Mapping[str, int]) -> list[Spot]:
    """One spot for each span, by offset: a proven kind before others, then the earlier kind.

    `order`: the kinds' ids by their place in the list of all kinds.
    """
    best: dict[tuple[int, int], Spot] = {}
    for spot in spots:
        span = (spot.start, spot.end)
        held = best.get(span)
        if held is None or _told(spot, order) < _told(held, order):
            best[span] = spot
    return [best[span] for span in sorted(best)]


def resolve(spots: Iterable[Spot], order: Mapping[str, int]) -> list[Spot]:
    """The spots that hide each other less those hidden, by offset.

    A provider's kind hides a generic one, proven ones the others, longer secrets shorter ones; of
    generic ones the likelier is kept. What is public hides no provider's secret, and of generic
    matches those that begin in it.
    """
    found = distinct(spots, order)
    if len(found) < 2:
        return found
    base = found[0].start
    taken = bytearray(max(spot.end for spot in found) - base)
    kept: list[Spot] = []
    for spot in sorted(found, key=lambda spot: (*_rank(spot), spot.start, _place(spot, order))):
        start, end = spot.start - base, spot.end - base
        if taken.find(_SECRET, start, end) >= 0 or taken[start : start + 1] == b"\2":
            continue
        public = spot.kind.role == "public"
        taken[start:end] = bytes((_PUBLIC if public else _SECRET,)) * (end - start)
        kept.append(spot)
    return sorted(kept, key=lambda spot: (spot.start, spot.end))


def generic(kind: Kind) -> bool:
    return kind.id.startswith("generic-")


def _rank(spot: Spot) -> tuple[int, float, int]:
    kind = spot.kind
    length = spot.end - spot.start
    if generic(kind):
        return (3, -spot.score, -length)
    if kind.role == "public":
        return (2, 0.0, -length)
    return (0 if kind.proven else 1, 0.0, -length)


def _told(spot: Spot, order: Mapping[str, int]) -> tuple[bool, bool, int, int]:
    kind = spot.kind
    return (generic(kind), not kind.proven, _place(spot, order), spot.match_start)


def _place(spot: Spot, order: Mapping[str, int]) -> int:
    return order.get(spot.kind.id, len(order))

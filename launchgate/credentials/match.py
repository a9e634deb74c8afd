"""Where the kinds match: every occurrence of an anchor, the pattern tried right there.

The semantics of the whole scanner are here, independent of engines: an engine may only leave out
anchors at which the pattern cannot match.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from launchgate.credentials.checksums import CHECKS
from launchgate.credentials.kind import Kind
from launchgate.credentials.spot import Spot

_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_ESCAPED = frozenset(b"nrtbf")  # the letter of "\n": what follows it begins a word


class Matcher:
    """One kind, its pattern compiled when it is first tried: most runs need few of them."""

    __slots__ = ("_group", "_inside", "_pattern", "kind", "reach")

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.reach = kind.max_length
        self._inside = kind.inside
        self._pattern: re.Pattern[bytes] | None = None
        self._group: str | int = 0

    def at(self, data: bytes, place: int) -> Spot | None:
        """The kind's match that begins at `place`, if it holds there."""
        inside = self._inside
        if not inside and _in_word(data, place):
            return None
        found = (self._pattern or self._compiled()).match(data, place, place + self.reach)
        if found is None:
            return None
        end = found.end()
        if not inside and end < len(data) and data[end] in _WORD:
            return None
        kind = self.kind
        secret = found[self._group]
        if kind.entropy_bits and entropy_bits(secret) < kind.entropy_bits:
            return None
        if kind.check and not CHECKS[kind.check](secret):
            return None
        start, end = found.span(self._group)
        return Spot(kind, place, start, end, secret, kind.level)

    def _compiled(self) -> "re.Pattern[bytes]":
        flags = re.IGNORECASE if self.kind.ignore_case else 0
        pattern = re.compile(self.kind.pattern.encode("ascii"), flags)
        self._group = "secret" if "secret" in pattern.groupindex else 0
        self._pattern = pattern
        return pattern


def leading(anchors: Sequence[str]) -> list[bytes]:
    """The anchors without those that begin with another one: it is at the same places and more."""
    kept: list[bytes] = []
    for anchor in sorted(map(str.encode, anchors)):
        if not kept or not anchor.startswith(kept[-1]):
            kept.append(anchor)
    return kept


def anchors(kind: Kind, data: bytes, lowered: bytes) -> Iterator[int]:
    """Every place of one of the kind's anchors, once. `lowered` is `data.lower()`."""
    text = lowered if kind.ignore_case else data
    for literal in leading(kind.anchors):
        yield from places(text, literal)


def places(text: bytes, literal: bytes) -> Iterator[int]:
    place = text.find(literal)
    while place >= 0:
        yield place
        place = text.find(literal, place + 1)


def match_at(kind: Kind, data: bytes, place: int) -> Spot | None:
    return matcher(kind).at(data, place)


@cache
def matcher(kind: Kind) -> Matcher:
    return Matcher(kind)


def entropy_bits(secret: bytes) -> float:
    """Shannon entropy of a character."""
    total = len(secret)
    return (
        -sum(n / total * math.log2(n / total) for n in Counter(secret).values()) if total else 0.0
    )


def _in_word(data: bytes, place: int) -> bool:
    if place == 0 or data[place - 1] not in _WORD:
        return False
    return not (place > 1 and data[place - 1] in _ESCAPED and data[place - 2] == 0x5C)

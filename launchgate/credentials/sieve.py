"""The engine for small inputs: which anchors occur at all, told in one pass over the bytes."""

import sys
from collections.abc import Iterator, Sequence

from launchgate.credentials.kind import Kind
from launchgate.credentials.match import Matcher, leading, places
from launchgate.credentials.spot import Spot

_GRAM = 4  # bytes, as many as a native unsigned int has: a slice of the input is a row of ints
_Anchor = tuple[bytes, bool]  # the literal, whether case is ignored


class Sieve:
    """Made once for many inputs."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self._matchers: dict[_Anchor, list[Matcher]] = {}
        for kind in kinds:
            matcher = Matcher(kind)
            for literal in leading(kind.anchors):
                self._matchers.setdefault((literal, kind.ignore_case), []).append(matcher)
        self._short: list[_Anchor] = []
        self._by_gram: dict[int, list[_Anchor]] = {}
        for anchor in self._matchers:
            if len(anchor[0]) < _GRAM:
                self._short.append(anchor)
            else:
                gram = int.from_bytes(anchor[0][:_GRAM].lower(), sys.byteorder)
                self._by_gram.setdefault(gram, []).append(anchor)
        self._grams = frozenset(self._by_gram)

    def find(self, data: bytes) -> Iterator[Spot]:
        """Every match of every kind."""
        lowered = data.lower()
        for literal, ignore_case in self._occurring(lowered):
            matchers = self._matchers[literal, ignore_case]
            for place in places(lowered if ignore_case else data, literal):
                for matcher in matchers:
                    if (spot := matcher.at(data, place)) is not None:
                        yield spot

    def _occurring(self, lowered: bytes) -> Iterator[_Anchor]:
        """The short anchors, and the others whose first four bytes occur in any case."""
        yield from self._short
        found: set[int] = set()
        view = memoryview(lowered)
        for skipped in range(_GRAM):
            whole = max(0, len(lowered) - skipped) // _GRAM * _GRAM
            found.update(self._grams.intersection(view[skipped : skipped + whole].cast("I")))
        for gram in found:
            yield from self._by_gram[gram]

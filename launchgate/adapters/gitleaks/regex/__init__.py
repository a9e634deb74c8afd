"""Go's regular expressions (RE2), searched in linear time on any text."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from launchgate.adapters.gitleaks.regex.automaton import Automaton, Jump
from launchgate.adapters.gitleaks.regex.budget import Budget, TooSlow
from launchgate.adapters.gitleaks.regex.classes import Classes
from launchgate.adapters.gitleaks.regex.groups import Groups, Span
from launchgate.adapters.gitleaks.regex.needles import Needles, needles
from launchgate.adapters.gitleaks.regex.nodes import BadPattern, Unsupported
from launchgate.adapters.gitleaks.regex.parse import parse
from launchgate.adapters.gitleaks.regex.program import MOST, Program, Take, measure, program

_FEW_RANGES = 100  # cannot tell more characters apart than there are classes for
_RARE = 12  # characters, of which a search for the next one is faster than reading on
Text = bytes | str
"""ASCII as bytes, anything else as text: see `readable`."""


class Match(NamedTuple):
    """Offsets in the text; `groups` from the first on, (-1, -1) where one has no part."""

    start: int
    end: int
    groups: tuple[Span, ...]


class Pattern:
    """Raises BadPattern, Unsupported. `groups` is their count; see `needles`."""

    def __init__(self, pattern: str) -> None:
        parsed = parse(pattern)
        self._node = parsed.node
        self.groups = parsed.groups
        measured = measure(parsed.node)
        if measured.steps > MOST:
            raise Unsupported("too large a pattern: use smaller repeats")
        self.needles: Needles = needles(parsed.node)
        if measured.ranges > _FEW_RANGES:
            self._classes.read(b"")  # made now, so that it fails now

    def found_in(self, text: Text, budget: Budget | None = None) -> bool:
        """Whether it matches anywhere, be it the empty text. Raises TooSlow, Unsupported."""
        classes = self._classes.read(text)
        end = self._classes.end
        budget = Budget(len(text)) if budget is None else budget
        return self._forward.run(memoryview(classes), end, end, budget) >= 0

    def matches(self, text: Text, budget: Budget) -> Iterator[Match]:
        """All that are not empty and do not overlap, from left to right."""
        classes, end = self._classes.read(text), self._classes.end
        view = memoryview(classes)
        place = 0
        while place < len(view):
            before = classes[place - 1] if place else end
            length = self._forward.run(view[place:], before, end, budget)
            if length < 0:
                return
            stop = place + length
            after = classes[stop] if stop < len(view) else end
            back = self._backward.run(view[place:stop][::-1], after, before, budget)
            start = stop - back
            if start < stop:
                spans = self._groups.of(classes, start, stop, budget) if self.groups else ()
                yield Match(start, stop, tuple(spans))
            place = stop if start < stop else stop + 1

    @cached_property
    def _program(self) -> Program:
        return program(self._node)

    @cached_property
    def _classes(self) -> Classes:
        return Classes(step.ranges for step in self._program.steps if isinstance(step, Take))

    @cached_property
    def _forward(self) -> Automaton:
        search = self._program.search
        found = Automaton(self._program, self._classes, search, longest=False)
        begins = found.begins(self._program.start)
        if begins is None:
            return found
        jump = _jump(begins, self._classes)
        return Automaton(self._program, self._classes, search, longest=False, jump=jump)

    @cached_property
    def _backward(self) -> Automaton:
        mirrored = program(self._node, mirrored=True)
        return Automaton(mirrored, self._classes, mirrored.start, longest=True)

    @cached_property
    def _groups(self) -> Groups:
        return Groups(self._program, self._classes, self.groups)


def readable(data: bytes) -> Text:
    """What a pattern is searched in: every byte that is no UTF-8 is a character of its own."""
    return data if data.isascii() else data.decode("utf-8", "surrogateescape")


def _jump(begins: frozenset[int], classes: Classes) -> Jump | None:
    if not begins or classes.width_of(begins) > _RARE:
        return None
    search = re.compile(b"[" + b"".join(map(re.escape, map(_byte, begins))) + b"]").search

    def jump(view: memoryview, place: int) -> int:
        found = search(view, place)
        return found.start() if found else len(view)

    return jump


def _byte(number: int) -> bytes:
    return bytes((number,))


__all__ = [
    "BadPattern",
    "Budget",
    "Match",
    "Pattern",
    "Text",
    "TooSlow",
    "Unsupported",
    "readable",
]

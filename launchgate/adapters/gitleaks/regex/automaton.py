"""A program run in one pass over a text: each state stands for all instructions it may be at.

States are made when they are first needed and kept. Time is linear in the text, whatever the
pattern (https://swtch.com/~rsc/regexp/regexp3.html has the method).
"""

import threading
from collections.abc import Callable

from launchgate.adapters.gitleaks.regex.budget import Budget
from launchgate.adapters.gitleaks.regex.classes import EDGE, LINE, OTHER, WORD, Classes
from launchgate.adapters.gitleaks.regex.nodes import EdgeKind
from launchgate.adapters.gitleaks.regex.program import Done, Fork, Keep, Pass, Program, Take

_MOST_STATES = 5_000
_UNKNOWN, _NOTED = -1, -2
_FREE_CHARACTERS = 8  # that are read for the price of one step
Jump = Callable[[memoryview, int], int]
"""From a place on to the next one where a match can begin, the text's length if there is none."""


def holds(edge: EdgeKind, before: int, after: int) -> bool:
    """Whether the edge is between characters of these kinds."""
    if edge == "begin":
        return before == EDGE
    if edge == "end":
        return after == EDGE
    if edge == "line-begin":
        return before in (EDGE, LINE)
    if edge == "line-end":
        return after in (EDGE, LINE)
    return ((before == WORD) is not (after == WORD)) is (edge == "word")


class _States:
    """`table` has the next state (its offset in the table) for a state's offset plus a class.
    `noted` has, for places of the table, the next state (None: no match can come any more) and
    whether a match ends before the character."""

    def __init__(self) -> None:
        self.table: list[int] = []
        self.noted: dict[int, tuple[int | None, bool]] = {}
        self.keys: list[tuple[tuple[int, ...], int]] = []
        self.offsets: dict[tuple[tuple[int, ...], int], int] = {}


class Automaton:
    """`longest` False: of the matches the one that the pattern prefers."""

    def __init__(
        self, steps: Program, classes: Classes, at: int, *, longest: bool, jump: Jump | None = None
    ) -> None:
        self._steps = steps.steps
        self._at = at
        self._longest = longest
        self._jump = jump
        self._classes = classes
        self._width = classes.end + 1
        self._takes = {
            number: classes.of(step.ranges)
            for number, step in enumerate(self._steps)
            if isinstance(step, Take)
        }
        edges = any(isinstance(step, Pass) for step in self._steps)
        self._kinds = classes.kinds if edges else [OTHER] * self._width
        self._lock = threading.Lock()
        self._states = _States()

    def run(self, view: memoryview, before: int, after: int, budget: Budget) -> int:
        """How much of `view` (classes) the match takes, -1 where there is none.

        `before` and `after` are the classes that stand around the view. Raises TooSlow.
        """
        states, place, last, length = self._states, 0, -1, len(view)
        state, idle = self._offset(states, (self._at,), self._kinds[before]), True
        while True:
            if idle and self._jump is not None and (ahead := self._jump(view, place)) > place:
                place, before = ahead, view[ahead - 1]
                state = self._offset(states, (self._at,), self._kinds[before])
            table, begin, following = states.table, place, 0
            for place, number in enumerate(view[begin:], begin):  # noqa: B007 - used below
                following = table[state + number]
                if following < 0:
                    break
                state = following
            else:
                place, number = length, after
                following = table[state + number]
            budget.spend((place - begin) // _FREE_CHARACTERS)
            idle = False
            if following == _UNKNOWN:
                states, state = self._learn(states, state, number, budget)
                continue
            further: int | None = None
            if following == _NOTED:
                further, ends = states.noted[state + number]
                last = place if ends else last
            if place == length or further is None:
                return last
            state, place, idle = further, place + 1, last < 0

    def begins(self, start: int) -> frozenset[int] | None:
        """The classes that a match from `start` can begin with, None where it may be empty."""
        reached, ends, _ = self._reached((start,), None)
        return None if ends else frozenset().union(*(self._takes[at] for at, _ in reached))

    def _learn(
        self, states: _States, state: int, number: int, budget: Budget
    ) -> tuple[_States, int]:
        """Finds out what follows on a class; the states are begun anew when they are too many."""
        pcs, before = states.keys[state // self._width]
        reached, ends, steps = self._reached(pcs, (before, self._kinds[number]))
        budget.spend(steps)
        following = dict.fromkeys(to for at, to in reached if number in self._takes[at])
        key = tuple(following) if not self._longest else tuple(sorted(following))
        if len(states.keys) > _MOST_STATES:
            states = self._states = _States()
            state = self._offset(states, pcs, before)
        offset = self._offset(states, key, self._kinds[number]) if key else None
        idle = self._jump is not None and key == (self._at,)
        if ends or offset is None or idle:
            states.noted[state + number] = (offset, ends)
            states.table[state + number] = _NOTED
        else:
            states.table[state + number] = offset
        return states, state

    def _offset(self, states: _States, pcs: tuple[int, ...], before: int) -> int:
        key = (pcs, before)
        offset = states.offsets.get(key)
        if offset is None:
            with self._lock:  # files are looked at by several threads
                offset = len(states.keys) * self._width
                if key in states.offsets:
                    return states.offsets[key]
                states.keys.append(key)
                states.table += [_UNKNOWN] * self._width
                states.offsets[key] = offset
        return offset

    def _reached(
        self, pcs: tuple[int, ...], around: tuple[int, int] | None
    ) -> tuple[list[tuple[int, int]], bool, int]:
        """The takes that are reached without a character, in order of preference, with where each
        goes on; whether a match ends here; how many steps that took. `around` None: at any edge."""
        seen: set[int] = set()
        found: list[tuple[int, int]] = []
        ends = False
        waiting = list(reversed(pcs))
        while waiting:
            at = waiting.pop()
            if at in seen:
                continue
            seen.add(at)
            step = self._steps[at]
            if isinstance(step, Take):
                found.append((at, step.to))
            elif isinstance(step, Fork):
                waiting += (step.second, step.first)
            elif isinstance(step, Done):
                ends = True
                if not self._longest:
                    break  # what is preferred less need not be followed
            elif isinstance(step, Keep) or around is None or holds(step.edge, *around):
                waiting.append(step.to)
        return found, ends, len(seen)

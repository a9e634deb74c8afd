"""Where the groups of a match that is known are: one path through the program, no place twice."""

from launchgate.adapters.gitleaks.regex.automaton import holds
from launchgate.adapters.gitleaks.regex.budget import Budget, TooSlow
from launchgate.adapters.gitleaks.regex.classes import Classes
from launchgate.adapters.gitleaks.regex.program import Done, Fork, Keep, Program, Take

_MOST_PLACES = 400_000  # of instructions in the text, about 50 MB
Span = tuple[int, int]


class Groups:
    def __init__(self, steps: Program, classes: Classes, count: int) -> None:
        self._steps = steps.steps
        self._start = steps.start
        self._classes = classes
        self._slots = 2 * count + 2
        self._takes = {
            number: classes.of(step.ranges)
            for number, step in enumerate(self._steps)
            if isinstance(step, Take)
        }

    def of(self, text: bytes, start: int, end: int, budget: Budget) -> list[Span]:
        """The spans of the groups, (-1, -1) for one that has no part in the match, which is from
        `start` to `end` of `text` (classes). Raises TooSlow."""
        slots = [-1] * self._slots
        seen: set[int] = set()
        waiting = [(self._start, start)]
        while waiting:
            number, place = waiting.pop()
            if number < 0:
                slots[~number] = place  # back before the Keep that led nowhere
                continue
            key = number * (end - start + 1) + place - start
            if key in seen:
                continue
            seen.add(key)
            step = self._steps[number]
            if isinstance(step, Take):
                if place < end and text[place] in self._takes[number]:
                    waiting.append((step.to, place + 1))
            elif isinstance(step, Fork):
                waiting += ((step.second, place), (step.first, place))
            elif isinstance(step, Keep):
                waiting += ((~step.slot, slots[step.slot]), (step.to, place))
                slots[step.slot] = place
            elif isinstance(step, Done):
                if place == end:
                    break
            elif holds(step.edge, *self._around(text, place)):
                waiting.append((step.to, place))
            if len(seen) > _MOST_PLACES:
                raise TooSlow
        budget.spend(len(seen))
        return [(slots[at], slots[at + 1]) for at in range(2, self._slots, 2)]

    def _around(self, text: bytes, place: int) -> tuple[int, int]:
        classes = self._classes
        before = text[place - 1] if place else classes.end
        after = text[place] if place < len(text) else classes.end
        return classes.kinds[before], classes.kinds[after]

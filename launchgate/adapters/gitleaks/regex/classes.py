"""Characters that a pattern does not tell apart, as one small number each."""

from bisect import bisect_right
from collections.abc import Iterable

from launchgate.adapters.gitleaks.regex.charset import NEWLINE, PERL, Ranges
from launchgate.adapters.gitleaks.regex.nodes import Unsupported

EDGE, LINE, WORD, OTHER = range(4)
"""What stands next to a place: no text, a line feed, a word's character, any other."""
_MOST = 250


class Classes:
    """`kinds` has the kind of each class's characters; class number `end` is no text at all."""

    def __init__(self, sets: Iterable[Ranges]) -> None:
        told = [*dict.fromkeys(sets), NEWLINE, PERL["w"]]
        points = sorted({0, *(end for ranges in told for a, b in ranges for end in (a, b + 1))})
        members: dict[tuple[bool, ...], int] = {}
        self._points = points
        self._numbers = [
            members.setdefault(tuple(_has(ranges, point) for ranges in told), len(members))
            for point in points
        ]
        if len(members) > _MOST:
            raise Unsupported("too many different characters: use fewer sets")
        self.end = len(members)
        self.kinds = [LINE if m[-2] else WORD if m[-1] else OTHER for m in members] + [EDGE]
        self._sets = {ranges: index for index, ranges in enumerate(told)}
        self._members = list(members)
        self._ascii = bytes(self._number(code) for code in range(128)) + bytes(128)
        self._wide = _Wide(self)

    def of(self, ranges: Ranges) -> frozenset[int]:
        """The classes that make up one of the sets."""
        index = self._sets[ranges]
        return frozenset(n for n, member in enumerate(self._members) if member[index])

    def read(self, text: "bytes | str") -> bytes:
        """The class of each character; bytes are ASCII."""
        if isinstance(text, bytes):
            return text.translate(self._ascii)
        return text.translate(self._wide).encode("latin-1")

    def width_of(self, numbers: frozenset[int]) -> int:
        """How many ASCII characters the classes have; all others count as many."""
        known = sum(self._ascii[code] in numbers for code in range(128))
        return known + 128 * (self._number(0x4E2D) in numbers)

    def _number(self, code: int) -> int:
        return self._numbers[bisect_right(self._points, code) - 1]


class _Wide(dict[int, int]):
    """Fills itself: a text has few different characters."""

    def __init__(self, classes: Classes) -> None:
        super().__init__()
        self._classes = classes

    def __missing__(self, code: int) -> int:
        number = self._classes._number(code)  # noqa: SLF001 - a part of it
        self[code] = number
        return number


def _has(ranges: Ranges, code: int) -> bool:
    at = bisect_right(ranges, (code, 1 << 30)) - 1
    return at >= 0 and code <= ranges[at][1]

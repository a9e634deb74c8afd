"""Assignments of an env file, as one tool reads them."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from launchgate.variables.value import Value

Dialect = Literal[
    "next",
    "vite",
    "vite8",
    "node",
    "dotenv",
    "dotenv-expand",
    "python-dotenv",
    "compose",
    "docker",
    "rails",
    "godotenv",
    "shell",
]
LONGEST = 1_000_000
"""Characters of an expanded value; a longer one is taken as not known."""

MOST = 1_000
"""References in one value; one with more is taken as not known."""


class Span(NamedTuple):
    """1-based, in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Entry(NamedTuple):
    """One assignment. `raw` is what stands behind the `=`, `value` what the tool makes of it: None
    where it sets nothing, or where only a running program knows (`$(...)`). `line`, `column` and
    `end_column` are those of the name, `at` is where `raw` stands. `literal`: the tool expands no
    reference in it."""

    name: str
    raw: Value
    value: Value | None
    line: int
    column: int
    end_column: int
    quote: str
    at: Span
    literal: bool = False


class Trouble(NamedTuple):
    """What the tool does not take as an assignment. `fatal`: it refuses the whole file."""

    kind: Literal["unreadable", "unclosed-quote", "spaced", "self-reference"]
    at: Span
    fatal: bool = False
    name: str = ""


class Statement(NamedTuple):
    """An assignment before references are expanded. The pairs are offsets. `text` None: unset."""

    name: str
    text: str | None
    quote: str
    name_at: tuple[int, int]
    raw_at: tuple[int, int]
    literal: bool = False


class Slip(NamedTuple):
    kind: Literal["unreadable", "unclosed-quote", "spaced", "self-reference"]
    start: int
    end: int
    fatal: bool = False
    name: str = ""


class Parsed(NamedTuple):
    """`text` is what the offsets are of: the file with its line ends as the tool takes them."""

    text: str
    statements: Sequence[Statement]
    slips: Sequence[Slip] = ()


Parse = Callable[[str, Mapping[str, str]], Parsed]
Expand = Callable[[Sequence[Statement], Mapping[str, str]], "Sequence[str | None] | None"]
"""One value a statement, or None where the tool fails at the whole file."""


class Places:
    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def span(self, start: int, end: int) -> Span:
        line, end_line = bisect_right(self._starts, start), bisect_right(self._starts, end)
        return Span(
            line,
            start - self._starts[line - 1] + 1,
            end_line,
            end - self._starts[end_line - 1] + 1,
        )

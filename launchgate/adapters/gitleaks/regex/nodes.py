"""What a pattern consists of."""

from typing import Literal, NamedTuple, TypeAlias

from launchgate.adapters.gitleaks.regex.charset import Ranges

EdgeKind = Literal["begin", "end", "line-begin", "line-end", "word", "not-word"]


class Chars(NamedTuple):
    """One character of a set."""

    ranges: Ranges


class Edge(NamedTuple):
    """A place between two characters."""

    kind: EdgeKind


class Sequence(NamedTuple):
    items: "tuple[Node, ...]"


class Choice(NamedTuple):
    """The earlier ones are preferred."""

    items: "tuple[Node, ...]"


class Repeat(NamedTuple):
    """`most` None is without bound."""

    item: "Node"
    least: int
    most: int | None
    greedy: bool


class Group(NamedTuple):
    """What it matches is kept under `number`, from 1."""

    item: "Node"
    number: int


Node: TypeAlias = "Chars | Edge | Sequence | Choice | Repeat | Group"


class BadPattern(ValueError):
    """It is no pattern in Go's syntax: what is wrong, and where."""


class Unsupported(ValueError):
    """It may be a pattern, but not one that is run here: why, and what to write instead."""

"""Nodes to a list of instructions for a machine that is at many of them at a time."""

from typing import NamedTuple

from launchgate.adapters.gitleaks.regex.charset import ANY, Ranges
from launchgate.adapters.gitleaks.regex.nodes import (
    Chars,
    Choice,
    Edge,
    EdgeKind,
    Group,
    Node,
    Repeat,
    Sequence,
)

MOST = 20_000  # instructions, more are refused


class Take(NamedTuple):
    """Takes one character of the set, goes on at `to`."""

    ranges: Ranges
    to: int


class Fork(NamedTuple):
    """Goes on at both, `first` is preferred."""

    first: int
    second: int


class Pass(NamedTuple):
    """Goes on where the edge is."""

    edge: EdgeKind
    to: int


class Keep(NamedTuple):
    """Notes the place: slot 2n is the begin of group n, slot 2n+1 its end."""

    slot: int
    to: int


class Done(NamedTuple):
    """A match ends here."""


Instruction = Take | Fork | Pass | Keep | Done


class Program(NamedTuple):
    """It begins at `start`. `search` is where a search for the first match begins."""

    steps: tuple[Instruction, ...]
    start: int
    search: int


_MIRRORED: dict[EdgeKind, EdgeKind] = {
    "begin": "end",
    "end": "begin",
    "line-begin": "line-end",
    "line-end": "line-begin",
    "word": "word",
    "not-word": "not-word",
}


def program(node: Node, *, mirrored: bool = False) -> Program:
    """`mirrored` matches the texts read from their end."""
    writer = _Writer(mirrored)
    start = writer.write(node, writer.add(Done()))
    search = writer.add(Fork(start, 0))
    writer.steps[search] = Fork(start, writer.add(Take(ANY, search)))
    return Program(tuple(writer.steps), start, search)


class _Writer:
    """Writes from the end: each instruction knows where to go on."""

    def __init__(self, mirrored: bool) -> None:
        self.steps: list[Instruction] = []
        self._mirrored = mirrored

    def add(self, step: Instruction) -> int:
        self.steps.append(step)
        return len(self.steps) - 1

    def write(self, node: Node, to: int) -> int:
        """Where the node begins if what comes after it is at `to`."""
        if isinstance(node, Chars):
            return self.add(Take(node.ranges, to))
        if isinstance(node, Edge):
            return self.add(Pass(_MIRRORED[node.kind] if self._mirrored else node.kind, to))
        if isinstance(node, Sequence):
            for item in node.items if self._mirrored else reversed(node.items):
                to = self.write(item, to)
            return to
        if isinstance(node, Choice):
            found = self.write(node.items[-1], to)
            for item in reversed(node.items[:-1]):
                found = self.add(Fork(self.write(item, to), found))
            return found
        if isinstance(node, Group):
            return self._group(node, to)
        return self._repeat(node, to)

    def _group(self, node: Group, to: int) -> int:
        if self._mirrored:
            return self.write(node.item, to)
        inner = self.write(node.item, self.add(Keep(2 * node.number + 1, to)))
        return self.add(Keep(2 * node.number, inner))

    def _repeat(self, node: Repeat, to: int) -> int:
        copies = node.least
        if node.most is None:
            to = self._loop(node, to)
            copies -= 1
        else:
            behind = to
            for _ in range(node.most - node.least):
                to = self.add(_fork(node, self.write(node.item, to), behind))
        for _ in range(copies):
            to = self.write(node.item, to)
        return to

    def _loop(self, node: Repeat, to: int) -> int:
        """What may match the empty text and prefers to is asked once before it is repeated."""
        again = self.add(Done())
        begin = self.write(node.item, again)
        self.steps[again] = _fork(node, begin, to)
        if node.least:
            return begin
        return self.add(_fork(node, begin, to)) if _may_be_empty(node.item) else again


def _fork(node: Repeat, again: int, behind: int) -> Fork:
    return Fork(again, behind) if node.greedy else Fork(behind, again)


class Measure(NamedTuple):
    """About how many instructions a node takes, and how many ranges its sets have."""

    steps: int
    ranges: int


def measure(node: Node) -> Measure:
    if isinstance(node, Chars):
        return Measure(1, len(node.ranges))
    if isinstance(node, Edge):
        return Measure(1, 0)
    if isinstance(node, Group):
        inner = measure(node.item)
        return Measure(inner.steps + 2, inner.ranges)
    if isinstance(node, Repeat):
        inner = measure(node.item)
        return Measure((inner.steps + 1) * max(1, node.least, node.most or 0), inner.ranges)
    items = [measure(item) for item in node.items]
    return Measure(sum(m.steps + 1 for m in items), sum(m.ranges for m in items))


def _may_be_empty(node: Node) -> bool:
    if isinstance(node, Sequence):
        return all(map(_may_be_empty, node.items))
    if isinstance(node, Choice):
        return any(map(_may_be_empty, node.items))
    if isinstance(node, Repeat):
        return node.least == 0 or _may_be_empty(node.item)
    return isinstance(node, Edge) or (isinstance(node, Group) and _may_be_empty(node.item))

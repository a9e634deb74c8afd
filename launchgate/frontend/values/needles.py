"""All forms of all values, looked for in one pass."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from launchgate.frontend.known import Known


class Hit(NamedTuple):
    """Where a value stands, by byte offset; `layers` are the encodings it is in, outermost first."""

    known: Known
    start: int
    end: int
    layers: tuple[str, ...] = ()


class Needles:
    """Made once for a run. `skipped` are variables that are not looked for, each with why."""

    def __init__(self, known: Sequence[Known]) -> None:
        self.skipped: tuple[tuple[str, str], ...] = ()

    def find(self, data: bytes) -> Iterator[Hit]:
        """In bytes as they lie there: every form of every value, by offset."""
        return iter(())

    def find_plain(self, data: bytes) -> Iterator[Hit]:
        """In a view from which encodings were taken off: the values as they are."""
        return iter(())

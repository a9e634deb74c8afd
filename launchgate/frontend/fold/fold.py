"""An expression in a script, and what it gives."""

from typing import NamedTuple


class Fold(NamedTuple):
    """`data[start:end]` gives `value` when it runs. `at` is where the most of it is written, if
    that is elsewhere."""

    start: int
    end: int
    value: bytes
    at: tuple[int, int] | None = None

    def __repr__(self) -> str:
        """Never the value: a trace or a test's failure may print this."""
        return f"<fold at {self.start}, {self.end - self.start} bytes>"

"""An expression in a script, and what it gives."""

from typing import NamedTuple


class Fold(NamedTuple):
    """`data[start:end]` gives `value` when it runs."""

    start: int
    end: int
    value: bytes

    def __repr__(self) -> str:
        """Never the value: a trace or a test's failure may print this."""
        return f"<fold at {self.start}, {self.end - self.start} bytes>"

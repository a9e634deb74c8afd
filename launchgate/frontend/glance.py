"""Which rare texts a file has at all: told in one pass, for everyone who looks for one of them."""

from collections.abc import Callable, Sequence
from typing import Protocol


class Seen(Protocol):
    """The names of what may be there. What is not in it is not in the text."""

    def __contains__(self, name: object) -> bool: ...

    def ends(self, name: bytes) -> Sequence[int] | None:
        """Of all matches of a pattern that is placed, in rising order; None: look yourself."""


Glance = Callable[[bytes], Seen]


class _Everything:
    def __contains__(self, name: object) -> bool:
        return True

    def ends(self, name: bytes) -> None:
        return None


def unaided(data: bytes) -> Seen:
    """Without an engine that looks for all at once, each has to be looked for."""
    return _EVERYTHING


def literal(text: bytes) -> bytes:
    """A pattern that is the text, for any engine."""
    return b"".join(b"\\x%02x" % byte for byte in text)


_EVERYTHING = _Everything()

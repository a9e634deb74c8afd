"""Which rare texts a file has at all: told in one pass, for everyone who looks for one of them."""

from collections.abc import Callable, Container

Seen = Container[bytes]
"""The names of those that may be there. One that is not in it is not in the text."""

Glance = Callable[[bytes], Seen]


class _Everything:
    def __contains__(self, name: object) -> bool:
        return True


def unaided(data: bytes) -> Seen:
    """Without an engine that looks for all at once, each has to be looked for."""
    return _EVERYTHING


def literal(text: bytes) -> bytes:
    """A pattern that is the text, for any engine."""
    return b"".join(b"\\x%02x" % byte for byte in text)


_EVERYTHING = _Everything()

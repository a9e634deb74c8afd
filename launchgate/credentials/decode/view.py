"""Decoded bytes, and where their encoded form stands."""

from collections.abc import Callable
from typing import NamedTuple

Place = Callable[[int, int], tuple[int, int]]
"""A span of the decoded bytes to the least span of the encoded bytes that holds it."""


class View(NamedTuple):
    """What one run, member or text decodes to.

    `layers` are the encodings taken off, outermost first. `place` maps into the bytes that
    `views` was given; a compressed member has one place, that of the whole member. `path` is the
    file's, with `!member` for each archive on the way.
    """

    layers: tuple[str, ...]
    data: bytes
    place: Place
    path: str

    def __repr__(self) -> str:
        """Never the content: a trace or a test's failure may print this."""
        return f"<{'/'.join(self.layers)} view of {len(self.data)} bytes>"


class Decoded(NamedTuple):
    """One layer's result, placed in the bytes that the layer was given; `member` names a file
    inside an archive."""

    layer: str
    data: bytes
    place: Place
    member: str = ""

    def __repr__(self) -> str:
        return f"<{self.layer} of {len(self.data)} bytes>"


def fixed(start: int, end: int) -> Place:
    """Everything at one place: inside compressed bytes there is no finer one."""
    return lambda _start, _end: (start, end)


def through(inner: Place, outer: Place) -> Place:
    """The place in the original of what was decoded twice."""
    return lambda start, end: outer(*inner(start, end))

"""Every leftover of one file of a build."""

from collections.abc import Iterator
from typing import NamedTuple

from launchgate.credentials.kind import Level
from launchgate.frontend.layout import Side


class Trace(NamedTuple):
    """`rule` is the name of the gate's rule (`development-build`). `start` and `end` are byte
    offsets, both 0 where the file itself is meant. `shown` is an excerpt that holds no secret."""

    rule: str
    subject: str
    message: str
    start: int = 0
    end: int = 0
    shown: str = ""
    level: Level | None = None


def in_name(path: str, size_bytes: int, side: Side) -> Iterator[Trace]:
    """What a path tells: relative to the output folder."""
    return iter(())


def in_file(path: str, data: bytes, side: Side) -> Iterator[Trace]:
    """What a (decompressed) content tells."""
    return iter(())

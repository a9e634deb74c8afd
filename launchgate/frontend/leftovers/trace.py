"""What a leftover is told with."""

from typing import NamedTuple

from launchgate.credentials.kind import Level


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

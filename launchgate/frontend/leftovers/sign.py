"""Texts that only code for development carries, and how they are looked for."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from launchgate.credentials.kind import Level
from launchgate.frontend.glance import Seen, literal
from launchgate.frontend.leftovers.trace import Trace

_BEFORE = 400
_AFTER = 200
_TRIES = 64  # places of one literal that a pattern is tried at
_SHOWN = 100


class In(Enum):
    """Documentation is served too, and quotes what development code says: where a sign counts."""

    SCRIPT = "script"
    PAGE = "page"
    BOTH = "both"


class Sign(NamedTuple):
    """`literal` must occur; with a `pattern`, that must match around it (400 bytes before it to
    200 behind it). `also` must occur anywhere in the file. `says` is for founders and the same
    for every file, so that all of them make one finding."""

    subject: str
    says: str
    literal: bytes
    pattern: "re.Pattern[bytes] | None" = None
    also: bytes = b""
    where: In = In.SCRIPT
    level: Level | None = None


def rare(signs: Iterable[Sign]) -> dict[bytes, bytes]:
    """Their literals, for a glance."""
    return {sign.literal: literal(sign.literal) for sign in signs}


def seek(
    rule: str, signs: Iterable[Sign], data: bytes, *, page: bool, seen: Seen
) -> Iterator[Trace]:
    """At most one trace for each subject. `seen` are literals that the data may have."""
    told: set[str] = set()
    wrong = In.SCRIPT if page else In.PAGE
    for sign in signs:
        if sign.where is wrong or sign.literal not in seen or sign.subject in told:
            continue
        span = _place(sign, data)
        if span is not None:
            told.add(sign.subject)
            shown = data[span[0] : min(span[1], span[0] + _SHOWN)].decode("utf-8", "replace")
            yield Trace(rule, sign.subject, sign.says, *span, " ".join(shown.split()), sign.level)


def _place(sign: Sign, data: bytes) -> tuple[int, int] | None:
    at = data.find(sign.literal)
    if at < 0 or (sign.also and sign.also not in data):
        return None
    if sign.pattern is None:
        return at, at + len(sign.literal)
    for _ in range(_TRIES):
        match = _around(sign.pattern, data, at, len(sign.literal))
        if match is not None:
            return match
        at = data.find(sign.literal, at + len(sign.literal))
        if at < 0:
            break
    return None


def _around(
    pattern: "re.Pattern[bytes]", data: bytes, at: int, length: int
) -> tuple[int, int] | None:
    """The match that covers the literal at `at`."""
    least = max(0, at - _BEFORE)
    window = data[least : at + length + _AFTER]
    for match in pattern.finditer(window):
        if least + match.start() <= at and least + match.end() >= at + length:
            return least + match.start(), least + match.end()
    return None

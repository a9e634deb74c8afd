"""Scripts whose quotes and ends of lines are escaped: the sources in source maps, and what the
development builds of webpack hand to `eval`."""

import re
from collections.abc import Callable, Iterator

from launchgate.credentials.decode.escapes import ESCAPES, pattern, tokens
from launchgate.credentials.decode.view import Decoded, through
from launchgate.credentials.match import places
from launchgate.frontend.fold.signs import escaped_signs
from launchgate.frontend.glance import Seen, literal

_SIGN = b'"sourcesContent"'
_EVAL = b'eval("'
RARE = {sign: literal(sign) for sign in (_SIGN, _EVAL)}
_LIST = re.compile(rb"\s{0,64}:\s{0,64}\[\s{0,64}[\"n]")
_BEFORE, _BEHIND = 2048, 4096  # bytes around a sign that are looked at
_MOST = 1 << 18
_ESCAPE = ESCAPES[1]


def sources(
    data: bytes, fold: Callable[[bytes], Iterator[Decoded]], seen: Seen
) -> Iterator[Decoded]:
    """What `fold` gives of such scripts, around every sign of an expression."""
    if _EVAL not in seen and _SIGN not in seen:
        return
    if _EVAL in data or any(_LIST.match(data, place + len(_SIGN)) for place in places(data, _SIGN)):
        yield from _of_scripts(data, fold)


def _of_scripts(data: bytes, fold: Callable[[bytes], Iterator[Decoded]]) -> Iterator[Decoded]:
    for start, end in _windows(data):
        text = data[start:end]
        outer = tokens(_ESCAPE, text, start)
        for found in fold(pattern(_ESCAPE.token).sub(_ESCAPE.plain, text)):
            yield found._replace(place=through(found.place, outer))


def _windows(data: bytes) -> Iterator[tuple[int, int]]:
    start = end = -1
    for sign in escaped_signs(data):
        if start >= 0 and sign - _BEFORE <= end and sign - start < _MOST:
            end = sign + _BEHIND
            continue
        if start >= 0:
            yield _uncut(data, start, end)
        start, end = max(0, sign - _BEFORE, end), sign + _BEHIND
    if start >= 0:
        yield _uncut(data, start, end)


def _uncut(data: bytes, start: int, end: int) -> tuple[int, int]:
    """No escape is cut in two."""
    end = min(end, len(data))
    while start < end and data[start - 1 : start] == b"\\":
        start += 1
    while start < end < len(data) and data[end - 1] == 0x5C:
        end -= 1
    return start, end

"""What stands at a spot: the whole value, how it is written, and the name it is given to."""

import re
from typing import NamedTuple

from launchgate.credentials.spot import Spot

LONGEST = 600  # bytes of a value that are read
_BACK = 48  # bytes of a name before the anchor that are read
_NAME_BEFORE = re.compile(rb"[\w.\-$]{0,48}\Z")
_NAME_REST = re.compile(rb"[\w.\-]{0,48}")
_BARE = re.compile(rb"[^\s\"'`,;<>(){}\[\]|&\\]{1,400}")
_WHOLE = re.compile(rb"(?:[^\s\"'`\\]|\\(?!n)){1,400}")
_SETTING = re.compile(rb"[\s\-#]{0,20}(?:export |set |ENV |ARG |SET )?[\w.\-]{1,80}[ \t]{0,8}[=:]")
_CALLED = re.compile(rb"(?:[ \t]{1,3}[\w.:]{1,60})?[ \t]?\([ \t]{0,4}[bu@]{0,2}(\\{0,4})([\"'`])")


class Reading(NamedTuple):
    """`form` is quoted, bare, called (a text handed to a call whose name is `callee`), or open (a
    quote that is not closed on its line). `sign` is what stands between name and value."""

    start: int
    end: int
    value: bytes
    form: str
    callee: bytes
    name: bytes
    rest: bytes  # of the name, behind the anchor
    sign: bytes
    before: bytes  # the line up to the name, at most 160 bytes
    after: bytes  # what follows the value, at most 48 bytes, on this line


def read(data: bytes, spot: Spot, code: bool) -> Reading:
    """`code`: in source code a bare value ends with the expression, else at the next blank."""
    place, start = spot.match_start, spot.start
    name_start = place
    if (before := _NAME_BEFORE.search(data, max(0, place - _BACK), place)) is not None:
        name_start = before.start()
    rest = _NAME_REST.match(data, place, start)
    name_end = rest.end() if rest else place
    floor = max(0, name_start - 160)
    line_start = data.rfind(b"\n", floor, name_start) + 1 or floor
    line = data[line_start:start] if line_start != floor or not floor else b""
    end, form, callee, start = _value(data, start, line, code)
    stop = data.find(b"\n", end, end + 48)
    return Reading(
        start=start,
        end=end,
        value=data[start:end],
        form=form,
        callee=callee,
        name=data[name_start:name_end],
        rest=data[place:name_end],
        sign=data[name_end : min(spot.start, name_end + 80)],
        before=data[line_start:name_start],
        after=data[end : stop if stop >= 0 else end + 48],
    )


def _value(data: bytes, start: int, line: bytes, code: bool) -> tuple[int, str, bytes, int]:
    """End, form and callee of the value that begins at `start`, and where it really begins.

    `line` is what stands before it on its line; empty when that line is very long.
    """
    if start and data[start - 1] in b"\"'`":
        end = closing(data, start, data[start - 1])
        return (end, "quoted", b"", start) if end >= 0 else (_open(data, start), "open", b"", start)
    bare = _BARE.match(data, start)
    if bare is None:
        whole = _WHOLE.match(data, start)
        return (whole.end() if whole else start + 1), "bare", b"", start
    called = _CALLED.match(data, bare.end())
    if called is not None:
        end = closing(data, called.end(), data[called.end() - 1])
        if end > called.end():
            return end, "called", data[start : called.start(1)], called.end()
    if not code and _SETTING.match(line):
        whole = _WHOLE.match(data, start)
        if whole is not None:
            return whole.end(), "bare", b"", start
    return bare.end(), "bare", b"", start


def closing(data: bytes, start: int, quote: int) -> int:
    """Where the quote that opens right before `start` is closed, -1 if not on this line.

    Within another string both of its quotes are escaped alike: `\\"name\\": \\"value\\"`.
    """
    depth = _slashes(data, start - 1)
    limit = min(start + LONGEST, len(data))
    line = data.find(b"\n", start, limit)
    limit = line if line >= 0 else limit
    place = data.find(bytes((quote,)), start, limit)
    while place >= 0:
        count = _slashes(data, place)
        if count == depth or (not depth and count % 2 == 0) or count < depth:
            return max(place - count if depth else place, start)
        place = data.find(bytes((quote,)), place + 1, limit)
    return -1


def _slashes(data: bytes, place: int) -> int:
    count = 0
    while count < 8 and place - count > 0 and data[place - count - 1] == 0x5C:
        count += 1
    return count


def _open(data: bytes, start: int) -> int:
    whole = _WHOLE.match(data, start)
    return whole.end() if whole else start + 1

r"""Text as it stands in a JSON string, with its escapes: ends, lines and columns, without decoding.

A line ends at \n, as editors and git count. Columns are code points: one for each escape, and one
for the two escapes of a surrogate pair.
"""

import re

from launchgate.frontend.sourcemap.error import MapError

# No quote after one or three backslashes; longer runs are counted.
_QUOTE = re.compile(rb'"(?:(?<!\\")|(?<=[^\\]\\\\")|(?<=\\\\\\\\"))')
_BREAK = re.compile(rb"\\(?:\\|(n|u000[aA]))")
_PAIR = rb"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
_ESCAPE = re.compile(_PAIR + rb"|\\u[0-9A-Fa-f]{4}|\\.", re.DOTALL)
_CHARACTER = re.compile(
    rb"(" + _PAIR + rb"|[\xf0-\xf7][\x80-\xbf]{1,3})"
    rb"|\\u[0-9A-Fa-f]{4}|\\.|[\xc0-\xef][\x80-\xbf]{0,2}|.",
    re.DOTALL,
)
_CONTINUED = bytes(range(0x80, 0xC0))
_LETTERS = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t"}
_PIECE = 1 << 20
_LONGEST_LINE = 100_000


def is_escaped(data: bytes, low: int, at: int) -> bool:
    """Whether an odd number of backslashes, none before `low`, stands before `at`."""
    begin = at
    while begin > low:
        piece = data[max(low, begin - 64) : begin]
        rest = len(piece.rstrip(b"\\"))
        begin -= len(piece) - rest
        if rest:
            break
    return (at - begin) % 2 == 1


def cuts_escape(data: bytes, low: int, at: int) -> bool:
    """Whether `at` is in the middle of an escape."""
    if is_escaped(data, low, at):
        return True
    unicode = data.rfind(b"\\u", max(low, at - 5), at)
    return unicode >= 0 and not is_escaped(data, low, unicode)


def string_end(data: bytes, start: int) -> int:
    """The closing quote of the string whose first character is at `start`. Raises MapError."""
    for found in _QUOTE.finditer(data, start):
        if not is_escaped(data, start, found.start()):
            return found.start()
    raise MapError("broken off in the middle of a text")


def place(data: bytes, start: int, at: int) -> tuple[int, int]:
    """Line and column, from 1, of `at` in the text that begins at `start`."""
    line, begin = 1, start
    for found in _BREAK.finditer(data, start, at):
        if found.lastindex:
            line += 1
            begin = found.end()
    return line, _code_points(data, begin, at) + 1


def line_start(data: bytes, start: int, end: int, line: int) -> int | None:
    """Where a line, counted from 0, of the text in this span begins; None: there is no such."""
    if not line:
        return start
    for found in _BREAK.finditer(data, start, end):
        if found.lastindex:
            line -= 1
            if not line:
                return found.end()
    return None


def units_to_points(data: bytes, start: int, end: int, units: int) -> int:
    """How many code points the first `units` UTF-16 code units of the text in this span are."""
    if _is_plain(data, start, min(end, start + units)) or units > _LONGEST_LINE:
        return units
    end = min(end, start + 6 * units)
    points = seen = 0
    for found in _CHARACTER.finditer(data, start, end):
        if seen >= units:
            break
        seen += 2 if found.lastindex else 1
        points += 1
    return points + max(0, units - seen)


def units_to_offset(data: bytes, start: int, end: int, units: int) -> int:
    """Where the first `units` UTF-16 code units of the text in this span end."""
    if _is_plain(data, start, min(end, start + units)) or units > _LONGEST_LINE:
        return min(end, start + units)
    end = min(end, start + 6 * units)
    seen, at = 0, start
    for found in _CHARACTER.finditer(data, start, end):
        if seen >= units:
            break
        seen += 2 if found.lastindex else 1
        at = found.end()
    return at


def plain(escaped: bytes) -> bytes:
    """A text, or the beginning of one, without its escapes."""
    return _ESCAPE.sub(_character, escaped)


def _character(found: "re.Match[bytes]") -> bytes:
    what = found[0][1:]
    if what[:1] != b"u":
        return _LETTERS.get(what, what)
    units = bytes.fromhex(found[0].replace(b"\\u", b"").decode())
    return units.decode("utf-16-be", "replace").encode()


def _is_plain(data: bytes, start: int, end: int) -> bool:
    """Whether each byte is a character."""
    return data.find(b"\\", start, end) < 0 and data[start:end].isascii()


def _code_points(data: bytes, start: int, end: int) -> int:
    escapes = sum(found.end() - found.start() - 1 for found in _ESCAPE.finditer(data, start, end))
    characters = sum(
        len(data[at : min(at + _PIECE, end)].translate(None, _CONTINUED))
        for at in range(start, end, _PIECE)
    )
    return characters - escapes

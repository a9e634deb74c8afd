"""Runs of base64 and hex digits: one pass in C over the bytes, then a cheap look at each run."""

import re
from binascii import Error, a2b_base64, a2b_hex
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from launchgate.credentials.decode.hints import hopeful
from launchgate.credentials.decode.texty import texty
from launchgate.credentials.decode.view import Decoded, Place

LEAST = 20
_WRAPPED = 40  # no tool wraps shorter lines
_LETTERS = b"abcdefghijklmnopqrstuvwxyz"
_DIGITS = b"0123456789"
# Digits 62 and 63 are a class of their own: base64 of ASCII has one only where the last of three
# bytes is one of ">?~", so a run of other digits is the sign, and paths and snake_case are none.
_PLAIN = _LETTERS + _LETTERS.upper() + _DIGITS
_CLASS = bytes(0x61 if byte in _PLAIN else 0x62 if byte in b"+/-_" else 0x20 for byte in range(256))
_SIGN = b"a" * LEAST
_BREAK = re.compile(rb"\r?\n[ \t]{0,64}")
_RUN = re.compile(rb"[A-Za-z0-9+/_\-]+")
_CUT = re.compile(rb"[-_/+]")
_CUTS = 4
_HEX = _DIGITS + b"abcdefABCDEF"
_ASCII_QUADS = _LETTERS.upper() + b"abcdef"
_DIGESTS = (b"sha512-", b"sha256-", b"sha384-", b"sha1-")  # of integrity fields: no text in them
_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_HEAD = 96
_LOOK = 4096


class _Lines(NamedTuple):
    """Where the lines of a run stand: `marks[i]` is the digit that the one at `starts[i]` is."""

    starts: list[int]
    marks: list[int]

    def at(self, digit: int) -> int:
        line = bisect_right(self.marks, digit) - 1
        return self.starts[line] + digit - self.marks[line]


def decoded_runs(data: bytes, ends: Sequence[int] | None = None) -> Iterator[Decoded]:
    """Every run of at least 20 digits that decodes to text. `ends`: see `Hints.runs`."""
    end = 0
    for start, stop in _signed(data) if ends is None else _around(data, ends):
        if start < end:  # a line that belongs to the run before it
            continue
        end = stop
        head = data[start : min(end, start + _HEAD)]
        if head.startswith(_DIGESTS):
            continue
        bare = head.translate(None, b"+/-_")
        if (bare.isalpha() and _is_name(head, bare)) or not hopeful(
            data[start : min(end, start + _LOOK)]
        ):
            continue
        found = _decoded(data, start, end, head)
        if found is not None:
            count = len(found.data)
            end = max(end, found.place(count - 1, count)[1])  # the lines that it is wrapped over
            yield found


def _signed(data: bytes) -> Iterator[tuple[int, int]]:
    """The runs, by one pass in C."""
    classes = data.translate(_CLASS)
    find, rfind = classes.find, classes.rfind
    end = 0
    while (sign := find(_SIGN, end)) >= 0:
        start = rfind(b" ", end, sign) + 1 or end
        end = find(b" ", sign)
        if end < 0:
            end = len(classes)
        yield start, end


def _around(data: bytes, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The runs in which an engine saw something."""
    stop = 0
    for end in ends:
        if end <= stop:
            continue
        start = _begin(data, end, stop)
        found = _RUN.match(data, end)
        stop = found.end() if found else end
        if _SIGN in data[start:stop].translate(_CLASS):
            yield start, stop


def _begin(data: bytes, end: int, floor: int) -> int:
    """Where the run begins that has a digit right before `end`."""
    size = 64
    while True:
        least = max(floor, end - size)
        blank = data[least:end].translate(_CLASS).rfind(b" ")
        if blank >= 0 or least == floor:
            return least + blank + 1
        size *= 8


def _is_name(head: bytes, bare: bytes) -> bool:
    """Whether digits without 0 to 9 are rather an identifier: base64 of text has both cases."""
    return bare.islower() or bare.isupper() or (bare == head and not _mostly_ascii(head))


def _mostly_ascii(digits: bytes) -> bool:
    """The first digit of four holds the upper six bits of a byte."""
    quads = digits[::4]
    return 4 * len(quads.translate(None, _ASCII_QUADS)) <= len(quads)


def _decoded(data: bytes, start: int, end: int, head: bytes) -> Decoded | None:
    prefix = 2 if head[:2] in (b"0x", b"0X") else 0
    if not head[prefix:].translate(None, _HEX):
        return _hex(data[start + prefix : end], start + prefix)
    offset = _text_offset(head, end - start)
    if offset is None:
        return None
    return _base64(*_lines(data, start + offset, end))


def _hex(run: bytes, start: int) -> Decoded | None:
    if len(run) < LEAST or not texty(a2b_hex(run[: min(len(run), _HEAD) // 2 * 2])):
        return None
    try:
        plain = a2b_hex(run[: len(run) // 2 * 2])
    except Error:
        return None
    return Decoded("hex", plain, lambda begin, end: (start + 2 * begin, start + 2 * end))


def _text_offset(head: bytes, length: int) -> int | None:
    """Where the digits begin that decode to text: at the run's start, or behind a word or a path
    that stands right before them."""
    if _hopeful(head):
        return 0
    place = 0
    for _ in range(_CUTS):
        cut = _CUT.search(head, place)
        if cut is None or length - cut.end() < LEAST:
            return None
        place = cut.end()
        if _mostly_ascii(head[place:]) and _hopeful(head[place:]):
            return place
    return None


def _hopeful(head: bytes) -> bool:
    plain = _plain(head)
    return plain is not None and texty(plain)


def _lines(data: bytes, start: int, end: int) -> tuple[bytes, _Lines]:
    """The digits of the run, with the lines that follow where it is wrapped, and where they are."""
    width = end - start
    starts, marks, parts = [start], [0], [data[start:end]]
    while width >= _WRAPPED and width % 4 == 0 and (gap := _BREAK.match(data, end)):
        begin = gap.end()
        line = _RUN.match(data, begin, begin + width + 1)
        if line is None or data.startswith(b"--", begin):
            break
        if line.end() > begin + width:
            break  # longer than the line before it
        end = line.end()
        starts.append(begin)
        marks.append(marks[-1] + len(parts[-1]))
        parts.append(data[begin:end])
        if end - begin < width:
            break
    end = starts[-1] + len(parts[-1])
    parts.append(data[end : end + 2].partition(b"=")[1] and data[end : end + 2].rstrip(b"\r\n"))
    return b"".join(parts), _Lines(starts, marks)


def _base64(digits: bytes, lines: _Lines) -> Decoded | None:
    body = digits.rstrip(b"=")
    plain = _plain(body)
    if plain is None:
        return None
    return Decoded("base64", plain, _quads(lines, len(digits)))


def _plain(body: bytes) -> bytes | None:
    usable = body[: len(body) - 1] if len(body) % 4 == 1 else body
    try:
        return a2b_base64(usable.translate(_URL_SAFE) + b"=" * (-len(usable) % 4))
    except Error:
        return None


def _quads(lines: _Lines, count: int) -> Place:
    def place(start: int, end: int) -> tuple[int, int]:
        last = min(count, -(-end // 3) * 4) - 1
        return lines.at(start // 3 * 4), lines.at(last) + 1

    return place

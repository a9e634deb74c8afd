"""UTF-16: whole texts by their mark, runs of ASCII in it without one."""

import re
from collections.abc import Iterator

from launchgate.credentials.decode.texty import MARKS
from launchgate.credentials.decode.view import Decoded, Place

_LEAST = 10  # characters: twenty bytes
_CLASS = bytes(
    0x30 if byte == 0 else 0x61 if 0x20 <= byte < 0x7F or byte in b"\t\r\n" else 0x20
    for byte in range(256)
)
_RUN = b"a0" * _LEAST
_SLICE = 8192
_REST = re.compile(b"(?:a0){1,%d}" % (_SLICE // 2))


def wide(data: bytes) -> Iterator[Decoded]:
    if data.startswith(MARKS):
        yield _marked(data)
    elif b"\0" in data:
        yield from _runs(data)


def _marked(data: bytes) -> Decoded:
    order = "utf-16-le" if data.startswith(MARKS[0]) else "utf-16-be"
    plain = data[2:].decode(order, "replace").encode("utf-8", "replace")

    def at(offset: int) -> int:
        return 2 + len(plain[:offset].decode("utf-8", "ignore").encode(order))

    def span(start: int, end: int) -> tuple[int, int]:
        while end < len(plain) and plain[end] & 0xC0 == 0x80:
            end += 1
        return at(start), at(end)

    return Decoded("utf-16", plain, span)


def _runs(data: bytes) -> Iterator[Decoded]:
    classes = data.translate(_CLASS)
    end = 0
    while (start := classes.find(_RUN, end)) >= 0:
        end = start
        while found := _REST.match(classes, end):
            end = found.end()
        # Big endian: the last character's NUL was before it.
        last = 1 if classes[end : end + 1] == b"a" and classes[start - 1 : start] == b"0" else 0
        yield Decoded("utf-16", data[start : end + last : 2], _doubled(start))


def _doubled(base: int) -> Place:
    return lambda start, end: (base + 2 * start, base + 2 * end)

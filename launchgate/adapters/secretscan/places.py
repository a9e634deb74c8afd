"""Byte offsets of a piece to lines and columns of its file."""

import bisect
import codecs
from typing import NamedTuple

from launchgate.adapters.secretscan.piece import Piece
from launchgate.model import Location

_CHUNK_BYTES = 1 << 20


class _Writing(NamedTuple):
    """How a text is written in bytes."""

    codec: str
    mark: bytes
    newline: bytes


_UTF_8 = _Writing("utf-8", codecs.BOM_UTF8, b"\n")
_WIDE = (
    _Writing("utf-16-le", codecs.BOM_UTF16_LE, b"\n\0"),
    _Writing("utf-16-be", codecs.BOM_UTF16_BE, b"\0\n"),
)


class Places:
    """Finds the places of many spans in one piece."""

    def __init__(self, piece: Piece) -> None:
        self._piece = piece
        self._starts: list[int] | None = None
        marked = (writing for writing in _WIDE if piece.data.startswith(writing.mark))
        self._writing = next(marked, _UTF_8)
        self._known = (0, 0, 0)  # a line's start, an offset on it, the code points between them

    def of(self, start: int, end: int) -> Location:
        """1-based lines and columns in code points, the end exclusive."""
        line, column = self._place(start)
        end_line, end_column = self._place(end)
        piece = self._piece
        return Location(
            path=None if piece.message else piece.path,
            url=f"git:{piece.commit}" if piece.message else None,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
        )

    def _place(self, offset: int) -> tuple[int, int]:
        data = self._piece.data
        if self._starts is None:
            self._starts = _line_starts(data, self._writing.newline)
        line = bisect.bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        if start == 0 and data.startswith(self._writing.mark):
            start = min(len(self._writing.mark), offset)
        return self._line_in_file(line), self._points(start, offset) + 1

    def _points(self, start: int, offset: int) -> int:
        """Code points of a line's beginning; what is not UTF-8 is read as Latin-1. Goes on where
        the last one ended: the line may have twenty megabytes, and many secrets."""
        line, begin, points = self._known
        if line != start or begin > offset:
            begin, points = start, 0
        more = _code_points(self._piece.data, begin, offset, self._writing.codec)
        if more is None:
            return offset - start
        points += more
        self._known = (start, offset, points)
        return points

    def _line_in_file(self, line: int) -> int:
        runs = self._piece.runs
        at = max(0, bisect.bisect_right(runs, (line, 1 << 60)) - 1)
        return runs[at][1] + line - runs[at][0]


def _code_points(data: bytes, start: int, end: int, codec: str) -> int | None:
    """Of a part that may have many megabytes; None where it is not what it is read as."""
    decoder = codecs.getincrementaldecoder(codec)()
    count = 0
    try:
        for begin in range(start, end, _CHUNK_BYTES):
            stop = min(end, begin + _CHUNK_BYTES)
            count += len(decoder.decode(data[begin:stop], stop == end))
    except UnicodeDecodeError:
        return None
    return count


def _line_starts(data: bytes, newline: bytes) -> list[int]:
    starts = [0]
    place = data.find(newline)
    while place >= 0:
        if place % len(newline):  # between two characters
            place = data.find(newline, place + 1)
            continue
        starts.append(place + len(newline))
        place = data.find(newline, place + len(newline))
    return starts

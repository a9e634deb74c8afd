"""From a place in the built file to one in a source.

Each segment moves on from the one before, so all before a place must be added up. That is done
once, in pieces of 4 KB whose ends are kept; a later question reads one or two pieces.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from launchgate.frontend.sourcemap.vlq import Packed, Unreadable, move, turns_back, unpacked

_PIECE = 4_096
_MOST_PIECES_OUT_OF_ORDER = 256
_MOST_PIECES_OF_A_COLUMN = 4


class Target(NamedTuple):
    """Index into `sources`, and line and column there: all from 0, columns in UTF-16 units."""

    source: int
    line: int
    column: int


class _Piece(NamedTuple):
    """Whole segments of `mappings`, and the running fields before the first of them. `first` is
    that one's column. `in_order`: columns only grow."""

    start: int
    end: int
    line: int
    column: int
    target: Target
    first: int
    in_order: bool


class _Best(NamedTuple):
    column: int
    target: Target | None


def _better(first: _Best | None, then: _Best) -> _Best:
    """The one further right; of one column the last that has a source, whose code follows."""
    if first is None or then.column > first.column:
        return then
    if then.column == first.column and (then.target or first.target is None):
        return then
    return first


class Mappings:
    """The content of the string `mappings`: what is between its quotes, from `start` to `end`."""

    def __init__(self, data: bytes, start: int, end: int) -> None:
        self._data, self._end = data, end
        self._packed = Packed()
        self._pieces: list[_Piece] = []
        self._lines: list[int] = []
        self._next = (start, 0, 0, Target(0, 0, 0))

    def find(self, line: int, column: int, *, mapped: bool = False) -> Target | None:
        """Of the last segment at or before a column of a line, both from 0; None where that one
        has no source, and where what stands there is not readable or contradicts itself. `mapped`:
        of the last one that has a source, within some 10 KB of mappings."""
        while self._next[1] <= line and self._read_on():
            pass
        last = bisect_right(self._lines, line) - 1
        least = max(0, bisect_left(self._lines, line) - 1)
        if last < 0:
            return None
        pieces = self._pieces[least : last + 1]
        try:
            if all(piece.in_order for piece in pieces):
                return self._in_order(pieces, line, column, mapped)
            if len(pieces) > _MOST_PIECES_OUT_OF_ORDER:
                return None
            found = [b for piece in pieces if (b := self._best(piece, line, column, mapped))]
        except Unreadable:
            return None
        best: _Best | None = None
        for one in found:
            best = _better(best, one)
        return best.target if best else None

    def _in_order(
        self, pieces: list[_Piece], line: int, column: int, mapped: bool
    ) -> Target | None:
        """A column may be shared by segments of some pieces."""
        best: _Best | None = None
        last = len(pieces)
        while last and pieces[last - 1].line == line and pieces[last - 1].first > column:
            last -= 1
        for piece in reversed(pieces[max(0, last - _MOST_PIECES_OF_A_COLUMN) : last]):
            found = self._best(piece, line, column, mapped)
            if best and (not found or found.column < best.column):
                break
            best = found if best is None else _better(found, best)
            if best and piece.line == line and piece.first < best.column:
                break
        return best.target if best else None

    def _best(self, piece: _Piece, line: int, column: int, mapped: bool) -> _Best | None:
        """Of the segments with the greatest column that is not greater."""
        at, (source, source_line, source_column) = piece.column, piece.target
        best: _Best | None = None
        for number, row in enumerate(self._text(piece.start, piece.end).split(b";"), piece.line):
            if number > line:
                break
            at = at if number == piece.line else 0
            for segment in filter(None, row.split(b",")):
                moved = move(segment)
                at += moved[0]
                target = None
                if len(moved) > 1:
                    source += moved[1]
                    source_line += moved[2]
                    source_column += moved[3]
                    target = Target(source, source_line, source_column)
                elif mapped:
                    continue
                if number == line and at <= column and (best is None or at >= best.column):
                    best = _better(best, _Best(at, target))
        if best and best.target and min(best.target) < 0:
            return best._replace(target=None)
        return best

    def _read_on(self) -> bool:
        """Adds up one more piece."""
        start, line, column, target = self._next
        end = self._cut(start)
        text = self._text(start, end)
        segments = text.replace(b";", b",").split(b",")
        try:
            total = unpacked(sum(map(self._packed.__getitem__, segments)))
            first = column + unpacked(self._packed[segments[0]])[0]
        except Unreadable:
            end = start
        if end <= start:
            self._next = (self._end, line, 0, target)
            return False
        in_order = not turns_back(text)
        self._pieces.append(_Piece(start, end, line, column, target, first, in_order))
        self._lines.append(line)
        breaks = text.count(b";")
        self._next = (
            end,
            line + breaks,
            0 if breaks else column + total[0],
            Target(*(before + moved for before, moved in zip(target, total[1:], strict=True))),
        )
        return True

    def _cut(self, start: int) -> int:
        """After the last line that ends within a piece's length, else after the last segment."""
        most = start + _PIECE
        if most >= self._end:
            return self._end
        cut = self._data.rfind(b";", start, most)
        if cut < 0:
            cut = self._data.rfind(b",", start, most)
        return cut + 1 if cut >= 0 else start

    def _text(self, start: int, end: int) -> bytes:
        return self._data[start:end]

"""Text that a rule is searched in at one time: a file, or the lines that a change adds in a row."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from launchgate.adapters.gitleaks.regex import Text, readable
from launchgate.adapters.secretscan.piece import Piece


class Passage:
    """`begin` is its offset in the piece."""

    def __init__(self, data: bytes, begin: int = 0) -> None:
        self.data = data
        self.begin = begin
        self._known = (0, 0)

    @cached_property
    def text(self) -> Text:
        return readable(self.data)

    @cached_property
    def lowered(self) -> bytes:
        return self.data.lower()

    @cached_property
    def _starts(self) -> list[int]:
        starts, place = [0], self.data.find(b"\n")
        while place >= 0:
            starts.append(place + 1)
            place = self.data.find(b"\n", place + 1)
        return starts

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From characters of `text` to bytes of `data`; quick when asked in ascending order."""
        return self._offset(start), self._offset(end)

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without line feeds at either end."""
        found = self.data[start:end]
        left = len(found) - len(found.lstrip(b"\n"))
        return start + left, start + max(left, len(found.rstrip(b"\n")))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, in bytes, from 0."""
        line = bisect_right(self._starts, offset) - 1
        return line, offset - self._starts[line]

    def _offset(self, character: int) -> int:
        if isinstance(self.text, bytes):
            return character
        before, offset = self._known if self._known[0] <= character else (0, 0)
        offset += len(self.text[before:character].encode("utf-8", "surrogateescape"))
        self._known = (character, offset)
        return offset


def passages(piece: Piece) -> Iterator[Passage]:
    """Nothing matches across a gap between added lines."""
    if len(piece.runs) == 1:
        yield Passage(piece.data)
        return
    data = piece.data
    cuts = [0]
    line, place = 1, 0
    for first, _ in piece.runs[1:]:
        while line < first and place >= 0:
            place = data.find(b"\n", place) + 1
            line += 1
        cuts.append(place)
    for begin, end in zip(cuts, [*cuts[1:], len(data)], strict=True):
        text = data[begin:end]
        yield Passage(text[:-1] if text.endswith(b"\n\n") and end < len(data) else text, begin)

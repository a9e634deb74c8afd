"""Segments of `mappings`: base64 VLQ to how far each of four running fields moves."""

import re
from collections.abc import Sequence

_NUMBER = re.compile(rb"[g-z0-9+/]*[A-Za-f]")
_DIGITS = {
    digit: value & 31
    for value, digit in enumerate(
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    )
}
_BITS = 60
_HALF = 1 << (_BITS - 1)
_MASK = (1 << _BITS) - 1
_MOST_KEPT = 100_000

Move = tuple[int, ...]
"""By how much column, source, line and column in the source change: one number, or four or five."""


class Unreadable(ValueError):
    """A segment that is none."""


class _Numbers(dict[bytes, int]):
    def __missing__(self, text: bytes) -> int:
        digits = text.rstrip(b"gA")  # zeros at the high end
        if len(digits) > 7:
            raise Unreadable
        value = 0
        for digit in reversed(digits):
            value = value << 5 | _DIGITS[digit]
        value = -(value >> 1) if value & 1 else value >> 1
        if not -(1 << 31) <= value < 1 << 31:
            raise Unreadable
        if len(self) > _MOST_KEPT:
            self.clear()
        self[text] = value
        return value


_number = _Numbers().__getitem__


def move(segment: bytes) -> Move:
    """Raises Unreadable."""
    numbers = _NUMBER.findall(segment)
    if len(numbers) not in (1, 4, 5) or b"".join(numbers) != segment:
        raise Unreadable
    return tuple(map(_number, numbers))


class Packed(dict[bytes, int]):
    """Segments to their moves, four fields in one number, so that moves add up at C's speed.

    A line with a segment that leads to a lower column is not in order: see `turns_back`.
    """

    def __init__(self) -> None:
        super().__init__({b"": 0})
        self._back: set[bytes] = set()

    def turns_back(self, segments: Sequence[bytes]) -> bool:
        """Whether one of them may lead to a lower column; they have been looked up before."""
        if len(self._back) > _MOST_KEPT:
            return True
        return bool(self._back) and not self._back.isdisjoint(segments)

    def __missing__(self, segment: bytes) -> int:
        moved = move(segment)
        if len(self) > _MOST_KEPT:
            self.clear()
            self[b""] = 0
        packed = moved[0]
        if len(moved) > 1:
            packed += (moved[1] << 3 * _BITS) + (moved[2] << 2 * _BITS) + (moved[3] << _BITS)
        if moved[0] < 0 and len(self._back) <= _MOST_KEPT:
            self._back.add(segment)
        self[segment] = packed
        return packed


def unpacked(packed: int) -> tuple[int, int, int, int]:
    """The sum of some moves: column, source, line and column in the source."""
    fields = []
    for _ in range(4):
        low = ((packed & _MASK) ^ _HALF) - _HALF
        fields.append(low)
        packed = (packed - low) >> _BITS
    column, original_column, line, source = fields
    return column, source, line, original_column

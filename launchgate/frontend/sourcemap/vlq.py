"""Segments of `mappings`: base64 VLQ to how far each of four running fields moves."""

import re

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
_MOST_NAMED_KEPT = 20_000
_BACK = re.compile(rb"[,;][BDFHJLNPRTVXZbdfhjlnprtvxz13579/]")
_named = re.compile(
    rb"([g-z0-9+/]*[A-Za-f][g-z0-9+/]*[A-Za-f][g-z0-9+/]*[A-Za-f][g-z0-9+/]*[A-Za-f])"
    rb"[g-z0-9+/]{0,6}[A-Za-f]"
).fullmatch

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


def turns_back(segments: bytes) -> bool:
    """Whether one of them leads to a lower column, so that a line is not in order: the lowest bit
    of the first digit is the sign."""
    return _BACK.search(b"," + segments) is not None


class Packed(dict[bytes, int]):
    """Segments to their moves, four fields in one number, so that moves add up at C's speed."""

    def __init__(self) -> None:
        super().__init__({b"": 0})

    def __missing__(self, segment: bytes) -> int:
        if named := _named(segment):
            # Names make most segments differ, and are not needed: such segments may not crowd
            # out the others.
            packed = self[named[1]]
            if len(self) < _MOST_NAMED_KEPT:
                self[segment] = packed
            return packed
        moved = move(segment)
        if len(self) > _MOST_KEPT:
            self.clear()
            self[b""] = 0
        packed = moved[0]
        if len(moved) > 1:
            packed += (moved[1] << 3 * _BITS) + (moved[2] << 2 * _BITS) + (moved[3] << _BITS)
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

"""What the methods of arrays give."""

import re
from collections.abc import Sequence

from launchgate.frontend.fold.value import LONGEST, Unknown, Value, bounded, text_of

_NUMBER = re.compile(r"\s*(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|[0-9]+)\s*\Z")


def character(value: Value) -> str:
    """Of `String.fromCharCode`."""
    code = number_of(value)
    if not 0 <= code < 0x10000:
        raise Unknown
    return chr(code)


def point(value: Value) -> str:
    code = number_of(value)
    if not 0 <= code < 0x110000:
        raise Unknown
    return chr(code)


def number_of(value: Value, base: int = 0) -> int:
    """A numeral is read as a number, as JavaScript does it."""
    if isinstance(value, int):
        if not base:
            return value
        value = str(value)
    if isinstance(value, str) and len(value) < 16:
        try:
            return int(value, base) if base else _numeral(value)
        except ValueError:
            raise Unknown from None
    raise Unknown


def _numeral(value: str) -> int:
    if not _NUMBER.match(value):
        raise Unknown
    bare = value.strip()
    return int(bare) if bare.isdigit() else int(bare, 0)


def join(items: Sequence[Value], separator: str) -> str:
    if separator and len(separator) * len(items) > LONGEST:
        raise Unknown
    return bounded(separator.join(map(text_of, items)))


def from_end(number: int, size: int) -> int:
    """An index as `slice` takes it."""
    return max(0, size + number) if number < 0 else min(number, size)


def cut(value: str | Sequence[Value], arguments: Sequence[Value]) -> str | Sequence[Value]:
    """`slice` of a string or an array."""
    size = len(value)
    start = from_end(number_of(arguments[0]), size) if arguments else 0
    end = from_end(number_of(arguments[1]), size) if len(arguments) > 1 else size
    return value[start : max(start, end)]

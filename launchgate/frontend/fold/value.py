"""What an expression of constants may be while it is folded."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

Value: TypeAlias = "str | int | bytes | Sequence[Value]"
"""A string, a whole number, the bytes of a buffer, a list for an array."""
LONGEST = 65_536  # characters of a value; no credential is longer


class Unknown(Exception):  # noqa: N818 - no error: there is more than constants
    """What stands there is not told by the script alone."""


class Parsed(NamedTuple):
    """Where the expression ends, its value, and whether it is more than a plain literal."""

    end: int
    value: Value
    made: bool


def text_of(value: Value) -> str:
    """As JavaScript's `String(value)` gives it; a buffer as UTF-8, as Node's gives it."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return ",".join(map(text_of, value))


def encoded(value: Value) -> bytes:
    """As UTF-8; halves of surrogate pairs are put together, single ones replaced."""
    text = text_of(value)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def bounded(value: str) -> str:
    if len(value) > LONGEST:
        raise Unknown
    return value

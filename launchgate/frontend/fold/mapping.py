"""Functions that are handed to `map`, `reduce` and `Array.from` to make characters of numbers."""

import re
from collections.abc import Callable, Sequence

from launchgate.frontend.fold.array import character, number_of
from launchgate.frontend.fold.value import Unknown, Value

_BODY = (
    rb"String\s{0,8}\.\s{0,8}from(?:CharCode|CodePoint)\s{0,8}\(\s{0,8}"
    rb"(?:\+?\1|(?:Number|parseInt)\s{0,4}\(\s{0,4}\1\s{0,4}(?:,\s{0,4}(\d{1,2}|0x10)\s{0,4})?\))"
    rb"\s{0,8}\)"
)
_ARROW = re.compile(
    rb"\s{0,64}\(?\s{0,8}([A-Za-z_$][\w$]{0,32})\s{0,8}\)?\s{0,8}=>\s{0,64}(?:\{\s{0,64}return\s{1,8}"
    + _BODY
    + rb"\s{0,8};?\s{0,64}\}|"
    + _BODY
    + rb")\s{0,64},?\s{0,64}\)"
)
_FUNCTION = re.compile(
    rb"\s{0,64}function\s{0,8}[\w$]{0,32}\s{0,8}\(\s{0,8}([A-Za-z_$][\w$]{0,32})\s{0,8}\)\s{0,64}"
    rb"\{\s{0,64}return\s{1,8}" + _BODY + rb"\s{0,8};?\s{0,64}\}\s{0,64},?\s{0,64}\)"
)
_SUM = re.compile(
    rb"\s{0,64}(?:\(\s{0,8}([\w$]{1,32})\s{0,8},\s{0,8}([\w$]{1,32})\s{0,8}\)\s{0,8}=>\s{0,64}"
    rb"\1\s{0,8}\+\s{0,8}\2"
    rb"|function\s{0,8}\(\s{0,8}([\w$]{1,32})\s{0,8},\s{0,8}([\w$]{1,32})\s{0,8}\)\s{0,8}"
    rb"\{\s{0,64}return\s{1,8}\3\s{0,8}\+\s{0,8}\4\s{0,8};?\s{0,64}\})"
    rb"\s{0,64}(?:,\s{0,8}(?:\"\"|''|``)\s{0,64})?\)"
)


def mapped(data: bytes, place: int) -> tuple[int, Callable[[Sequence[Value]], Value]]:
    """The function at `place`, which makes characters, and where the call ends that takes it."""
    found = _ARROW.match(data, place) or _FUNCTION.match(data, place)
    if found is None:
        raise Unknown
    base = next((int(group, 0) for group in found.groups()[1:] if group), 0)
    if base and not 2 <= base <= 36:
        raise Unknown
    return found.end(), lambda items: [character(number_of(item, base)) for item in items]


def summed(data: bytes, place: int) -> int:
    """Where the call of `reduce` ends whose function at `place` adds one to the next."""
    found = _SUM.match(data, place)
    if found is None:
        raise Unknown
    return found.end()

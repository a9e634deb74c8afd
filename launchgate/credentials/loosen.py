"""A pattern's necessary part, in the syntax that automata engines take (PCRE without look-around).

Wherever the pattern matches, the loosened one matches too, from the same place to the same end or
an earlier one. Look-around and boundaries are dropped, groups are plain, sets are spelt out byte
by byte, back-references repeat their group, and what is optional at the end is cut off, so that a
place gives few ends.
"""

import importlib
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

FORM = 2  # counts the changes to what `loosen` gives: compiled forms are kept under it
_PARSER: Any = importlib.import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
_Item = tuple[str, Any]  # an instruction's name, its argument: what the parser of `re` gives
_ALL = frozenset(range(256))
_DIGIT = frozenset(b"0123456789")
_SPACE = frozenset(b" \t\n\r\f\v")
_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") | _DIGIT
_CATEGORIES = {
    "CATEGORY_DIGIT": _DIGIT,
    "CATEGORY_NOT_DIGIT": _ALL - _DIGIT,
    "CATEGORY_SPACE": _SPACE,
    "CATEGORY_NOT_SPACE": _ALL - _SPACE,
    "CATEGORY_WORD": _WORD,
    "CATEGORY_NOT_WORD": _ALL - _WORD,
}
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_NOTHING = ("AT", "ASSERT", "ASSERT_NOT")
_WIDEST = 300  # repeats: a looser one is where the pattern is cut, larger automata are slow


def loosen(pattern: str, *, ignore_case: bool = False) -> str:
    """Raises re.error where the pattern is none, ValueError where nothing of it is left."""
    flags = re.IGNORECASE if ignore_case else 0
    parsed = _PARSER.parse(pattern.encode("ascii"), flags)
    writer = _Writer()
    text = writer.sequence(_shortened(_items(parsed)), bool(parsed.state.flags & re.IGNORECASE))
    if not text:
        raise ValueError("the pattern matches the empty text")
    return text


def widest(loose: str) -> int:
    """The most bytes that a loosened pattern matches."""
    return min(int(_PARSER.parse(loose.encode("ascii")).getwidth()[1]), 0xFFFF)


def _items(parsed: Iterable[tuple[object, Any]]) -> list[_Item]:
    return [item for name, argument in parsed if (item := (str(name), argument))[0] not in _NOTHING]


def _shortened(items: Sequence[_Item]) -> list[_Item]:
    """Without what the end of a match may have and need not have."""
    kept: list[_Item] = []
    for name, argument in items:
        if name in _REPEATS and argument[1] - argument[0] > _WIDEST:
            kept.append((name, (argument[0], argument[0], argument[2])))
            break
        kept.append((name, argument))
    while kept:
        name, argument = kept.pop()
        if name in _REPEATS:
            if argument[0] == 0:
                continue
            name, argument = "MAX_REPEAT", (argument[0], argument[0], argument[2])
            if argument[0] == 1:
                kept += _shortened(_items(argument[2]))
                if not kept:
                    continue
                return kept
        elif name == "SUBPATTERN":
            group, add, drop, inner = argument
            short = _shortened(_items(inner))
            if not short:
                continue
            argument = (group, add, drop, short)
        elif name == "ATOMIC_GROUP":
            kept += _shortened(_items(argument))
            return kept
        elif name == "BRANCH":
            branches = [_shortened(_items(branch)) for branch in argument[1]]
            if not all(branches):
                continue
            argument = (None, branches)
        elif name in ("GROUPREF", "GROUPREF_EXISTS"):
            continue
        return [*kept, (name, argument)]
    return kept


class _Writer:
    def __init__(self) -> None:
        self._groups: dict[int, str] = {}

    def sequence(self, items: Iterable[tuple[object, Any]], caseless: bool) -> str:
        return "".join(self._item(name, argument, caseless) for name, argument in _items(items))

    def _item(self, name: str, argument: Any, caseless: bool) -> str:  # noqa: ANN401
        if name in _REPEATS:
            least, most, inner = argument
            bound = "" if most is _PARSER.MAXREPEAT else most
            times = f"{{{least}}}" if least == most else f"{{{least},{bound}}}"
            return f"(?:{self.sequence(inner, caseless)}){times}"
        if name == "SUBPATTERN":
            group, add, drop, inner = argument
            caseless = (caseless or bool(add & re.IGNORECASE)) and not drop & re.IGNORECASE
            text = f"(?:{self.sequence(inner, caseless)})"
            if group is not None:
                self._groups[group] = text
            return text
        if name == "BRANCH":
            return f"(?:{'|'.join(self.sequence(branch, caseless) for branch in argument[1])})"
        if name == "ATOMIC_GROUP":
            return f"(?:{self.sequence(argument, caseless)})"
        if name == "GROUPREF":
            return self._groups[argument]
        if name == "GROUPREF_EXISTS":
            _, yes, no = argument
            return f"(?:{self.sequence(yes, caseless)}|{self.sequence(no or (), caseless)})"
        return _written(_set([(name, argument)], caseless))


def _set(items: Iterable[tuple[object, Any]], caseless: bool) -> frozenset[int]:
    """The bytes that one position takes."""
    found: set[int] = set()
    negated = False
    for key, argument in items:
        name = str(key)
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            found.add(argument)
        elif name == "NOT_LITERAL":
            found |= _ALL - _closed({argument}, caseless)
        elif name == "RANGE":
            found.update(range(argument[0], argument[1] + 1))
        elif name == "CATEGORY":
            found |= _CATEGORIES[str(argument)]
        elif name == "IN":
            found |= _set(argument, caseless)
        elif name == "ANY":
            found |= _ALL - {0x0A}
        else:
            raise ValueError(f"{name} has no loose form")
    closed = _closed(found, caseless)
    return _ALL - closed if negated else closed


def _closed(found: set[int], caseless: bool) -> frozenset[int]:
    """With the other case of every letter."""
    return frozenset(bytes(found) + bytes(found).swapcase() if caseless else found)


def _written(found: frozenset[int]) -> str:
    if len(found) == 1:
        return _byte(next(iter(found)))
    return f"[{''.join(_ranges(sorted(found)))}]"


def _ranges(numbers: Sequence[int]) -> Iterator[str]:
    start = previous = numbers[0]
    for number in (*numbers[1:], -1):
        if number == previous + 1:
            previous = number
            continue
        yield _byte(start) if start == previous else f"{_byte(start)}-{_byte(previous)}"
        start = previous = number


def _byte(number: int) -> str:
    letter = chr(number)
    return letter if letter.isascii() and letter.isalnum() else f"\\x{number:02x}"

"""Sets in a pattern: `[a-z]`, `[[:alpha:]]`, `\\d`, `\\pL`, and escaped characters."""

from launchgate.adapters.gitleaks.regex.charset import (
    LAST,
    PERL,
    POSIX,
    Ranges,
    category,
    folded,
    merged,
    negated,
)
from launchgate.adapters.gitleaks.regex.cursor import Cursor
from launchgate.adapters.gitleaks.regex.nodes import Unsupported

_CONTROL = {"a": 7, "f": 12, "t": 9, "n": 10, "r": 13, "v": 11}
_OCTAL = frozenset("01234567")
_HEX = frozenset("0123456789abcdefABCDEF")


def single(letter: str) -> Ranges:
    return ((ord(letter), ord(letter)),)


def bracketed(cursor: Cursor, *, ignore_case: bool) -> Ranges:
    """From `[` to its `]`."""
    opened = cursor.place
    cursor.skip(1)
    negative = cursor.take("^")
    found: list[tuple[int, int]] = []
    first = True
    while first or not cursor.at("]"):
        if not cursor.more():
            raise cursor.bad("a `[` that is not closed", opened)
        first = False
        found += _member(cursor)
    cursor.skip(1)
    ranges = folded(merged(found)) if ignore_case else merged(found)
    return negated(ranges) if negative else ranges


def _member(cursor: Cursor) -> Ranges:
    begin = cursor.place
    if cursor.at("[:") and ":]" in cursor.rest()[2:]:
        cursor.skip(2)
        name = cursor.until(":]")
        known = POSIX.get(name.removeprefix("^"))
        if known is None:
            raise cursor.bad("a class `[:name:]` that is not known", begin)
        return negated(known) if name.startswith("^") else known
    if cursor.at("\\") and (known := _class(cursor)) is not None:
        return known
    low = _character(cursor)
    if cursor.at("-") and cursor.ahead(1) not in ("]", ""):
        cursor.skip(1)
        high = _character(cursor)
        if high < low:
            raise cursor.bad("a range whose end is before its beginning", begin)
        return ((low, high),)
    return ((low, low),)


def escaped(cursor: Cursor) -> Ranges:
    """From `\\` on: a class or a character."""
    known = _class(cursor)
    if known is not None:
        return known
    number = _character(cursor)
    return ((number, number),)


def _class(cursor: Cursor) -> Ranges | None:
    letter = cursor.ahead(1)
    known = PERL.get(letter.lower())
    if known is not None:
        cursor.skip(2)
        return known if letter.islower() else negated(known)
    if letter not in ("p", "P"):
        return None
    begin = cursor.place
    cursor.skip(2)
    name = cursor.next()
    if name == "{":
        name = cursor.until("}")
    negative = (letter == "P") is not name.startswith("^")
    found = category(name.removeprefix("^"))
    if found is None:
        raise Unsupported(
            f"the Unicode class \\{letter}{{{name}}} (character {begin + 1}) is not run here: "
            "spell its characters out"
        )
    return negated(found) if negative else found


def _character(cursor: Cursor) -> int:
    begin = cursor.place
    letter = cursor.next()
    if letter != "\\":
        return ord(letter)
    letter = cursor.next()
    if letter in _CONTROL:
        return _CONTROL[letter]
    if letter == "x":
        return _hex(cursor, begin)
    if letter in _OCTAL and (letter == "0" or cursor.ahead() in _OCTAL):
        digits = letter
        while len(digits) < 3 and cursor.ahead() in _OCTAL:
            digits += cursor.next()
        return int(digits, 8)
    if not letter.isascii() or letter.isalnum():
        raise cursor.bad("an escape that Go's regular expressions do not have", begin)
    return ord(letter)


def _hex(cursor: Cursor, begin: int) -> int:
    digits = cursor.until("}") if cursor.take("{") else cursor.next() + cursor.next()
    if not digits or not _HEX.issuperset(digits) or int(digits, 16) > LAST:
        raise cursor.bad("`\\x` without a code point in hexadecimal", begin)
    return int(digits, 16)

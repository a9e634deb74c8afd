"""Sets of code points, as sorted ranges that do not touch."""

import sys
import unicodedata
from collections.abc import Iterable
from functools import cache

Ranges = tuple[tuple[int, int], ...]

LAST = sys.maxunicode
ANY: Ranges = ((0, LAST),)
NEWLINE: Ranges = ((10, 10),)
_FOLDED_ONE_BY_ONE = 5_000  # larger sets of other scripts have both cases of their letters


def merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    found: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if found and low <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return tuple(found)


def negated(ranges: Ranges) -> Ranges:
    """`ranges` as `merged` gives them."""
    found, begin = [], 0
    for low, high in ranges:
        if begin < low:
            found.append((begin, low - 1))
        begin = high + 1
    return tuple(found) if begin > LAST else (*found, (begin, LAST))


def folded(ranges: Ranges) -> Ranges:
    """With the other case of each letter. The two signs outside ASCII that fold to its letters
    (the Kelvin sign, the long s) are not taken for them."""
    found = list(ranges)
    for first, last, step in ((0x41, 0x5A, 32), (0x61, 0x7A, -32)):
        for low, high in ranges:
            if max(low, first) <= min(high, last):
                found.append((max(low, first) + step, min(high, last) + step))
    for low, high in ranges:
        if max(low, 128) <= high < max(low, 128) + _FOLDED_ONE_BY_ONE:
            for number in range(max(low, 128), high + 1):
                found += _cases(chr(number))
    return merged(found)


def _cases(letter: str) -> list[tuple[int, int]]:
    cases = {letter.lower(), letter.upper(), letter.title(), letter.lower().upper()}
    return [(ord(c), ord(c)) for c in cases if len(c) == 1 and ord(c) >= 128]


def _set(text: str) -> Ranges:
    """From pairs of ends: `azAZ`."""
    return merged((ord(text[at]), ord(text[at + 1])) for at in range(0, len(text), 2))


PERL = {"d": _set("09"), "s": _set("\t\n\f\r  "), "w": _set("09AZaz__")}
POSIX = {
    "alnum": _set("09AZaz"),
    "alpha": _set("AZaz"),
    "ascii": _set("\0\x7f"),
    "blank": _set("\t\t  "),
    "cntrl": _set("\0\x1f\x7f\x7f"),
    "digit": _set("09"),
    "graph": _set("!~"),
    "lower": _set("az"),
    "print": _set(" ~"),
    "punct": _set("!/:@[`{~"),
    "space": _set("\t\r  "),
    "upper": _set("AZ"),
    "word": _set("09AZaz__"),
    "xdigit": _set("09AFaf"),
}


@cache
def category(name: str) -> Ranges | None:
    """A general category of Unicode (`L`, `Lu`) or `Any`, None for any other name."""
    if name == "Any":
        return ANY
    if len(name) not in (1, 2) or name[0] not in "LMNPSZC" or name in ("Cn", "LC"):
        return None
    codes = (n for n in range(LAST + 1) if unicodedata.category(chr(n)).startswith(name))
    return merged((code, code) for code in codes) or None

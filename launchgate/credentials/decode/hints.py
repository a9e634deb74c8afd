"""What tells at a glance that an encoded text may begin, for `re` and for automata engines alike.

A run of digits is decoded only where some twelve bytes of it (ten of hex) are ASCII or UTF-16 of
it, or where it opens as gzip and zip do: next to no identifier, digest or picture is.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_VALUES = {**{byte: value for value, byte in enumerate(_DIGITS)}, 0x2B: 62, 0x2D: 62}
_VALUES |= {0x2F: 63, 0x5F: 63}
_TEXT = (9, 10, 13, *range(0x20, 0x7F))
LEAST = 17  # bytes between the ends of matches of `RUNS` in two runs
_ANY = "[A-Za-z0-9+/_\\-]"
_HEX = "[0-9A-Fa-f]"


class Hints(NamedTuple):
    """What an engine saw of encodings: `runs` are the ends of the beginnings of encoded texts,
    `escapes` the spans of each layer's signs; all in rising order of their ends."""

    runs: list[int]
    escapes: dict[str, list[tuple[int, int]]]


Look = Callable[[bytes], Hints]
"""Every hint in the bytes."""


def gathered(data: bytes, ends: Mapping[int, Sequence[int]], first: int) -> Hints:
    """From the ends of the matches of `PATTERNS`, by number, the first being `first`."""
    if not ends:
        return _NONE
    runs = (end for number in range(len(RUNS)) for end in ends.get(first + number, ()))
    escapes: dict[str, list[tuple[int, int]]] = {layer: [] for layer, _, _ in SPANS}
    for number, (layer, _, span) in enumerate(SPANS, first + len(RUNS)):
        escapes[layer] += (span(data, end) for end in ends.get(number, ()))
    for spans in escapes.values():
        spans.sort()
    return Hints(sorted(runs), escapes)


_NONE = Hints([], {"percent": [], "backslash": [], "html": []})


def _set(values: Iterable[int]) -> str:
    wanted = frozenset(values)
    found = "".join(f"\\x{byte:02x}" for byte, value in sorted(_VALUES.items()) if value in wanted)
    return f"[{found}]"


def _quad(first: Sequence[int], second: Sequence[int], third: Sequence[int]) -> str:
    """Four digits of base64 that stand for three such bytes."""
    low2, low4 = {a & 3 for a in first}, {b & 15 for b in second}
    high4, high2 = {b >> 4 for b in second}, {c >> 6 for c in third}
    return "".join(
        (
            _set(a >> 2 for a in first),
            _set(a << 4 | b for a in low2 for b in high4),
            _set(b << 2 | c for b in low4 for c in high2),
            _set(c & 63 for c in third),
        )
    )


_PAIR = f"(?:[2-7]{_HEX}|0[9AaDd])"
_QUAD = f"(?:{_quad(_TEXT, _TEXT, _TEXT)})"
_EVEN, _ODD = _quad(_TEXT, (0,), _TEXT), _quad((0,), _TEXT, (0,))
RUNS = (
    f"{_QUAD}{{4}}",
    f"{_PAIR}{{10}}",
    # UTF-16 of ASCII
    f"{_EVEN}{_ODD}{_EVEN}{_ODD}{_EVEN}",
    f"{_ODD}{_EVEN}{_ODD}{_EVEN}{_ODD}",
    f"(?:{_PAIR}00){{5}}",
    f"(?:00{_PAIR}){{5}}",
    # gzip, zip, the marks of UTF-8 and UTF-16
    f"(?:H4sI|UEsD|77u[/_]){_ANY}{{16}}",
    f"[/_](?:[/_][4-7]|v[89+/_\\-]){_ANY}{{17}}",
    f"(?:1[Ff]8[Bb]08|504[Bb]03|[Ee][Ff][Bb][Bb][Bb][Ff]){_HEX}{{14}}",
    f"(?:[Ff][Ff][Ff][Ee]|[Ff][Ee][Ff][Ff]){_HEX}{{16}}",
)
"""Patterns of at least sixteen digits, for `re` and for automata."""
SPANS: tuple[tuple[str, str, Callable[[bytes, int], tuple[int, int]]], ...] = (
    ("percent", r"%(?:[2-7][0-9A-Fa-f]|0[AaDd])", lambda _, end: (end - 3, end)),
    (
        "backslash",
        r"\\(?:u00[2-7]|x[2-7])[0-9A-Fa-f]",
        lambda data, end: (data.rfind(b"\\", 0, end), end),
    ),
    ("backslash", r'\\" ?[:=]', lambda data, end: (data.rfind(b"\\", 0, end), end)),
    ("backslash", r'(?:=|: )\\"', lambda _, end: (end - 2, end)),
    ("backslash", r":\\/", lambda _, end: (end - 2, end)),
    ("backslash", r"[0-9A-Za-z+]{8}\\/[0-9A-Za-z+]", lambda _, end: (end - 3, end - 1)),
    (
        "html",
        r"&(?:quot|apos|amp|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6});",
        lambda data, end: (data.rfind(b"&", 0, end), end),
    ),
)
"""The signs of escapes for automata: the layer, a pattern, the sign's span by the match's end. The
same that `escapes.ESCAPES` has in patterns with look-around."""
WIDEST = 32  # bytes of a match of a pattern
PATTERNS = (*RUNS, *(pattern for _, pattern, _ in SPANS))


@lru_cache(maxsize=1)
def _opening() -> "re.Pattern[bytes]":
    return re.compile("|".join(RUNS).encode("ascii"))


def hopeful(run: bytes) -> bool:
    """Whether a run of digits may be an encoded text, or have one behind a word or a path."""
    return _opening().search(run) is not None

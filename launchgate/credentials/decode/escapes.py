"""Text with escapes in it: percent, backslash, HTML. Only what is around an escape is decoded."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from launchgate.credentials.decode.view import Decoded, Place

Span = tuple[int, int]
AROUND = 256  # bytes before and behind an escape that are decoded with it
_WORD = re.compile(rb"\w{0,256}")


class Escape(NamedTuple):
    """`sign` finds what makes decoding worth it, `token` every escape, `plain` its meaning. Both
    patterns begin with the byte `first`, which the engine looks for at memchr's speed."""

    layer: str
    first: bytes
    sign: bytes
    token: bytes
    plain: "Callable[[re.Match[bytes]], bytes]"


@lru_cache(maxsize=8)
def pattern(source: bytes) -> "re.Pattern[bytes]":
    """Compiled when it is needed: that takes a millisecond, and few inputs have escapes."""
    return re.compile(source)


def _percent(found: "re.Match[bytes]") -> bytes:
    return bytes((int(found[0][1:], 16),))


_LETTERS = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t"}


def _backslash(found: "re.Match[bytes]") -> bytes:
    what = found[0][1:]
    if len(what) == 1:
        return _LETTERS.get(what, what)
    return _character(int(what[1:], 16), single=what[:1] == b"x")


_NAMED = {b"quot": b'"', b"apos": b"'", b"amp": b"&", b"lt": b"<", b"gt": b">"}


def _entity(found: "re.Match[bytes]") -> bytes:
    what = found[0][1:-1]
    if what[:1] != b"#":
        return _NAMED[what]
    return _character(int(what[2:], 16) if what[1:2] in b"xX" else int(what[1:]))


def _character(code: int, *, single: bool = False) -> bytes:
    if single:
        return bytes((code,))
    return chr(code).encode("utf-8", "replace") if code < 0x110000 else b"?"


ESCAPES = (
    Escape(
        "percent",
        b"%",
        rb"%(?:[2-7][0-9A-Fa-f]|0[AaDd])",
        rb"%[0-9A-Fa-f]{2}",
        _percent,
    ),
    # An escaped quote at a key or a value, an escaped slash of a URL or in base64, an ASCII
    # character by its number: the other backslashes of code hide nothing.
    Escape(
        "backslash",
        b"\\",
        (
            rb"\\(?:u00[2-7][0-9A-Fa-f]|x[2-7][0-9A-Fa-f]"
            rb'|"(?: ?[:=]|(?<==\\")|(?<=: \\"))'
            rb"|/(?:(?<=:\\/)|(?<=[0-9A-Za-z+]{8}\\/)(?=[0-9A-Za-z+])))"
        ),
        rb"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[\"'\\/bfnrt])",
        _backslash,
    ),
    Escape(
        "html",
        b"&",
        rb"&(?:quot|apos|amp|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6});",
        rb"&(?:quot|apos|amp|lt|gt|#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6});",
        _entity,
    ),
)


def unescaped(
    data: bytes,
    told: "Mapping[str, Sequence[Span]] | None" = None,
    escapes: Sequence[Escape] = ESCAPES,
) -> Iterator[Decoded]:
    """The surroundings of every escape that may hide something, unescaped. `told`: see `Hints`."""
    for escape in escapes:
        for start, end in _regions(
            data, signs(data, escape) if told is None else told[escape.layer]
        ):
            encoded = data[start:end]
            plain = pattern(escape.token).sub(escape.plain, encoded)
            yield Decoded(escape.layer, plain, tokens(escape, encoded, start))


def signs(data: bytes, escape: Escape) -> Iterator[Span]:
    """What makes decoding worth it."""
    if escape.first in data:
        yield from (sign.span() for sign in pattern(escape.sign).finditer(data))


def _regions(data: bytes, signs: Iterable[Span]) -> Iterator[Span]:
    """Spans around signs, those that touch as one; no word is cut."""
    start = end = -1
    for begin, stop in signs:
        if start >= 0 and begin - end <= AROUND:
            end = max(end, stop + AROUND)
            continue
        if start >= 0:
            yield whole_words(data, start, end)
        start, end = max(0, begin - AROUND), stop + AROUND
    if start >= 0:
        yield whole_words(data, start, end)


def whole_words(data: bytes, start: int, end: int) -> tuple[int, int]:
    if start > 0 and (found := _WORD.match(data, start)):
        start = found.end()
    if end < len(data) and (found := _WORD.match(data, end)):
        end = found.end()
    return start, min(end, len(data))


def tokens(escape: Escape, encoded: bytes, base: int) -> Place:
    """Where what was unescaped stands; the tokens are walked at the first question only."""
    plain_at: list[int] = []
    encoded_at: list[int] = []
    long: list[bool] = []

    def walk() -> None:
        before = place = 0
        for found in pattern(escape.token).finditer(encoded):
            if found.start() > before or not plain_at:
                _add(place, before, False)
                place += found.start() - before
            _add(place, found.start(), True)
            place += len(escape.plain(found))
            before = found.end()
        _add(place, before, False)

    def _add(plain: int, where: int, is_token: bool) -> None:
        plain_at.append(plain)
        encoded_at.append(where)
        long.append(is_token)

    def at(offset: int) -> tuple[int, int]:
        """The span of the escape, or of the single byte, that gave the decoded byte."""
        part = bisect_right(plain_at, offset) - 1
        if long[part]:
            return encoded_at[part], encoded_at[part + 1]
        begin = encoded_at[part] + offset - plain_at[part]
        return begin, begin + 1

    def span(start: int, end: int) -> tuple[int, int]:
        if not plain_at:
            walk()
        begin = at(start)[0]
        return base + begin, base + (at(end - 1)[1] if end > start else begin)

    return span

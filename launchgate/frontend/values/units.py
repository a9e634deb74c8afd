"""How one character of a value may be written where text stands inside other text.

A pattern is built of pieces that read the same, or are given both ways, from left to right and
from right to left: what stands before an anchor is matched backwards, on turned bytes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

Piece = tuple[str, str]  # a regular expression for the bytes, and one for the bytes turned round
_SLASH = r"(?:\\|%(?:25){0,3}5[cC])", r"(?:\\|[cC]5(?:52){0,3}%)"
_BACK: Piece = (f"{_SLASH[0]}{{0,8}}", f"{_SLASH[1]}{{0,8}}")
_ESCAPE: Piece = (f"{_SLASH[0]}{{1,8}}", f"{_SLASH[1]}{{1,8}}")
_TWICE: Piece = ("(?:25){0,3}", "(?:52){0,3}")  # percent signs that were encoded again
_AMP: Piece = ("(?:amp;){0,3}", "(?:;pma){0,3}")
_ZEROS: Piece = ("0{0,4}", "0{0,4}")
_BREAK: Piece = (
    rf"(?:{_BACK[0]}\r?\n|{_ESCAPE[0]}(?:r{_ESCAPE[0]})?n"
    r"|%(?:25){0,3}0[Dd]%(?:25){0,3}0[Aa]|%(?:25){0,3}0[Aa]|&#(?:10|[xX]0?[aA]);"
    rf"|{_ESCAPE[0]}(?:u000[aA]|x0[aA]))?[ \t]{{0,8}}",
    rf"[ \t]{{0,8}}(?:\n\r?{_BACK[1]}|n{_ESCAPE[1]}(?:r{_ESCAPE[1]})?"
    r"|[aA]0(?:52){0,3}%[dD]0(?:52){0,3}%|[aA]0(?:52){0,3}%|;(?:01|[aA]0?[xX])#&"
    rf"|(?:[aA]000u|[aA]0x){_ESCAPE[1]})?",
)
WIDEST = 48  # bytes that one character takes at most, in any sensible writing


def pieces(text: str, more: Mapping[str, str] | None = None) -> Iterator[Piece]:
    """For each character in turn. `more` are characters that may stand in the place of another. A
    line's end may be written in any way, or be left out. Backslashes are taken together, for each
    may be doubled again and again."""
    for run in re.findall(r"[A-Za-z0-9]+|\\+|.", text, re.DOTALL):
        if run[0].isascii() and run[0].isalnum():
            yield run, run[::-1]
        elif run[0] == "\\":
            yield _backslashes(len(run))
        elif run == "\n":
            yield _BREAK
        else:
            yield character(run, (more or {}).get(run, ""))


@lru_cache(maxsize=512)
def character(char: str, other: str = "") -> Piece:
    """Raw, as a percent escape, an entity or by its number, and behind backslashes."""
    written = [way for one in char + other for way in _ways(one)]
    forward = "|".join("".join(piece[0] for piece in way) for way in written)
    backward = "|".join("".join(piece[1] for piece in reversed(way)) for way in written)
    return f"{_BACK[0]}(?:{forward})", f"(?:{backward}){_BACK[1]}"


def _backslashes(count: int) -> Piece:
    """Each may be doubled again and again."""
    ways = (
        r"\\|%(?:25){0,3}5[cC]|&(?:amp;){0,3}(?:#92|#[xX]5[cC]|bsol);|\\u005[cC]|\\x5[cC]",
        r"\\|[cC]5(?:52){0,3}%|;(?:29#|[cC]5[xX]#|losb)(?:;pma){0,3}&|[cC]500u\\|[cC]5x\\",
    )
    return f"(?:{ways[0]}){{{count},{8 * count}}}", f"(?:{ways[1]}){{{count},{8 * count}}}"


def _ways(char: str) -> Iterator[list[Piece]]:
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is no UTF-8
        byte = code - 0xDC00
        yield [(f"\\x{byte:02x}", f"\\x{byte:02x}")]
        yield [_lit("%"), _TWICE, *_hexes(f"{byte:02x}")]
        yield [_ESCAPE, _lit("x"), *_hexes(f"{byte:02x}")]
        return
    encoded = char.encode("utf-8", "replace")
    if char == " ":
        yield [_lit("+")]
    yield [piece for byte in encoded for piece in (_lit("%"), _TWICE, *_hexes(f"{byte:02x}"))]
    yield [_lit("&"), _AMP, _lit("#"), _ZEROS, *map(_lit, str(code)), _lit(";")]
    yield [_lit("&"), _AMP, _lit("#"), ("[xX]", "[xX]"), _ZEROS, *_hexes(f"{code:x}"), _lit(";")]
    for name in _names().get(code, ()):
        yield [_lit("&"), _AMP, *map(_lit, name), _lit(";")]
    units = char.encode("utf-16-be")
    parts = [[_lit("u"), *_hexes(units[at : at + 2].hex())] for at in range(0, len(units), 2)]
    yield [_ESCAPE, *parts[0], *(piece for part in parts[1:] for piece in (_ESCAPE, *part))]
    yield [_ESCAPE, _lit("u"), _lit("{"), _ZEROS, *_hexes(f"{code:x}"), _lit("}")]
    if code < 256:
        yield [_ESCAPE, _lit("x"), *_hexes(f"{code:02x}")]
    # Last, for an escape may begin with the character itself.
    yield [(f"\\x{byte:02x}", f"\\x{byte:02x}") for byte in encoded]


def _lit(char: str) -> Piece:
    text = re.escape(char)
    return text, text


def _hex(digit: str) -> Piece:
    both = f"[{digit}{digit.upper()}]" if digit.isalpha() else digit
    return both, both


def _hexes(digits: str) -> Iterable[Piece]:
    return map(_hex, digits)


@lru_cache(maxsize=1)
def _names() -> dict[int, tuple[str, ...]]:
    """HTML's names of characters that are not letters."""
    from html.entities import html5  # noqa: PLC0415 - only runs with values need it

    found: dict[int, tuple[str, ...]] = {}
    for name, text in html5.items():
        if name.endswith(";") and len(text) == 1:
            found[ord(text)] = (*found.get(ord(text), ()), name[:-1])
    return found

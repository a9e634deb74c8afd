"""Texts to which a script adds piece by piece: `k="a";k+="b"`."""

import re

from launchgate.frontend.fold.fold import Fold
from launchgate.frontend.fold.parser import Parser
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.value import Unknown, encoded, text_of

_BACK = 2048
_APART = 512  # bytes of other statements between two pieces
_SIGN = 12
_PIECES = 256
_WORD = re.compile(rb"[\w$.]\Z")


def appended(data: bytes, name: bytes, place: int, steps: Steps) -> Fold | None:
    """All that the name is given up to the `+=` at `place`, and right behind it."""
    start = max(data.rfind(name + sign, max(0, place - _BACK), place) for sign in (b"=", b" ="))
    if start < 0 or _WORD.search(data[max(0, start - 1) : start]):
        return None
    first = data.index(b"=", start) + 1
    added = re.escape(name) + rb"\s{0,4}\+=\s{0,8}"
    more, later = re.compile(rb"[;,\s]{0,64}" + added), re.compile(rb"(?<![\w$.])" + added)
    parser = Parser(data, steps)
    parts: list[str] = []
    begin = end = first + len(data[first : first + 8]) - len(data[first : first + 8].lstrip())
    try:
        while len(parts) < _PIECES:
            found = parser.sum(end)
            parts.append(text_of(found.value))
            last = found.end
            following = more.match(data, last) or later.search(
                data, last, min(place + _SIGN, last + _APART)
            )
            if following is None:
                break
            end = following.end()
    except (Unknown, RecursionError):
        return None
    return Fold(begin, last, encoded("".join(parts))) if last > place else None

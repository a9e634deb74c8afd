"""What tells at a glance that an expression of constants may stand there.

Every pattern begins with one byte, which the engine looks for at memchr's speed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from heapq import merge

from launchgate.frontend.fold.blank import GAP
from launchgate.frontend.fold.prefixes import any_of, prefixes
from launchgate.frontend.glance import Seen

_LAST = (
    b"join ncat erse rsed duce lace atob Code oint from code cape nent eURI arse pply call lice"
    b" ring bstr"
).split()
_NEAR = (
    rb"[\])\s]\.join [\"'`\])\s]\.concat [\])\s]\.reverse [\])\s]\.toReversed [\])\s]\.reduce"
    rb" [\"'`]\.replace Code\.apply oint\.apply Code\.call oint\.call atob fromCharCode"
    rb" fromCodePoint [yr]\.from \.decode unescape JSON\.parse decodeURIComponent decodeURI"
    rb" [\"'`]\.slice [\"'`]\.substring [\"'`]\.substr"
).split()
_CLASSES = b"".join(b"[%s]" % bytes({last[place] for last in _LAST}) for place in range(4))
_CALL = (
    # the classes are the quickest to say no, then the last letters of the names, then the names
    rb"\((?<=" + _CLASSES + rb"\()(?<=(?:" + b"|".join(_LAST) + rb")\()"
    rb"(?:"
    + b"|".join(rb"(?<=%s\()" % near for near in _NEAR)
    # of an array in a variable: only what puts nothing between, or a sign
    + rb"|(?<=[\w$]\.join\()(?=\\?[\"'`][\-_.]?\\?[\"'`]\)))"
)
_FIRST = rb"\[(\d./]|atob|decodeURI|unescape|JSON|Buffer|Array|String|Uint8|new |function"
_MORE = rb"|null|this|void|window|self|global"
JOINED, CALLED, HOLE, BOXED, APPLIED = range(5)
SIGNS = (
    re.compile(rb"\+(?<=[\"'`\s/]\+)" + GAP + rb"[\"'`]"),
    re.compile(_CALL + rb"(?=[\s)\"'`" + _FIRST + _MORE + rb")"),
    re.compile(rb"\$\{" + GAP + rb"[\"'`]"),
    re.compile(rb"\[0,\"(?<=\":\[0,\")"),
    re.compile(rb"\)\(\s{0,16}[\"'`]"),
)
# By the number of the sign: an automaton's pattern that ends where the sign does or a fixed number
# of bytes behind its first one, and that number.
_ENDS = {
    JOINED: (rb"[\"'`\s/]\+[\s/\"'`]", 2),
    CALLED: (rb"(?:" + b"|".join((*_NEAR, rb"[\w$]\.join")) + rb")\(", 1),
    HOLE: (rb"\$\{[\s/\"'`]", 3),
    BOXED: (rb"\":\[0,\"", 4),
    APPLIED: (rb"\)\([\s\"'`]", 3),
}
_PIECE = b"piece"
_BACK = 56  # bytes from a piece's first digit to its quote


def placed() -> dict[bytes, bytes]:
    """Patterns by name for a glance, with all ends."""
    return {
        **{b"sign %d" % which: pattern for which, (pattern, _) in _ENDS.items()},
        _PIECE: rb"[=:]\s{0,2}[\"'`](?:[A-Za-z_\-+/.~%:@]{0,48}[0-9]|"
        + _first_three()
        + rb"|-----BEGIN )",
    }


def _first_three() -> bytes:
    return any_of(frozenset(prefix[:3] for prefix in prefixes()))


_ESCAPED = (
    re.compile(rb"\+(?<=[\"'`\s/n]\+)(?:\s|\\n|\\t){0,64}(?:\\\"|['`])"),
    re.compile(rb"\$\{(?:\s|\\n){0,64}(?:\\\"|['`])"),
    re.compile(rb"\)\((?:\\\"|['`])"),
    re.compile(_CALL.replace(rb"\s]", rb"\sn]") + rb"(?=[\s)\\'`" + _FIRST + rb")"),
)


class Signs:
    """Those of one kind, by place: looked for here, or taken from what was seen."""

    def __init__(self, which: int, data: bytes, seen: Seen) -> None:
        self._pattern = SIGNS[which]
        self._data = data
        ends = seen.ends(b"sign %d" % which)
        self._starts = None if ends is None else [end - _ENDS[which][1] for end in ends]
        self._next = 0

    def search(self, floor: int) -> "re.Match[bytes] | None":
        """The first one from there on; `floor` only rises."""
        if self._starts is None:
            return self._pattern.search(self._data, floor)
        while self._next < len(self._starts):
            start = self._starts[self._next]
            if start >= floor and (found := self._pattern.match(self._data, start)) is not None:
                return found
            self._next += 1
        return None


def given_pieces(data: bytes, seen: Seen) -> Iterator["tuple[int, re.Match[bytes]]"]:
    """By the sign before it, each literal that may be a piece of a credential."""
    ends = seen.ends(_PIECE)
    if ends is None:
        for sign, pattern in pieces().items():
            for found in pattern.finditer(data):
                yield sign, found
        return
    known = pieces()
    free = dict.fromkeys(known, 0)
    for end in ends:
        least = max(0, end - _BACK)
        quote = max(data.rfind(mark, least, end - 1) for mark in (b'"', b"'", b"`"))
        start = len(data[least:quote].rstrip()) - 1 + least if quote > least else -1
        sign = data[start] if start >= 0 else 0
        if start >= free.get(sign, start + 1) and (piece := known[sign].match(data, start)):
            free[sign] = piece.end()
            yield sign, piece


def escaped_signs(data: bytes) -> Iterator[int]:
    """Where such an expression may be in a text whose quotes are escaped; in rising order."""
    patterns = (*_ESCAPED, *pieces(rb"(\\\"|['`])").values())
    found = (pattern.finditer(data) for pattern in patterns)
    yield from merge(*((sign.start() for sign in signs) for signs in found))


@lru_cache(maxsize=2)
def pieces(quote: bytes = rb"([\"'`])") -> "dict[int, re.Pattern[bytes]]":
    """By the sign before it, a literal that may be a piece of a credential; group 2 has it."""
    known = _first_three()
    token = rb"[A-Za-z0-9_\-+/.~%:@]"
    source = (
        rb"\s{0,2}" + quote + rb"((?:(?=[A-Za-z_\-+/.~%:@]{0,48}[0-9])" + token + rb"{8,200}={0,2}"
        rb"|"
        + known
        + token
        + rb"{0,40}|-----BEGIN [A-Z0-9 ]{0,40}-----(?:\\{1,2}n){0,2}))\1(?!\s{0,8}[+.])"
    )
    return {sign: re.compile(bytes((sign,)) + source) for sign in b"=:"}

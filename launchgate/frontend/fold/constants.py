"""Expressions that have nothing but constants in them."""

import re
from collections.abc import Iterable, Iterator
from heapq import merge

from launchgate.frontend.fold.calls import NAMES
from launchgate.frontend.fold.fold import Fold
from launchgate.frontend.fold.literal import QUOTES, opened, opens
from launchgate.frontend.fold.parser import Parser
from launchgate.frontend.fold.receivers import before, callee, receivers, word_before
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.value import Parsed, Unknown, encoded

LEAST = 4  # bytes of a value
_BEHIND = 65_536  # bytes back from a sign at which an expression may still begin
_WIDER = 4
_SIGN_STEPS = 4
_JOINED = re.compile(rb"\+(?<=[\"'`\s/]\+)(?:\s|/\*[^*]{0,400}\*/|//[^\n]{0,400}\n){0,64}[\"'`]")
_NEAR = (
    *(rb"[\])\s]\.join", rb"[\"'`\])\s]\.concat", rb"[\])\s]\.reverse", rb"[\])\s]\.toReversed"),
    *(rb"[\])\s]\.reduce", rb"[\"'`)\s]\.replace", rb"Code\.apply", rb"oint\.apply", rb"atob"),
    *(
        rb"fromCharCode",
        rb"fromCodePoint",
        rb"[yr]\.from",
        rb"\.decode",
        rb"unescape",
        rb"JSON\.parse",
    ),
    *(rb"decodeURIComponent", rb"decodeURI"),
)
_CALLED = re.compile(
    rb"\((?<=(?:join|ncat|erse|rsed|duce|lace|atob|Code|oint|from|code|cape|nent|eURI|arse|pply)\()"
    rb"(?:" + b"|".join(rb"(?<=%s\()" % near for near in _NEAR) + rb")"
    rb"(?=[\s)\"'`\[(\d./]|atob|decodeURI|unescape|JSON|Buffer|Array|String|Uint8|new |null|this"
    rb"|void|window|self|global|function)"
)
_JOINED_ESCAPED = re.compile(rb"\+(?<=[\"'`\s/n]\+)(?:\s|\\n|\\t){0,64}(?:\\\"|['`])")
_CALLED_ESCAPED = re.compile(
    rb"\((?<=(?:join|ncat|erse|rsed|duce|lace|atob|Code|oint|from|code|cape|nent|eURI|arse|pply)\()"
    rb"(?:" + b"|".join(rb"(?<=%s\()" % near.replace(rb"\s]", rb"\sn]") for near in _NEAR) + rb")"
    rb"(?=[\s)\\'`\[(\d./]|atob|decodeURI|unescape|JSON|Buffer|Array|String|Uint8|new |function)"
)
_HOLE = re.compile(rb"\$\{\s{0,16}[\"'`\[]")
_BOXED = re.compile(rb"\[0,\"(?<=\":\[0,\")")
_METHODS = frozenset((b"join", b"concat", b"reverse", b"toReversed", b"reduce", b"replace"))
_FUNCTIONS = NAMES - {b"call", b"String"}
_SIGNS = (_JOINED, _CALLED, _HOLE, _BOXED)


def constants(data: bytes, steps: Steps) -> Iterator[Fold]:
    """Each such expression, the widest there is, in rising order."""
    found: list[Fold] = []
    for sign, start, fold in _found(data, Parser(data, steps), steps):
        while found and found[-1].start >= start:
            found.pop()
        while found and found[0].end < sign - _BEHIND:
            yield found.pop(0)
        if not found or found[-1].end <= start:
            found.append(fold)
    yield from found


def escaped_signs(data: bytes) -> Iterator[int]:
    """Where such an expression may be in a text whose quotes are escaped; in rising order."""
    found = (pattern.finditer(data) for pattern in (_JOINED_ESCAPED, _CALLED_ESCAPED))
    yield from merge(*((sign.start() for sign in signs) for signs in found))


def _found(data: bytes, parser: Parser, steps: Steps) -> Iterator[tuple[int, int, Fold]]:
    nexts = [pattern.search(data) for pattern in _SIGNS]
    floor = 0
    while True:
        sign = min(
            (found for found in nexts if found), key=lambda found: found.start(), default=None
        )
        if sign is None:
            return
        which = nexts.index(sign)
        floor = max(floor, sign.start() + 1)
        left = steps.left
        for start in _starts(data, which, sign.start()):
            parsed = _parsed(parser, start, which)
            if parsed is None or parsed.end <= sign.start():
                continue
            start, parsed = _wider(data, parser, start, parsed)
            floor = max(floor, parsed.end)
            fold = _fold(start, parsed)
            if fold is not None:
                steps.left = left
                yield sign.start(), start, fold
            break
        if not steps.take(_SIGN_STEPS):
            return
        for number, found in enumerate(nexts):
            if found and found.start() < floor:
                nexts[number] = _SIGNS[number].search(data, floor)


def _starts(data: bytes, which: int, sign: int) -> Iterable[int]:
    if which == 0:
        end = before(data, sign)
        return (opened(data, end),) if data[end - 1 : end] in QUOTES else ()
    if which == 2:
        return _backticks(data, sign)
    if which == 3:
        return (sign,)
    name, at = word_before(data, sign)
    if name in _METHODS:
        dot = before(data, at)
        return receivers(data, dot - 1) if data[dot - 1 : dot] == b"." else ()
    if name in _FUNCTIONS:
        return (callee(data, sign),)
    return ()


def _backticks(data: bytes, sign: int) -> Iterator[int]:
    end = sign
    for _ in range(3):
        end = data.rfind(b"`", max(0, sign - 4096), end)
        if end < 0:
            return
        if opens(data, end):
            yield end


def _parsed(parser: Parser, start: int, which: int) -> Parsed | None:
    if start < 0:
        return None
    try:
        return parser.boxed(start) if which == 3 else parser.sum(start)
    except (Unknown, RecursionError):
        return None


def _wider(data: bytes, parser: Parser, start: int, parsed: Parsed) -> tuple[int, Parsed]:
    """With the parentheses around it, and with what is put before it."""
    for _ in range(_WIDER):
        end = before(data, start)
        if data[end - 1 : end] == b"(" and opens(data, end - 1):
            outer = end - 1
        elif data[end - 1 : end] == b"+" and data[end - 2 : end - 1] != b"+":
            end = before(data, end - 1)
            outer = opened(data, end) if data[end - 1 : end] in QUOTES else -1
        else:
            break
        found = _parsed(parser, outer, 0)
        if found is None or found.end < parsed.end:
            break
        start, parsed = outer, found
    return start, parsed


def _fold(start: int, parsed: Parsed) -> Fold | None:
    if not parsed.made or not isinstance(parsed.value, str | bytes):
        return None
    value = encoded(parsed.value)
    return Fold(start, parsed.end, value) if len(value) >= LEAST else None

"""Expressions that have nothing but constants in them."""

import re
from collections import deque
from collections.abc import Iterable, Iterator

from launchgate.frontend.fold.blank import before
from launchgate.frontend.fold.calls import NAMES
from launchgate.frontend.fold.fold import Fold
from launchgate.frontend.fold.lexemes import FUNCTION
from launchgate.frontend.fold.literal import QUOTES, opened, opens
from launchgate.frontend.fold.names import NEAR, Names
from launchgate.frontend.fold.parser import Parser
from launchgate.frontend.fold.receivers import callee, matching, receivers, word_before
from launchgate.frontend.fold.signs import APPLIED, BOXED, CALLED, HOLE, JOINED, SIGNS, Signs
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.value import Parsed, Unknown, encoded
from launchgate.frontend.glance import Seen

LEAST = 4  # bytes of a value
_BEHIND = 65_536  # bytes back from a sign at which an expression may still begin
_WIDER = 4
_SIGN_STEPS = 4
_HANDED = re.compile(rb"(?:\.\.\.|(?:null|String|this|void 0),)[A-Za-z_$]")
_NAME = re.compile(
    rb"(?:[A-Za-z_$][\w$]{0,63}\.){0,3}([A-Za-z_$][\w$]{0,63})"
    rb"\.(join|map|reverse|toReversed|split|reduce)\("
)
_LISTS = (b"=[", b" = [", b":[", b": [", b": string[] = [", b": number[] = [")
_TEXTS = (b'="', b"='", b"=`", b' = "', b" = '", b':"')
_METHODS = frozenset((b"join", b"concat", b"reverse", b"toReversed", b"reduce", b"replace"))
_METHODS |= {b"slice", b"substring", b"substr"}
_FUNCTIONS = NAMES - {b"String"}


def constants(data: bytes, steps: Steps, seen: Seen) -> Iterator[Fold]:
    """Each such expression, the widest there is, in rising order."""
    found: deque[Fold] = deque()
    for sign, start, fold in _found(data, steps, seen):
        while found and found[-1].start >= start:
            found.pop()
        while found and found[0].end < sign - _BEHIND:
            yield found.popleft()
        if not found or found[-1].end <= start:
            found.append(fold)
    yield from found


def _found(data: bytes, steps: Steps, seen: Seen) -> Iterator[tuple[int, int, Fold]]:
    names = Names(data, steps, near=True)
    parser, with_names = Parser(data, steps), Parser(data, steps, names)
    signs = [Signs(which, data, seen) for which in range(len(SIGNS))]
    nexts = [kind.search(0) for kind in signs]
    floor = 0
    while True:
        sign = min(
            (found for found in nexts if found), key=lambda found: found.start(), default=None
        )
        if sign is None:
            return
        which = nexts.index(sign)
        floor = max(floor, sign.start() + 1)
        left, worth = steps.left, False
        for start in _starts(data, which, sign.start()):
            names.read.clear()
            parsed = _parsed(parser, start, which)
            if parsed is None and which == CALLED and _has_name(data, start, sign.end()):
                parsed = _parsed(with_names, start, which)
            if parsed is None or parsed.end <= sign.start():
                continue
            start, parsed = _wider(data, parser, start, parsed)
            fold = fold_of(start, parsed, names.read)
            if fold is not None:
                floor = max(floor, parsed.end)
                steps.left, worth = left, True
                yield sign.start(), start, fold
                break
        if not worth and not steps.take(_SIGN_STEPS):
            return
        for number, found in enumerate(nexts):
            if found and found.start() < floor:
                nexts[number] = signs[number].search(floor)


def _starts(data: bytes, which: int, sign: int) -> Iterable[int]:
    if which == JOINED:
        end = before(data, sign)
        return (opened(data, end),) if data[end - 1 : end] in QUOTES else ()
    if which == HOLE:
        return _backticks(data, sign)
    if which == BOXED:
        return (sign,)
    if which == APPLIED:
        start = matching(data, sign + 1)
        return (start,) if start >= 0 and FUNCTION.match(data, start) else ()
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
        return parser.boxed(start) if which == BOXED else parser.sum(start)
    except (Unknown, RecursionError):
        return None


def _wider(data: bytes, parser: Parser, start: int, parsed: Parsed) -> tuple[int, Parsed]:
    """With the parentheses around it, and with what is put before it."""
    for _ in range(_WIDER):
        end = before(data, start)
        if data[end - 2 : end] == b")(":
            outer = matching(data, end - 1)
        elif data[end - 1 : end] == b"(" and opens(data, end - 1):
            outer = end - 1
        elif data[end - 2 : end] == b"${":
            outer = next(_backticks(data, end - 2), -1)
        elif data[end - 1 : end] == b"+" and data[end - 2 : end - 1] != b"+":
            end = before(data, end - 1)
            outer = opened(data, end) if data[end - 1 : end] in QUOTES else -1
        else:
            break
        found = _parsed(parser, outer, JOINED)
        if found is None or found.end < parsed.end:
            break
        start, parsed = outer, found
    return start, parsed


def _has_name(data: bytes, start: int, sign: int) -> bool:
    """Whether what is called on, or with, may be a variable: `a.map(`, `[...a]`, `(...a)`."""
    if start < 0:
        return False
    if data[start : start + 4] == b"[..." or _HANDED.match(data, sign):
        return True
    found = _NAME.match(data, start)
    return found is not None and any(
        not data.startswith(b"]", place + len(found[1]) + len(form))
        for form in (_TEXTS if found[2] == b"split" else _LISTS)
        if (place := data.rfind(found[1] + form, max(0, start - NEAR), start)) >= 0
    )


def fold_of(start: int, parsed: Parsed, read: list[tuple[int, int]]) -> Fold | None:
    """`read` is where the constants stand whose names are in the expression."""
    if not parsed.made or not isinstance(parsed.value, str | bytes):
        return None
    value = encoded(parsed.value)
    if len(value) < LEAST:
        return None
    if not read:
        return Fold(start, parsed.end, value)
    longest = max(read, key=lambda span: span[1] - span[0])
    written = longest[1] - longest[0] - 2 >= len(value) // 2
    return Fold(start, parsed.end, value, longest if written else None)

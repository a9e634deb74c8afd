"""The values of names, as the assignments nearby tell."""

import re
from typing import NamedTuple

from launchgate.frontend.fold.literal import closed, meaning
from launchgate.frontend.fold.parser import Parser
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.value import Unknown, Value

BACK, AHEAD = 16_384, 16_384  # bytes around the use of a name
NEAR = 2048
_TRIES = 8
_FIRST = rb"\s{0,8}(?=[\"'`\[]|String\.|atob\(|Buffer\.|Uint8Array\.|new Uint8Array)"
_GIVEN = re.compile(_FIRST)
_TYPED = re.compile(rb"\s{0,4}[\w.\[\]<>]{1,24}\s{0,4}=" + _FIRST)
_OVER = re.compile(rb"\s{0,8}(?:[,;})\]\n]|\Z|as const)|\s*\n")
_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$")
_LONGEST = 4096
_NEXT = re.compile(rb"\s{0,8}(?:\+(?!=)|\}|\.concat\(|[,);\]\n]|\Z)")
_PATH = bytes(_WORD) + b"."


class Given(NamedTuple):
    start: int
    end: int
    value: Value


class Names:
    """`names(name, place)` is the constant that a name used at `place` is given, the nearest before
    it, else the nearest behind it; Unknown if there is none. `o.p` is any property `p`.

    `near`: it is looked for only a little before the use, and only what is given last counts.
    """

    def __init__(self, data: bytes, steps: Steps, *, near: bool = False) -> None:
        self._data = data
        self._back, self._tries = (NEAR, 1) if near else (BACK, _TRIES)
        self._steps = steps
        self._parser = Parser(data, steps)
        self.read: list[tuple[int, int]] = []  # where the constants stand that were given

    def __call__(self, name: bytes, place: int) -> Value:
        first, dot, last = name.rpartition(b".")
        if len(name) > 64 or not self._steps.take(8):
            raise Unknown
        if not dot:
            forms = [name + b"=", name + b" =", name + b":"]
        else:
            forms = [last + sign for sign in (b":", b'":', b"':", b"=", b" =", b" :")]
        best = max((self._before(form, place, bool(dot)) for form in forms), key=_start)
        if best is None and self._back == BACK:
            behind = [self._behind(form, place, bool(dot)) for form in forms]
            best = min((found for found in behind if found), key=_start, default=None)
        if best is None:
            raise Unknown
        self.read.append((best.start, best.end))
        return best.value

    def _before(self, form: bytes, place: int, member: bool) -> Given | None:
        floor = max(0, place - self._back)
        for _ in range(self._tries):
            place = self._data.rfind(form, floor, place)
            if place < 0:
                return None
            if found := self._given(form, place, member):
                return found
        return None

    def _behind(self, form: bytes, place: int, member: bool) -> Given | None:
        stop = min(len(self._data), place + AHEAD)
        for _ in range(_TRIES):
            place = self._data.find(form, place + 1, stop)
            if place < 0:
                return None
            if found := self._given(form, place, member):
                return found
        return None

    def _given(self, form: bytes, place: int, member: bool) -> Given | None:
        data = self._data
        last = data[place - 1] if place else 0x20
        if last in _WORD or (last == 0x2E and not member):
            return None
        end = place + len(form)
        typed = _TYPED if form[-1:] == b":" and not member else _GIVEN
        sign = typed.match(data, end)
        if sign is None:
            return None
        start = sign.end()
        stop = closed(data, start, _LONGEST) if data[start] in b"\"'" else -1
        if stop >= 0 and _OVER.match(data, stop):
            return Given(start, stop, meaning(data[start + 1 : stop - 1]))
        try:
            found = self._parser.sum(start)
        except (Unknown, RecursionError):
            return None
        return Given(start, found.end, found.value) if _OVER.match(data, found.end) else None


def _start(found: Given | None) -> int:
    return found.start if found else -1


_JOINS_BEFORE = (b"+", b" +", b"}", b".concat(")
_JOINS_BEHIND = (b"+", b"+ ", b"[", b"(")
_SHORT = 2  # characters of a name that is found too often to look at each place


class Uses(NamedTuple):
    """`whole`: there is no other in the window."""

    places: list[int]
    whole: bool


def uses(data: bytes, name: bytes, place: int, member: bool, done: int = 0) -> Uses:
    """Where the name, or a property of that name, may be joined to something near `place`. Before
    `done` it was looked for in vain."""
    floor, stop = max(0, place - BACK // 4, done - len(name) - 8), min(len(data), place + AHEAD)
    if len(name) > _SHORT:
        shapes = [(b"." + name if member else name, int(member))]
    elif member:
        shapes = [(b"." + name + sign, 1) for sign in (*_JOINS_BEFORE, b",", b")", b";")]
    else:
        shapes = [(name + sign, 0) for sign in _JOINS_BEFORE]
        shapes += [(sign + name, len(sign)) for sign in _JOINS_BEHIND]
    found: list[int] = []
    whole = True
    for shape, shift in shapes:
        at = data.find(shape, floor, stop)
        for _ in range(_TRIES):
            if at < 0:
                break
            begin = at + shift
            if (member or data[begin - 1] not in _WORD) and _is_joined(data, begin, name):
                found.append(begin)
            at = data.find(shape, at + 1, stop)
        whole = whole and at < 0
    return Uses(found, whole)


def _is_joined(data: bytes, begin: int, name: bytes) -> bool:
    """Whether a sum, a template, an array or a call of `concat` may have it."""
    found = _NEXT.match(data, begin + len(name))
    if found is None:
        return False
    if not found[0].endswith((b",", b")", b";", b"]", b"\n")) and found[0]:
        return True
    behind = data[max(0, begin - 96) : begin].rstrip(_PATH).rstrip(b" \n")
    return behind.endswith((b"+", b"[", b".concat(", b")(", b","))

"""Where what a method is called on begins, and where a call of a known function does."""

from collections.abc import Iterator

from launchgate.frontend.fold.blank import before
from launchgate.frontend.fold.calls import BEFORE, BOXED, CALL, NAMES
from launchgate.frontend.fold.literal import QUOTES, opened, opens
from launchgate.frontend.fold.methods import CHAINED

_BACK = 32_768  # bytes of an array that is looked for
_TRIES = 4
_LINKS = 8
_WORD = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$"


def receivers(data: bytes, dot: int) -> Iterator[int]:
    """Offsets at which an operand may begin that ends right before `dot`, the likeliest first."""
    for _ in range(_LINKS):
        end = before(data, dot)
        last = data[end - 1 : end]
        if last == b")":
            parenthesis = matching(data, end)
            known = callee(data, parenthesis)
            if known >= 0:
                yield known
                return
            word, start = word_before(data, parenthesis)
            if word in CHAINED and (link := before(data, start)) and data[link - 1] == 0x2E:
                dot = link - 2 if data[link - 2] == 0x3F else link - 1
                continue
            if parenthesis >= 0 and opens(data, parenthesis):
                yield parenthesis
        elif last == b"]":
            for _ in range(_TRIES):
                end = data.rfind(b"[", max(0, dot - _BACK), end)
                if end < 0:
                    return
                if opens(data, end):
                    yield end
        elif last and last in QUOTES:
            yield opened(data, end)
        elif last and last in _WORD:
            path = data[max(0, end - 96) : end]
            yield end - len(path) + len(path.rstrip(_WORD + b"."))
        return


def callee(data: bytes, parenthesis: int) -> int:
    """Where the call of a known function begins whose arguments open there, or -1."""
    if word_before(data, parenthesis)[0] not in NAMES:
        return -1
    floor = max(0, parenthesis - 96)
    start = data.rfind(BOXED, floor, parenthesis)
    if start < 0:
        found = BEFORE.search(data[floor : parenthesis + 1])
        if found is None:
            return -1
        start = floor + found.start()
    called = CALL.match(data, start)
    if called is None or called.end() != parenthesis + 1:
        return -1
    return called.start() if called.start() == 0 or opens(data, called.start()) else -1


def word_before(data: bytes, place: int) -> tuple[bytes, int]:
    """The name that ends before `place`, blanks left out, and where it begins."""
    end = before(data, max(0, place))
    tail = data[max(0, end - 24) : end]
    start = len(tail.rstrip(_WORD))
    return tail[start:], end - len(tail) + start


def matching(data: bytes, end: int) -> int:
    """The parenthesis that the one before `end` closes, unless literals have others in them; -1."""
    floor, place = max(0, end - _BACK), end
    for _ in range(_TRIES):
        place = data.rfind(b"(", floor, place)
        if place < 0 or data.count(b")", place, end) == data.count(b"(", place, end):
            return place
    return -1

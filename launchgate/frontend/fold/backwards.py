"""Literals that are a credential turned round, wherever the script turns them again."""

import re
from collections.abc import Iterator
from functools import lru_cache

from launchgate.frontend.fold.fold import Fold
from launchgate.frontend.fold.literal import opened
from launchgate.frontend.fold.prefixes import any_of, prefixes

BACKWARDS = b"backwards"
_LEAST = 16
_MOST = 4096
_QUOTES = b"\"'`\\"
_RUN = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.=+/~:@"


def backwards(data: bytes) -> Iterator[Fold]:
    """By its first characters, which stand right before a quote then; in rising order."""
    last, patterns = _tails()
    nexts = [pattern.search(data) for pattern in patterns]
    floor = 0
    while found := min((n for n in nexts if n), key=lambda n: n.start(), default=None):
        end = found.start()
        if data.endswith(last, max(floor, end - 40), end):
            fold = _fold(data, end, floor)
            if fold is not None:
                floor = fold.end
                yield fold
        which = nexts.index(found)
        nexts[which] = patterns[which].search(data, end + 1)


def _fold(data: bytes, end: int, floor: int) -> Fold | None:
    start = opened(data, end + 1, floor, _MOST) if data[end] != 0x5C else -1
    if start < 0:  # within another string
        least = max(floor, end - _MOST)
        start = least + len(data[least:end].rstrip(_RUN))
        return Fold(start, end, data[start:end][::-1])
    value = data[start + 1 : end][::-1]
    return Fold(start, end + 1, value)


def rare() -> dict[bytes, bytes]:
    """What must be there, by name, for a glance."""
    ends = any_of(frozenset(prefix[::-1] for prefix in prefixes()))
    return {BACKWARDS: b"[" + re.escape(_RUN) + b"]" + ends + b"[" + re.escape(_QUOTES) + b"]"}


@lru_cache(maxsize=1)
def _tails() -> "tuple[tuple[bytes, ...], list[re.Pattern[bytes]]]":
    """How such literals end; for each quote a pattern of what stands before it at least."""
    tails = tuple(prefix[::-1] for prefix in prefixes())
    ends = any_of(frozenset(tail[-3:] for tail in tails))
    run = b"[" + re.escape(_RUN) + b"]{%d}" % (_LEAST - 3)
    quotes = (re.escape(_QUOTES[at : at + 1]) for at in range(len(_QUOTES)))
    return tails, [re.compile(quote + b"(?<=" + run + ends + quote + b")") for quote in quotes]

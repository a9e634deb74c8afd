"""The engine without Hyperscan: which of many literals occur in bytes, and where."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

Literals = Callable[[Sequence[bytes]], Callable[[bytes], Iterable[tuple[int, int]]]]
"""An engine, made once for its literals (none is empty): from bytes to every occurrence of each,
those that overlap too, in any order: the literal's number, and the offset behind its end."""

_Code = Literal["Q", "I"]
_GRAMS: tuple[tuple[int, _Code], ...] = (
    (8, "Q"),
    (4, "I"),
)  # sizes of native unsigned numbers, and their codes in memoryview
_Sieve = tuple[int, _Code, frozenset[int], dict[int, list[int]]]


def literals(wanted: Sequence[bytes]) -> Callable[[bytes], Iterable[tuple[int, int]]]:
    """One pass tells whose first eight bytes occur, another whose first four; what is shorter is
    looked for one by one."""
    short = [number for number, literal in enumerate(wanted) if len(literal) < _GRAMS[-1][0]]
    sieves = list(_sieves(wanted))

    def occurring(data: bytes) -> Iterator[int]:
        yield from short
        view = memoryview(data)
        for size, code, grams, by_gram in sieves:
            found: set[int] = set()
            for skipped in range(min(size, len(data))):
                whole = (len(data) - skipped) // size * size
                found.update(grams.intersection(view[skipped : skipped + whole].cast(code)))
            for gram in found:
                yield from by_gram[gram]

    def find(data: bytes) -> Iterator[tuple[int, int]]:
        for number in occurring(data):
            literal = wanted[number]
            place = data.find(literal)
            while place >= 0:
                yield number, place + len(literal)
                place = data.find(literal, place + 1)

    return find


def _sieves(wanted: Sequence[bytes]) -> Iterator[_Sieve]:
    longest = sys.maxsize
    for size, code in _GRAMS:
        by_gram: dict[int, list[int]] = {}
        for number, literal in enumerate(wanted):
            if size <= len(literal) < longest:
                gram = int.from_bytes(literal[:size], sys.byteorder)
                by_gram.setdefault(gram, []).append(number)
        if by_gram:
            yield size, code, frozenset(by_gram), by_gram
        longest = size

"""The engine for big inputs, on Hyperscan: the same matches as the engine without it.

Hyperscan tells where a loosened pattern ends. The true pattern is tried at each anchor that a
match ending there can begin with, so Hyperscan may say too much and nothing changes.
"""

import hashlib
import importlib
import os
import platform
import re
import sys
import threading
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from launchgate.adapters.secretscan import store
from launchgate.credentials.decode.hints import LEAST, PATTERNS, RUNS, WIDEST, Hints, gathered
from launchgate.credentials.kind import Kind
from launchgate.credentials.loosen import FORM, loosen, widest
from launchgate.credentials.match import Matcher, leading
from launchgate.credentials.scan import Engine, Finder, every_kind, find
from launchgate.credentials.spot import Spot

_Ends = dict[int, list[int]]  # by the pattern's number
_Seen = tuple[_Ends, _Ends]
_WORTH_LOADING_BYTES = 400_000
_WORTH_HALVING_BYTES = 4_000_000  # Hyperscan lets other threads run
_WORTH_COMPILING_BYTES = 10_000_000


def best_finder(total_bytes: int) -> Finder:
    """For a run that reads so many bytes: loading Hyperscan, and compiling, must pay off."""
    if total_bytes < _WORTH_LOADING_BYTES:
        return find
    return finder(may_compile=total_bytes >= _WORTH_COMPILING_BYTES) or find


def finder(kinds: Sequence[Kind] | None = None, *, may_compile: bool = True) -> Finder | None:
    """For `every_kind()` unless told. None where Hyperscan is not installed, or where there is no
    compiled database and none may be made. Safe for use by several threads at a time."""
    try:
        hyperscan = importlib.import_module("hyperscan")
    except ImportError:  # no wheel for this platform, or a CPU that it cannot use
        return None
    wanted = every_kind() if kinds is None else kinds
    compiled = _database(hyperscan, wanted, may_compile)
    return None if compiled is None else Vector(hyperscan, compiled, wanted).find


class Vector(Engine):
    """A compiled database and the kinds that its numbers stand for; behind them, the hints of
    encodings."""

    def __init__(self, hyperscan: Any, compiled: "_Compiled", kinds: Sequence[Kind]) -> None:  # noqa: ANN401
        self._hyperscan = hyperscan
        self._database = compiled.database
        self._lookbacks = tuple(map(_Lookback, kinds, compiled.widths))
        self._first = len(self._lookbacks)  # of the numbers of the hints
        self._widest = max((*compiled.widths, WIDEST))
        self._local = threading.local()

    def find(self, data: bytes) -> Iterator[Spot]:
        """Every match of every kind, once."""
        for number, found in self._seen(data)[0].items():
            yield from self._lookbacks[number].find(data, found)

    def hints(self, data: bytes) -> Hints:
        return gathered(data, self._seen(data)[1], self._first)

    def _seen(self, data: bytes) -> "_Seen":
        """The ends of each kind's matches, and of the hints. The last answer is kept: who looks for
        credentials in a text asks for its encodings next."""
        local = self._local
        known: tuple[bytes, _Seen] | None = getattr(local, "known", None)
        if known is not None and known[0] is data:
            return known[1]
        seen: _Seen = ({}, {})
        middle = len(data) // 2
        if len(data) >= _WORTH_HALVING_BYTES and (os.cpu_count() or 1) > 1:
            rest = threading.Thread(
                target=self._scan, args=(memoryview(data)[middle:], middle, seen)
            )
            rest.start()
            self._scan(memoryview(data)[: middle + self._widest], 0, seen)
            rest.join()
        elif data:
            self._scan(data, 0, seen)
        local.known = (data, seen)
        return seen

    def _scan(self, data: "bytes | memoryview", offset: int, seen: "_Seen") -> None:
        """Adds the ends in a part of a text that begins at `offset`."""
        ends, hints = seen
        first, behind = self._first, self._first + len(RUNS)
        last = [-LEAST] * behind

        def on_match(number: int, _start: int, end: int, _flags: int, _context: object) -> None:
            if first <= number < behind:  # a megabyte of base64 matches at each fourth byte
                before, last[number] = last[number], end
                if 0 <= end - before < LEAST:
                    return
            (ends if number < first else hints).setdefault(number, []).append(end + offset)

        scratch = getattr(self._local, "scratch", None) or self._scratch()
        self._database.scan(data, match_event_handler=on_match, scratch=scratch)

    def ends(self, data: bytes) -> set[int]:
        """Ends of what may be matches, and of hints: one in every match, behind its first byte, and
        one in every encoded part."""
        found: set[int] = set()

        def on_match(_number: int, _start: int, end: int, _flags: int, _context: object) -> None:
            found.add(end)

        if data:
            self._database.scan(data, match_event_handler=on_match, scratch=self._scratch())
        return found

    def _scratch(self) -> Any:  # noqa: ANN401
        """Hyperscan's working memory: one for each thread, for a scan uses it alone."""
        scratch = getattr(self._local, "scratch", None)
        if scratch is None:
            scratch = self._local.scratch = self._hyperscan.Scratch(self._database)
        return scratch


class _Lookback:
    """From ends to the anchors before them."""

    __slots__ = ("_anchor", "_ignore_case", "_literals", "_matcher", "_more", "_width")

    def __init__(self, kind: Kind, width: int) -> None:
        self._matcher = Matcher(kind)
        self._literals = leading(kind.anchors)
        self._more = max(map(len, self._literals)) - 1
        self._width = min(width, kind.max_length)
        self._anchor: re.Pattern[bytes] | None = None
        self._ignore_case = kind.ignore_case

    def find(self, data: bytes, ends: list[int]) -> Iterator[Spot]:
        """`ends`: at least one for each match, not before its start, not behind its end and at most
        the width behind its start."""
        ends.sort()
        search = (self._anchor or self._compiled()).search
        at, width, more, ignore_case = self._matcher.at, self._width, self._more, self._ignore_case
        tried = 0  # every anchor that begins before it was
        for end in ends:
            begin = end - width
            if begin < tried:
                begin = tried
            window = data[begin : end + more]
            found = search(window.lower() if ignore_case else window)
            while found is not None and (place := begin + found.start()) < end:
                if (spot := at(data, place)) is not None:
                    yield spot
                found = search(window.lower() if ignore_case else window, place - begin + 1)
            tried = end

    def _compiled(self) -> "re.Pattern[bytes]":
        self._anchor = re.compile(b"|".join(map(re.escape, self._literals)))
        return self._anchor


class _Compiled(NamedTuple):
    """`widths`: of each kind, how far behind the start of a match its first end can be."""

    database: Any
    widths: Sequence[int]


def _database(
    hyperscan: Any,  # noqa: ANN401
    kinds: Sequence[Kind],
    may_compile: bool,
) -> _Compiled | None:
    kept = _kept(hyperscan, kinds)
    if kept is not None and (content := store.load(kept)) is not None:
        widths = memoryview(content)[: 2 * len(kinds)].cast("H")
        try:
            database = hyperscan.loadb(content[2 * len(kinds) :], hyperscan.HS_MODE_BLOCK)
            return _Compiled(database, widths)
        except hyperscan.error:  # of another kind of processor
            pass
    if not may_compile:
        return None
    made = _compiled(hyperscan, kinds)
    if kept is not None:
        store.save(kept, array("H", made.widths).tobytes() + hyperscan.dumpb(made.database))
    return made


def _kept(hyperscan: Any, kinds: Sequence[Kind]) -> Path | None:  # noqa: ANN401
    """The file's name says all that its content depends on."""
    on = (FORM, sys.byteorder, hyperscan.__version__, sys.platform, platform.machine())
    patterns = [(kind.pattern, kind.ignore_case, kind.anchors) for kind in kinds]
    name = hashlib.sha256(repr((on, patterns, PATTERNS)).encode()).hexdigest()[:40]
    try:
        return store.folder() / f"secrets-{name}.hsdb"
    except RuntimeError:
        return None


def _compiled(hyperscan: Any, kinds: Sequence[Kind]) -> _Compiled:  # noqa: ANN401
    patterns = [loosen(kind.pattern, ignore_case=kind.ignore_case) for kind in kinds]
    try:
        database = _compile(hyperscan, [*patterns, *PATTERNS])
    except hyperscan.error:  # one of them is too large an automaton: its anchors must do
        patterns = [
            pattern if _fits(hyperscan, pattern) else _anchors_only(kind)
            for kind, pattern in zip(kinds, patterns, strict=True)
        ]
        database = _compile(hyperscan, [*patterns, *PATTERNS])
    return _Compiled(database, [widest(pattern) for pattern in patterns])


def _fits(hyperscan: Any, pattern: str) -> bool:  # noqa: ANN401
    try:
        _compile(hyperscan, [pattern])
    except hyperscan.error:
        return False
    return True


def _compile(hyperscan: Any, patterns: Sequence[str]) -> Any:  # noqa: ANN401
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=[pattern.encode() for pattern in patterns],
        ids=list(range(len(patterns))),
        flags=0,
    )
    return database


def _anchors_only(kind: Kind) -> str:
    literals = "|".join(
        "".join(f"\\x{c:02x}" for c in literal) for literal in leading(kind.anchors)
    )
    return loosen(literals, ignore_case=kind.ignore_case)

"""The engine for big inputs, on Hyperscan: the same matches as the engine without it.

Hyperscan tells where a loosened pattern ends. The true pattern is tried at each anchor that a
match ending there can begin with, so Hyperscan may say too much and nothing changes.
"""

import hashlib
import importlib
import platform
import re
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from launchgate.adapters.secretscan import store
from launchgate.credentials.decode.hints import LEAST, PATTERNS, RUNS, Hints, gathered
from launchgate.credentials.kind import Kind
from launchgate.credentials.loosen import FORM, loosen
from launchgate.credentials.match import Matcher, leading
from launchgate.credentials.scan import Engine, Finder, every_kind, find
from launchgate.credentials.spot import Spot

_WORTH_LOADING_BYTES = 400_000
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
    database = _database(hyperscan, wanted, may_compile)
    return None if database is None else Vector(hyperscan, database, wanted).find


class Vector(Engine):
    """A compiled database and the kinds that its numbers stand for; behind them, the hints of
    encodings."""

    def __init__(self, hyperscan: Any, database: Any, kinds: Sequence[Kind]) -> None:  # noqa: ANN401
        self._hyperscan = hyperscan
        self._database = database
        self._lookbacks = tuple(_Lookback(kind) for kind in kinds)
        self._first = len(self._lookbacks)  # of the numbers of the hints
        self._local = threading.local()

    def find(self, data: bytes) -> Iterator[Spot]:
        """Every match of every kind, once."""
        for number, found in self._ends(data).items():
            if number < self._first:
                yield from self._lookbacks[number].find(data, found)

    def hints(self, data: bytes) -> Hints:
        return gathered(data, self._ends(data), self._first)

    def _ends(self, data: bytes) -> dict[int, list[int]]:
        """Of each pattern's matches. The last answer is kept: who looks for credentials in a text
        asks for its encodings next."""
        known = getattr(self._local, "known", None)
        if known is not None and known[0] is data:
            ends: dict[int, list[int]] = known[1]
            return ends
        ends = defaultdict(list)
        first, behind = self._first, self._first + len(RUNS)
        last = dict.fromkeys(range(first, behind), -LEAST)

        def on_match(number: int, _start: int, end: int, _flags: int, _context: object) -> None:
            if first <= number < behind:  # a megabyte of base64 matches at each fourth byte
                before, last[number] = last[number], end
                if end - before < LEAST:
                    return
            ends[number].append(end)

        if data:
            self._database.scan(data, match_event_handler=on_match, scratch=self._scratch())
        self._local.known = (data, ends)
        return ends

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

    __slots__ = ("_anchor", "_ignore_case", "_literals", "_longest", "_matcher")

    def __init__(self, kind: Kind) -> None:
        self._matcher = Matcher(kind)
        self._literals = leading(kind.anchors)
        self._longest = max(map(len, self._literals))
        self._anchor: re.Pattern[bytes] | None = None
        self._ignore_case = kind.ignore_case

    def find(self, data: bytes, ends: list[int]) -> Iterator[Spot]:
        """`ends`: at least one for each match, not before its start and not behind its end."""
        ends.sort()
        search = (self._anchor or self._compiled()).search
        matcher, tried = self._matcher, 0  # every anchor that begins before `tried` was
        for end in ends:
            begin = max(tried, end - matcher.reach)
            window = data[begin : end + self._longest - 1]
            if self._ignore_case:
                window = window.lower()
            found = search(window)
            while found is not None and (place := begin + found.start()) < end:
                if (spot := matcher.at(data, place)) is not None:
                    yield spot
                found = search(window, place - begin + 1)
            tried = max(tried, end)

    def _compiled(self) -> "re.Pattern[bytes]":
        self._anchor = re.compile(b"|".join(map(re.escape, self._literals)))
        return self._anchor


def _database(hyperscan: Any, kinds: Sequence[Kind], may_compile: bool) -> Any:  # noqa: ANN401
    kept = _kept(hyperscan, kinds)
    if kept is not None and (content := store.load(kept)) is not None:
        try:
            return hyperscan.loadb(content, hyperscan.HS_MODE_BLOCK)
        except hyperscan.error:  # of another kind of processor
            pass
    if not may_compile:
        return None
    database = _compiled(hyperscan, kinds)
    if kept is not None:
        store.save(kept, hyperscan.dumpb(database))
    return database


def _kept(hyperscan: Any, kinds: Sequence[Kind]) -> Path | None:  # noqa: ANN401
    """The file's name says all that its content depends on."""
    on = (FORM, hyperscan.__version__, sys.platform, platform.machine())
    patterns = [(kind.pattern, kind.ignore_case, kind.anchors) for kind in kinds]
    name = hashlib.sha256(repr((on, patterns, PATTERNS)).encode()).hexdigest()[:40]
    try:
        return store.folder() / f"secrets-{name}.hsdb"
    except RuntimeError:
        return None


def _compiled(hyperscan: Any, kinds: Sequence[Kind]) -> Any:  # noqa: ANN401
    patterns = [loosen(kind.pattern, ignore_case=kind.ignore_case).encode() for kind in kinds]
    hints = [pattern.encode() for pattern in PATTERNS]
    try:
        return _compile(hyperscan, [*patterns, *hints])
    except hyperscan.error:  # one of them is too large an automaton: its anchors must do
        return _compile(
            hyperscan,
            [
                pattern if _fits(hyperscan, pattern) else _anchors_only(kind)
                for kind, pattern in zip(kinds, patterns, strict=True)
            ]
            + hints,
        )


def _fits(hyperscan: Any, pattern: bytes) -> bool:  # noqa: ANN401
    try:
        _compile(hyperscan, [pattern])
    except hyperscan.error:
        return False
    return True


def _compile(hyperscan: Any, patterns: Sequence[bytes]) -> Any:  # noqa: ANN401
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(expressions=list(patterns), ids=list(range(len(patterns))), flags=0)
    return database


def _anchors_only(kind: Kind) -> bytes:
    literals = "|".join(
        "".join(f"\\x{c:02x}" for c in literal) for literal in leading(kind.anchors)
    )
    return loosen(literals, ignore_case=kind.ignore_case).encode()

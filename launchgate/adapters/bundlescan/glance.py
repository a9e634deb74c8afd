"""`frontend.glance` on Hyperscan."""

import hashlib
import importlib
import platform
import sys
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from launchgate.adapters.secretscan import store
from launchgate.frontend import fold
from launchgate.frontend.glance import Glance, Seen, unaided
from launchgate.frontend.leftovers import RARE as LEFT

_WORTH_LOADING_BYTES = 400_000
_LEAST_BYTES = 256  # below it, looking is as quick as asking


class _Ends:
    def __init__(self, ends: dict[bytes, list[int]]) -> None:
        self._ends = ends

    def __contains__(self, name: object) -> bool:
        return name in self._ends

    def ends(self, name: bytes) -> Sequence[int]:
        return self._ends.get(name, ())


def best_glance(total_bytes: int) -> Glance:
    """For a run that reads so many bytes: loading Hyperscan must pay off."""
    return (_glance() if total_bytes >= _WORTH_LOADING_BYTES else None) or unaided


@lru_cache(maxsize=1)
def _glance() -> Glance | None:
    try:
        hyperscan = importlib.import_module("hyperscan")
    except ImportError:  # no wheel for this platform, or a CPU that it cannot use
        return None
    rare, placed = {**fold.rare(), **LEFT}, fold.placed()
    names = (*rare, *placed)
    database = _database(hyperscan, (*rare.values(), *placed.values()), len(rare))
    local = threading.local()

    def glance(data: bytes) -> Seen:
        if len(data) < _LEAST_BYTES:
            return unaided(data)
        known: tuple[bytes, Seen] | None = getattr(local, "known", None)
        if known is not None and known[0] is data:
            return known[1]
        scratch = getattr(local, "scratch", None)
        if scratch is None:  # one for each thread, for a scan uses it alone
            scratch = local.scratch = hyperscan.Scratch(database)
        ends: dict[bytes, list[int]] = {}

        def on_match(number: int, _start: int, end: int, _flags: int, _context: object) -> None:
            ends.setdefault(names[number], []).append(end)

        database.scan(data, match_event_handler=on_match, scratch=scratch)
        seen = _Ends(ends)
        local.known = (data, seen)
        return seen

    return glance


def _database(hyperscan: Any, patterns: Sequence[bytes], once: int) -> Any:  # noqa: ANN401
    """Of the first patterns, `once` of them, one match is told. Compiling takes longer than the
    look at many a build, so the result is kept; its name says all that it depends on."""
    on = (hyperscan.__version__, sys.platform, platform.machine(), once, patterns)
    name = hashlib.sha256(repr(on).encode()).hexdigest()[:40]
    try:
        kept: Path | None = store.folder() / f"builds-{name}.hsdb"
    except RuntimeError:
        kept = None
    if kept is not None and (content := store.load(kept)) is not None:
        try:
            return hyperscan.loadb(content, hyperscan.HS_MODE_BLOCK)
        except hyperscan.error:  # of another kind of processor
            pass
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    every = hyperscan.HS_FLAG_DOTALL
    flags = [every | hyperscan.HS_FLAG_SINGLEMATCH] * once + [every] * (len(patterns) - once)
    database.compile(expressions=list(patterns), ids=list(range(len(patterns))), flags=flags)
    if kept is not None:
        store.save(kept, hyperscan.dumpb(database))
    return database

"""The engine for known values on Hyperscan: the same occurrences as the engine without it."""

import importlib
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from launchgate.frontend.values.literals import Literals, literals

_WORTH_LOADING_BYTES = 400_000


def best_literals(total_bytes: int) -> Literals:
    """For a run that reads so many bytes: loading Hyperscan must pay off."""
    if total_bytes < _WORTH_LOADING_BYTES:
        return literals
    try:
        hyperscan = importlib.import_module("hyperscan")
    except ImportError:  # no wheel for this platform, or a CPU that it cannot use
        return literals
    return lambda wanted: _compiled(hyperscan, wanted)


def _compiled(
    hyperscan: Any,  # noqa: ANN401
    wanted: Sequence[bytes],
) -> Callable[[bytes], Iterable[tuple[int, int]]]:
    """Literals are given as patterns of bytes by number: in its own form of literals a NUL is the
    end. Its messages may quote a pattern, so none is passed on."""
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    patterns = ["".join(f"\\x{byte:02x}" for byte in literal).encode() for literal in wanted]
    try:
        database.compile(expressions=patterns, ids=list(range(len(wanted))), flags=0)
    except hyperscan.error:
        return literals(wanted)
    local = threading.local()

    def find(data: bytes) -> list[tuple[int, int]]:
        scratch = getattr(local, "scratch", None)
        if scratch is None:  # one for each thread, for a scan uses it alone
            scratch = local.scratch = hyperscan.Scratch(database)
        found: list[tuple[int, int]] = []

        def on_match(number: int, _start: int, end: int, _flags: int, _context: object) -> None:
            found.append((number, end))

        database.scan(data, match_event_handler=on_match, scratch=scratch)
        return found

    return find

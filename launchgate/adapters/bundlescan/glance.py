"""`frontend.glance` on Hyperscan."""

import importlib
import threading
from functools import lru_cache

from launchgate.frontend.fold import rare as put_together
from launchgate.frontend.glance import Glance, Seen, unaided
from launchgate.frontend.leftovers import RARE as LEFT

_WORTH_LOADING_BYTES = 400_000
_LEAST_BYTES = 256  # below it, looking is as quick as asking


def best_glance(total_bytes: int) -> Glance:
    """For a run that reads so many bytes: loading Hyperscan must pay off."""
    return (_glance() if total_bytes >= _WORTH_LOADING_BYTES else None) or unaided


@lru_cache(maxsize=1)
def _glance() -> Glance | None:
    try:
        hyperscan = importlib.import_module("hyperscan")
    except ImportError:  # no wheel for this platform, or a CPU that it cannot use
        return None
    rare = {**put_together(), **LEFT}
    names = tuple(rare)
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=list(rare.values()),
        ids=list(range(len(rare))),
        flags=hyperscan.HS_FLAG_SINGLEMATCH | hyperscan.HS_FLAG_DOTALL,
    )
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
        seen: set[bytes] = set()

        def on_match(number: int, _start: int, _end: int, _flags: int, _context: object) -> None:
            seen.add(names[number])

        database.scan(data, match_event_handler=on_match, scratch=scratch)
        local.known = (data, seen)
        return seen

    return glance

"""The first request of each endpoint, alone: a cold start, or a failure that makes load useless."""

from collections.abc import Callable

from launchgate.gates.smoke.answers import host_level, limited
from launchgate.gates.smoke.lane import IN_A_ROW, Lane
from launchgate.ports import Clock, Exchange, HttpRequest

_UNREACHABLE_TRIES = 2
_LIMITED_TRIES = 3
_LONGEST_PAUSE_S = 10.0

Send = Callable[[HttpRequest], Exchange]


def warm_up(lane: Lane, send: Send, clock: Clock, pause_s: float, budget: int) -> Exchange | None:
    """Asks until an answer is right or it is clear that none will be.

    Returns the exchange that shows that the host itself cannot be reached.
    """
    for tried in range(1, min(IN_A_ROW, budget) + 1):
        exchange = send(lane.call.request)
        told_off = limited(lane.call, exchange)
        last = tried >= _LIMITED_TRIES if told_off else False
        if lane.warm(exchange, excused=exchange.stale or (told_off and not last)):
            return None
        gone = exchange.error is not None and tried >= _UNREACHABLE_TRIES
        if last or gone:
            lane.stop("failures")
            return exchange if host_level(exchange) else None
        clock.sleep(_wait_s(exchange) if told_off else pause_s)
    lane.stop("failures")
    return None


def _wait_s(exchange: Exchange) -> float:
    """What the server asks for in Retry-After, within reason."""
    asked = exchange.header("retry-after") or ""
    return min(float(asked), _LONGEST_PAUSE_S) if asked.isascii() and asked.isdigit() else 1.0

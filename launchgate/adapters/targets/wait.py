"""How long a provider wants us to wait."""

import re
import time
from email.utils import parsedate_to_datetime

from launchgate.ports import Exchange

LONGEST_S = 20.0  # for one answer
LONGEST_IN_ALL_S = 60.0  # for one target


def asked_s(exchange: Exchange) -> float | None:
    """What the answer's Retry-After (or GitHub's limit header) asks for; None: nothing."""
    said = (exchange.header("retry-after") or "").strip()
    if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", said):
        return float(said)
    if said:
        try:
            return max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
        except (ValueError, TypeError, OverflowError):
            return None
    until = exchange.header("x-ratelimit-reset") or ""
    if exchange.header("x-ratelimit-remaining") == "0" and re.fullmatch("[0-9]{9,11}", until):
        return max(0.0, int(until) - time.time())
    return None


def wait_s(exchange: Exchange, turn: int) -> float:
    """Before the next try, `turn` counting those before from 0."""
    asked = asked_s(exchange)
    return 0.5 * 2**turn if asked is None else asked

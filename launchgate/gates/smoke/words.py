"""How times, endpoints and what they are for are put into words (pure)."""

import re
from collections.abc import Sequence

from launchgate.gates.smoke.config import Endpoint
from launchgate.gates.smoke.facts import Seen
from launchgate.gates.smoke.verdict import SLOW_SHARE, interval
from launchgate.model import Impact, Location, Severity

_SIGNUP = re.compile(r"sign-?_?(?:up|in)|log-?_?in|register|registration")
_REVENUE = re.compile(r"checkout|billing|payment|subscri|purchase")
_TOKEN = re.compile(r"[A-Za-z0-9_+/=.-]{20,}")
_LOGIN = re.compile(r"://[^/\s@]{1,200}@")


def took(ms: float) -> str:
    return f"{ms / 1000:.1f} s" if ms >= 1000 else f"{ms:.0f} ms"


def p95(values: Sequence[float]) -> str:
    """`p95 between 1.9 s and 2.1 s with 95 % confidence`."""
    low, high = interval(values, 0.95)
    if low is None:
        return "too few for a p95"
    if high is None:
        return f"p95 at least {took(low)} with 95 % confidence"
    if took(low) == took(high):
        return f"p95 about {took(low)} with 95 % confidence"
    return f"p95 between {took(low)} and {took(high)} with 95 % confidence"


def over(seen: Seen, count: int, samples: int, limit_ms: float) -> str:
    """`57 of 75 requests took over 800 ms (p95 between …)`."""
    return (
        f"{count} of {samples} requests took over {took(limit_ms)} "
        f"({p95(seen.latencies_ms[:samples])})"
    )


def place(seen: Seen) -> tuple[Location, ...]:
    return (Location(url=seen.url),)


def impact(endpoint: Endpoint, otherwise: Impact) -> Impact:
    """What breaks for the business, told by what the endpoint is called."""
    text = f"{endpoint.name} {endpoint.path.partition('?')[0]}".lower()
    if _REVENUE.search(text):
        return Impact.REVENUE
    return Impact.SIGNUP if _SIGNUP.search(text) else otherwise


_WHO = {Impact.REVENUE: "customers who want to pay", Impact.SIGNUP: "people who sign up or in"}


def who(endpoint: Endpoint) -> str:
    """Whom it hits, told by what the endpoint is called."""
    return _WHO.get(impact(endpoint, Impact.PERFORMANCE), "everyone who uses it")


def weight(endpoint: Endpoint, severity: Severity) -> Severity:
    """A critical endpoint weighs one step more."""
    step = 10 if endpoint.critical and severity < Severity.CRITICAL else 0
    return Severity(severity + step)


def gravity(seen: Seen, failures: int) -> Severity:
    """HIGH for what most visitors meet, MEDIUM for what happens now and then."""
    often = seen.stopped == "failures" or failures > SLOW_SHARE * seen.sent
    return weight(seen.endpoint, Severity.HIGH if often else Severity.MEDIUM)


def excerpt(body: bytes) -> str:
    """The beginning of a body in one line. Anything that could be a key is cut short."""
    text = body[:2000].decode("utf-8", "replace")
    if "\0" in text:
        return ""
    line = _LOGIN.sub("://…@", " ".join(text.split()))
    line = _TOKEN.sub(lambda match: f"{match[0][:4]}…({len(match[0])})", line)
    # The last word may be half of something that would be masked if it were whole.
    return line if len(line) <= 160 and len(body) <= 2000 else line[:160].rpartition(" ")[0] + " …"

"""Numbers, gaps and doubts that belong to the whole run rather than to one rule (pure)."""

from collections.abc import Iterator, Sequence

from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import Seen
from launchgate.gates.smoke.noise import LIMIT_MS
from launchgate.gates.smoke.plan import Call
from launchgate.gates.smoke.verdict import estimate, interval
from launchgate.model import Measurement, Unseen
from launchgate.ports import Exchange


def measurements(
    seen: Sequence[Seen], config: SmokeConfig, noise_ms: float
) -> Iterator[Measurement]:
    for item in seen:
        yield from _of_endpoint(item, config)
    if noise_ms:
        yield Measurement(
            name="loopback_p95",
            subject="this machine",
            value=round(noise_ms, 2),
            unit="ms",
            limit=LIMIT_MS,
        )


def _of_endpoint(seen: Seen, config: SmokeConfig) -> Iterator[Measurement]:
    subject = seen.endpoint.subject
    if seen.cold_ms is not None:
        yield Measurement(
            name="cold_start", subject=subject, value=round(seen.cold_ms, 1), unit="ms"
        )
    times = tuple(round(value, 1) for value in seen.latencies_ms)
    if not times:
        return
    for name, quantile in (("p50", 0.5), ("p95", 0.95)):
        main = name == "p95"
        yield Measurement(
            name=name,
            subject=subject,
            value=estimate(times, quantile),
            unit="ms",
            limit=config.p95_target_ms if main else None,
            interval=interval(times, quantile),
            samples=times if main else (),
        )


def unseen(
    seen: Sequence[Seen], down: Exchange | None, planned: Sequence[Call]
) -> Iterator[Unseen]:
    for call in (call for call in planned if call.lenient):
        yield Unseen(
            what=f"every route but {call.endpoint.subject}",
            why="no endpoint is configured: add [[smoke.endpoint]] for signup, login and the rest",
        )
    if down is not None:
        yield Unseen(what="content, build and latency", why="the host could not be reached")
        return
    for item in seen:
        if item.stopped == "failures":
            yield Unseen(
                what=f"the latency of {item.endpoint.subject}",
                why="it does not answer as it should, so it was left alone",
            )


def unknown(seen: Sequence[Seen], config: SmokeConfig) -> Iterator[str]:
    for item in seen:
        if item.stopped == "limited":
            slower = max(1.0, config.requests_per_s / 4)
            yield (
                f"{item.endpoint.subject}: rate limited (429) after {item.sent} requests, so it "
                "was left alone: let the user agent launchgate/* through, or set "
                f"requests_per_s = {slower:g} in [smoke]"
            )
        if item.stopped == "time":
            yield (
                f"{item.endpoint.subject}: time ran out after {item.sent} requests: raise "
                "requests_per_s in [smoke], or lower max_requests"
            )

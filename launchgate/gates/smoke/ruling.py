"""The three-way verdict on an endpoint's p95, and why it could not be told (pure)."""

from collections.abc import Iterator
from dataclasses import dataclass

from launchgate.gates.smoke.facts import Seen, SmokeFacts
from launchgate.gates.smoke.noise import LIMIT_MS
from launchgate.gates.smoke.verdict import LEAST, Judgement, Verdict, bounds, judge, needed
from launchgate.gates.smoke.words import over, p95, took
from launchgate.plugin import Inconclusive, Skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    seen: Seen
    judgement: Judgement
    doubt: str = ""

    @property
    def failed(self) -> bool:
        return self.judgement.verdict is Verdict.FAIL and not self.doubt


def rulings(facts: SmokeFacts, limit_ms: float) -> tuple[Ruling, ...]:
    """One for each endpoint that was timed. Raises Skip when none was."""
    made = tuple(_rule_on(item, limit_ms, facts) for item in facts.seen if _timed(item, facts))
    if not made:
        raise Skip("no endpoint answers well enough to be timed")
    return made


def settle(made: tuple[Ruling, ...]) -> None:
    """Raises Inconclusive with every doubt, once the findings are out."""
    doubts = [ruling.doubt for ruling in made if ruling.doubt]
    if doubts:
        raise Inconclusive("; ".join(doubts))


def _timed(seen: Seen, facts: SmokeFacts) -> bool:
    """An endpoint that was left alone has its own finding, or its own doubt."""
    return facts.down is None and (not seen.stopped or bool(seen.samples))


def _rule_on(seen: Seen, limit_ms: float, facts: SmokeFacts) -> Ruling:
    judgement = judge(seen.latencies_ms, limit_ms, facts.plan)
    return Ruling(
        seen=seen,
        judgement=judgement,
        doubt="; ".join(_doubts(seen, judgement, limit_ms, facts)),
    )


def _doubts(seen: Seen, judgement: Judgement, limit_ms: float, facts: SmokeFacts) -> Iterator[str]:
    subject = seen.endpoint.subject
    if judgement.verdict is Verdict.UNSURE and not seen.stopped:
        yield f"{subject}: {_too_little(seen, judgement, limit_ms, facts.plan[-1])}"
    if judgement.verdict is not Verdict.FAIL:
        return
    evidence = over(seen, judgement.over, judgement.samples, limit_ms)
    if facts.noise_ms > LIMIT_MS:
        yield (
            f"{subject}: {evidence}, but on a noisy runner: its own loopback server took "
            f"{took(facts.noise_ms)} (p95, limit {LIMIT_MS:g} ms). Run it on a quieter machine"
        )
    # A fault of the product shows in the service times too; our own lateness does not.
    elif judge(_service_ms(seen), limit_ms, facts.plan).verdict is not Verdict.FAIL:
        yield (
            f"{subject}: {evidence}, but this machine sent {seen.missed} of them late: "
            "lower requests_per_s in [smoke], or run it on a quieter machine"
        )


def _too_little(seen: Seen, judgement: Judgement, limit_ms: float, most_requests: int) -> str:
    if most_requests < LEAST:
        return (
            f"{judgement.samples} requests cannot show that the p95 is under {took(limit_ms)}: "
            f"set max_requests to {LEAST + 1} or more in [smoke] (600 is the default)"
        )
    passing, failing = bounds(judgement.samples, judgement.alpha)
    return (
        f"{over(seen, judgement.over, judgement.samples, limit_ms)}: too close to tell "
        f"(up to {passing} of {judgement.samples} would pass, {failing} or more would fail). "
        + _next_step(seen, judgement)
    )


def _next_step(seen: Seen, judgement: Judgement) -> str:
    share = judgement.over / max(1, judgement.samples)
    enough = needed(share, judgement.alpha)
    if enough is not None and enough > judgement.samples:
        return f"Set max_requests = {enough + 1} in [smoke] to settle it"
    return f"Make it faster, or move the limit away from it: {p95(seen.latencies_ms)}"


def _service_ms(seen: Seen) -> tuple[float, ...]:
    return tuple(sample.service_ms for sample in seen.samples)

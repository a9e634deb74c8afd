from collections.abc import Iterator

from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import SmokeFacts
from launchgate.gates.smoke.ruling import Ruling, rulings, settle
from launchgate.gates.smoke.verdict import Verdict, judge
from launchgate.gates.smoke.words import impact, over, place, weight, who
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "smoke/slow-endpoint",
    title="An endpoint misses its p95 target",
    severity=Severity.MEDIUM,
    impact=Impact.PERFORMANCE,
)
def slow_endpoint(facts: SmokeFacts, config: SmokeConfig) -> Iterator[Problem]:
    """The p95 of every endpoint must be under `p95_target_ms`.

    Judged by how many requests are over the target, not by a printed percentile: PASS and FAIL
    both need 95 % confidence, and what lies between is inconclusive. An endpoint that is also
    over `slow_ms` is reported by `smoke/very-slow-endpoint` alone.

    ## Why
    Speed is felt on every click; one request in twenty over the target is one in every visit.
    ## Fix
    Look at the slowest part of this route: a query without an index, a call to another service
    that could wait, a cold start, a region far from its database.
    """
    made = rulings(facts, config.p95_target_ms)
    for ruling in made:
        if ruling.failed and not _also_very_slow(ruling, facts, config):
            yield _problem(ruling, config.p95_target_ms)
    settle(made)


def _also_very_slow(ruling: Ruling, facts: SmokeFacts, config: SmokeConfig) -> bool:
    times = ruling.seen.latencies_ms
    return judge(times, config.slow_ms, facts.plan).verdict is Verdict.FAIL


def _problem(ruling: Ruling, limit_ms: float) -> Problem:
    endpoint, judgement = ruling.seen.endpoint, ruling.judgement
    return Problem(
        subject=endpoint.subject,
        message=f"{endpoint.subject} keeps {who(endpoint)} waiting: "
        f"{over(ruling.seen, judgement.over, judgement.samples, limit_ms)}; "
        "5 % at most may.",
        locations=place(ruling.seen),
        anchor=endpoint.name,
        severity=weight(endpoint, Severity.MEDIUM),
        impact=impact(endpoint, Impact.PERFORMANCE),
    )

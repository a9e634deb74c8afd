from collections.abc import Iterator

from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import SmokeFacts
from launchgate.gates.smoke.ruling import Ruling, rulings, settle
from launchgate.gates.smoke.words import impact, over, place, weight, who
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "smoke/very-slow-endpoint",
    title="An endpoint is so slow that customers leave",
    severity=Severity.HIGH,
    impact=Impact.PERFORMANCE,
)
def very_slow_endpoint(facts: SmokeFacts, config: SmokeConfig) -> Iterator[Problem]:
    """The p95 of every endpoint must be under `slow_ms`, by the same test as the target.

    ## Why
    Over this limit people press twice, think it is broken, or leave. On signup and payment
    that is lost money, and it never shows in an error log.
    ## Fix
    Take slow work out of the request: send the mail, call the other service and warm the cache
    afterwards, in a queue. Look for a missing index and for many small queries.
    """
    made = rulings(facts, config.slow_ms)
    for ruling in made:
        if ruling.failed:
            yield _problem(ruling, config.slow_ms)
    settle(made)


def _problem(ruling: Ruling, limit_ms: float) -> Problem:
    endpoint, judgement = ruling.seen.endpoint, ruling.judgement
    return Problem(
        subject=endpoint.subject,
        message=f"{endpoint.subject} makes {who(endpoint)} wait until they give up: "
        f"{over(ruling.seen, judgement.over, judgement.samples, limit_ms)}.",
        locations=place(ruling.seen),
        anchor=endpoint.name,
        severity=weight(endpoint, Severity.HIGH),
        impact=impact(endpoint, Impact.PERFORMANCE),
    )

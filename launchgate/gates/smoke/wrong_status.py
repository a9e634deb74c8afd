from collections.abc import Iterator

from launchgate.gates.smoke.blame import blame
from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import Failure, Seen, SmokeFacts
from launchgate.gates.smoke.words import excerpt, gravity, impact, place, who
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import Skip, rule


@rule(
    "smoke/wrong-status",
    title="An endpoint answers with the wrong status",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def wrong_status(facts: SmokeFacts, config: SmokeConfig) -> Iterator[Problem]:
    """Every endpoint must answer with its `status`, or with any 2xx where none is set.

    The finding says who is to blame, by evidence: the application, the proxy in front that
    cannot reach it, the login, a redirect, the rate limit, or the request itself. An endpoint
    that fails five times in a row is left alone; fewer failures weigh less.

    ## Why
    A route that answers 500, 404 or with the login page is a feature that does not exist.
    ## Fix
    Follow the blame: the application's log, the proxy's origin, the key that was sent, or the
    path in `[[smoke.endpoint]]`.
    """
    if facts.down is not None:
        raise Skip("the host could not be reached")
    for seen in facts.seen:
        for failure in seen.failures:
            if failure.kind == "status":
                yield _problem(seen, failure)


def _problem(seen: Seen, failure: Failure) -> Problem:
    endpoint, status = seen.endpoint, failure.exchange.status
    told = blame(failure.exchange)
    wanted = "2xx" if endpoint.status is None else endpoint.status
    return Problem(
        subject=endpoint.subject,
        message=f"{endpoint.subject} fails for {who(endpoint)}: "
        f"{failure.count} of {seen.sent} requests were answered {status} "
        f"instead of {wanted}: {told.why} ({told.who}).",
        locations=place(seen),
        excerpt=excerpt(failure.exchange.body),
        anchor=f"{endpoint.name} {told.who}",
        severity=gravity(seen, failure.count),
        impact=impact(endpoint, Impact.AVAILABILITY),
        fix=told.fix,
    )

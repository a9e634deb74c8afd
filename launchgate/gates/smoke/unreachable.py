from collections.abc import Iterator

from launchgate.gates.smoke.answers import host_level
from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.contact import kind, remedy, said
from launchgate.gates.smoke.facts import Failure, Seen, SmokeFacts
from launchgate.gates.smoke.words import gravity, place
from launchgate.model import Impact, Location, Problem, Severity
from launchgate.plugin import rule
from launchgate.ports import Exchange


@rule(
    "smoke/unreachable",
    title="The product does not answer",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def unreachable(facts: SmokeFacts, config: SmokeConfig) -> Iterator[Problem]:
    """Every endpoint must be reached and answer within `timeout_s`.

    The phase it fails in says whom to ask: dns, tcp (nothing listens or a firewall drops),
    tls (expired, wrong host, unknown issuer), ttfb (the application), body (it broke off).

    ## Why
    A product that does not answer sells nothing, and visitors do not come back to try again.
    ## Fix
    Name the phase to whoever runs it: the DNS record, the port and firewall, the certificate,
    or the application that hangs.
    """
    host = _host_failure(facts)
    if host is not None:
        yield _host_down(facts, host)
    for seen in facts.seen:
        for failure in seen.failures:
            if failure.kind == "unreachable" and not host_level(failure.exchange):
                yield _endpoint_down(seen, failure)


def _host_failure(facts: SmokeFacts) -> Exchange | None:
    failures = (item.exchange for seen in facts.seen for item in seen.failures)
    return facts.down or next((item for item in failures if host_level(item)), None)


def _host_down(facts: SmokeFacts, exchange: Exchange) -> Problem:
    always = facts.down is not None
    often = "" if always else " for some of the requests"
    return Problem(
        subject=facts.origin,
        message=f"No visitor can use the product{often}: {said(exchange)}.",
        locations=(Location(url=facts.origin),),
        anchor="host",
        severity=Severity.CRITICAL if always else Severity.HIGH,
        fix=remedy(exchange),
    )


def _endpoint_down(seen: Seen, failure: Failure) -> Problem:
    return Problem(
        subject=seen.endpoint.subject,
        message=f"{failure.count} of {seen.sent} requests got no answer: {said(failure.exchange)}.",
        locations=place(seen),
        anchor=f"{seen.endpoint.name} {kind(failure.exchange)}",
        severity=gravity(seen, failure.count),
        fix=remedy(failure.exchange),
    )

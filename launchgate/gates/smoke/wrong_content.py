from collections.abc import Iterator

from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import Failure, Seen, SmokeFacts
from launchgate.gates.smoke.words import excerpt, gravity, impact, place
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import Skip, rule


@rule(
    "smoke/wrong-content",
    title="An endpoint answers with the wrong content",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def wrong_content(facts: SmokeFacts, config: SmokeConfig) -> Iterator[Problem]:
    """An answer must hold the text that `body_contains` names.

    ## Why
    Error pages, parking pages and empty shells are served with status 200: the monitor is
    green while customers see nothing they can use.
    ## Fix
    Open the URL as a visitor would. If the page is right, correct `body_contains`.
    """
    if facts.down is not None:
        raise Skip("the host could not be reached")
    if all(seen.endpoint.body_contains is None for seen in facts.seen):
        raise Skip("no endpoint has body_contains")
    for seen in facts.seen:
        for failure in seen.failures:
            if failure.kind == "content":
                yield _problem(seen, failure)


def _problem(seen: Seen, failure: Failure) -> Problem:
    endpoint, exchange = seen.endpoint, failure.exchange
    kind = (exchange.header("content-type") or "no content type").partition(";")[0][:60]
    encoding = exchange.header("content-encoding") or ""
    coded = f", encoded as {encoding[:20]}" if encoding.lower() not in ("", "gzip") else ""
    return Problem(
        subject=endpoint.subject,
        message=f"{failure.count} of {seen.sent} answers lack {endpoint.body_contains!r}: "
        f"{len(exchange.body)} bytes of {kind}{coded} with status {exchange.status}.",
        locations=place(seen),
        excerpt=excerpt(exchange.body),
        anchor=endpoint.name,
        severity=gravity(seen, failure.count),
        impact=impact(endpoint, Impact.AVAILABILITY),
    )

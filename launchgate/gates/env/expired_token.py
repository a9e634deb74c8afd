"""env/expired-token"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/expired-token",
    title="A token is no longer valid",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def expired_token(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No token at a target has expired.

    ## Why
    A JWT says itself until when it is valid, and that time is over: the provider refuses every
    call that is made with it. It worked when it was set, and nobody was told.

    ## Fix
    Make a new one at its provider and set it; for a service, choose a key that does not expire, or
    write down who renews it and when.
    """
    return problems(facts, "expired-token")

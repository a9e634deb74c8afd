"""callbacks/staging-host"""

from collections.abc import Iterator

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts
from launchgate.gates.callbacks.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.parse.host_kind import Kind
from launchgate.plugin import rule

_BREAKS = "it answers, so customers, their payments or their data end up in the wrong system"


@rule(
    "callbacks/staging-host",
    title="A URL that others call is a staging or test system",
    severity=Severity.HIGH,
    impact=Impact.REVENUE,
)
def staging_host(facts: CallbackFacts, config: CallbacksConfig) -> Iterator[Problem]:
    """Production must not send customers, payments or API calls to a staging or test system.

    ## Why
    Staging answers, so nothing looks broken: customers sign up, pay and get links in a system
    whose data is thrown away.

    ## Fix
    Use the production host. If the name only looks like staging, list it by its full name in
    `targets.production.hosts`.
    """
    uses = (use for use in facts.urls if use.kind is Kind.STAGING)
    return problems(uses, facts, config, "a staging or test system", _BREAKS)

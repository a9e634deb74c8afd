"""env/test-mode-key"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/test-mode-key",
    title="Production has a test mode's key",
    severity=Severity.HIGH,
    impact=Impact.REVENUE,
)
def test_mode_key(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Production has the live keys of its providers.

    ## Why
    With Stripe's test key the checkout looks right and earns nothing: real cards are refused. With
    a development instance of a sign-in service the hundredth customer cannot sign up. Nothing is
    logged as an error, so it is found when the first invoice is missing.

    ## Fix
    Put the live key there, and the live mode's webhook secret beside it: the two come from
    different pages of the dashboard. A target for tests is named so: `target = "staging"` in
    `[[env.source]]`.
    """
    return problems(facts, "test-mode-key")

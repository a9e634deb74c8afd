"""env/live-key-outside-production"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/live-key-outside-production",
    title="A live key is set outside production",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def live_key_outside_production(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Keys of a provider's live mode are set at production only.

    ## Why
    A preview, a staging host or a laptop with a live key charges real cards, sends mail to real
    customers and writes to real accounts, on code that nobody has released. Every pull request's
    preview, and whoever can open one, has it.

    ## Fix
    Set the provider's test key there (Stripe: `sk_test_...`, Clerk: the development instance). If
    the key was in previews of pull requests from outside, make a new one and withdraw it.
    """
    return problems(facts, "live-key-outside-production")

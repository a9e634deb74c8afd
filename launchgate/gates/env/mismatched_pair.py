"""env/mismatched-pair"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/mismatched-pair",
    title="Two values that belong together do not",
    severity=Severity.HIGH,
    impact=Impact.REVENUE,
)
def mismatched_pair(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Keys that are used together are of one account, one project and one mode.

    ## Why
    A publishable key of one Stripe account and the secret key of another, a Supabase URL of one
    project and the key of the next: each is valid alone, and together every call is refused, or
    the browser takes payments into an account that the server does not look at.

    ## Fix
    Copy all of them anew from the same page of the provider's dashboard, in the same mode, and set
    them together.
    """
    return problems(facts, "mismatched-pair")

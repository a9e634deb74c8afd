"""secrets/public-key"""

from collections.abc import Iterator

from launchgate.gates.secrets.config import SecretsConfig
from launchgate.gates.secrets.facts import SecretFacts
from launchgate.gates.secrets.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "secrets/public-key",
    title="A key that is made to be public",
    severity=Severity.INFO,
    impact=Impact.SECURITY,
)
def public_key(facts: SecretFacts, config: SecretsConfig) -> Iterator[Problem]:
    """Publishable keys are told apart from secret ones, so that nobody need wonder.

    ## Why
    Stripe's `pk_`, Supabase's `anon` and the like identify a project and open nothing that its
    rules do not. They look like secrets, and scanners that cry wolf over them get switched off.

    ## Fix
    Nothing. Make sure that what they may do is limited at the provider: allowed domains, row
    level security, quotas.
    """
    return problems(facts, "public")

"""env/shared-secret"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/shared-secret",
    title="Staging and production have the same secret",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def shared_secret(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Each environment has secrets of its own.

    ## Why
    Staging has more users, more tools and weaker locks, and its logs are read by more people. With
    a shared key, whoever gets into staging is in production: a signing key lets them make a
    production session for any customer, a payment key moves real money, a database password reads
    real data. And a secret that leaked on staging cannot be changed without touching production.

    ## Fix
    Make a second secret at the provider for staging (for a signing key: `openssl rand -base64
    32`), and set it there. Where values cannot be read, `launchgate env fingerprint` in each
    environment's own job gives keyed hashes to compare. A variable that is meant to be the same
    everywhere is declared as no secret: `[env.variables.NAME]` with `secret = false`.
    """
    return problems(facts, "shared-secret")

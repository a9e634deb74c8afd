"""secrets/private-key"""

from collections.abc import Iterator

from launchgate.gates.secrets.config import SecretsConfig
from launchgate.gates.secrets.facts import SecretFacts
from launchgate.gates.secrets.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "secrets/private-key",
    title="A private key is in the repository",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def private_key(facts: SecretFacts, config: SecretsConfig) -> Iterator[Problem]:
    """No private key (TLS, SSH, PGP, service account) stands in a file or a commit.

    ## Why
    Who has the key is you: for browsers, for servers that trust it, for whoever checks a
    signature. A key that was copied cannot be called back, only replaced.

    ## Fix
    Make a new pair, put the new public key where the old one is trusted, then take the old one
    out there. A key for tests is made when the tests run, or accepted with a reason. Keys that
    well-known projects publish with their tests are low: everyone has them.
    """
    return problems(facts, "private-key")

"""secrets/generic-credential"""

from collections.abc import Iterator

from launchgate.gates.secrets.config import SecretsConfig
from launchgate.gates.secrets.facts import SecretFacts
from launchgate.gates.secrets.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "secrets/generic-credential",
    title="A password, token or key is written in the code",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def generic_credential(facts: SecretFacts, config: SecretsConfig) -> Iterator[Problem]:
    """No password, token or key is assigned, passed or sent as a literal.

    ## Why
    A value that reads like a live password opens a database, an API or an admin page to everyone
    who has a clone. How sure that is, the score says, with the reasons that spoke for and against;
    in tests, examples and documentation it is at most medium.

    ## Fix
    Read it from the environment or from a secret store, and change it where it is used.
    """
    return problems(facts, "generic")

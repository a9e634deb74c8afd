"""secrets/provider-credential"""

from collections.abc import Iterator

from launchgate.gates.secrets.config import SecretsConfig
from launchgate.gates.secrets.facts import SecretFacts
from launchgate.gates.secrets.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "secrets/provider-credential",
    title="A provider's credential is in the repository",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def provider_credential(facts: SecretFacts, config: SecretsConfig) -> Iterator[Problem]:
    """No key or token of a service stands in a file, a commit or a commit message.

    ## Why
    Bots find a key on a public host within minutes, and everyone who ever gets a clone of a
    private one has it too. What its shape or checksum proves to be a credential blocks wherever
    it stands, tests included; one that only a word nearby tells is at most medium in tests.

    With `--verify` the provider is asked whether it works: what does is critical and comes first,
    what is refused is at most medium, and where there is no answer the report says why.

    ## Fix
    Make a new key, deploy it, revoke the old one, and read the new one from the environment.
    Accept one that opens nothing with `launchgate: ignore` and a reason on its line.
    """
    return problems(facts, "provider", "custom")

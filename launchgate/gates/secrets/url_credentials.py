"""secrets/url-credentials"""

from collections.abc import Iterator

from launchgate.gates.secrets.config import SecretsConfig
from launchgate.gates.secrets.facts import SecretFacts
from launchgate.gates.secrets.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "secrets/url-credentials",
    title="A URL has a password in it",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def url_credentials(facts: SecretFacts, config: SecretsConfig) -> Iterator[Problem]:
    """No address of a database, a queue or a registry has its login in it.

    ## Why
    `postgres://user:password@host/db` is the whole way in: address, name and password. URLs also
    end up in logs, error reports and process lists.

    ## Fix
    Read the whole URL from the environment (`DATABASE_URL`), and change the password.
    """
    return problems(facts, "url")

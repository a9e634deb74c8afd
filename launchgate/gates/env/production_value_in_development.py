"""env/production-value-in-development"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/production-value-in-development",
    title="A file for development holds a production value",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def production_value_in_development(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """What a developer's machine reads does not lead to production.

    ## Why
    A migration, a seed script or a test that is run on a laptop then works on the customers' data:
    one `reset` and the database is empty. The file lies on every developer's disk, in backups, and
    in front of every tool that reads the folder.

    ## Fix
    Put the values of a local or staging service there; keep production's in the host's settings or
    a secret store only. Replace the secret if the file was ever shared.
    """
    return problems(facts, "production-value-in-development")

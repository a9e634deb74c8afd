"""env/duplicate-key"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/duplicate-key",
    title="An env file sets a variable twice",
    severity=Severity.MEDIUM,
    impact=Impact.AVAILABILITY,
)
def duplicate_key(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """A variable stands once in a file.

    ## Why
    For most tools the last line counts, for some the first. Whoever changes the other one sees no
    effect, or changes production on one host and not on the next.

    ## Fix
    Keep the line that is meant and delete the other.
    """
    return problems(facts, "duplicate-key")

"""env/empty-value"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/empty-value",
    title="A variable is set, and empty",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def empty_value(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """What is set has a value.

    ## Why
    An empty variable passes every check whether it is there, and then fails where it is used: a
    key of no characters is refused by the provider, an empty URL makes calls to the product
    itself. Often a CI job has put it there, since a secret that does not exist is empty in a
    workflow.

    ## Fix
    Give it its value, or remove it, so that the code's default counts. In a GitHub workflow look
    whether the secret's name is right, and whether the job names its `environment:`.
    """
    return problems(facts, "empty-value")

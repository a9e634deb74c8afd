"""env/example-drift"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/example-drift",
    title="The example file lacks what the code needs",
    severity=Severity.LOW,
    impact=Impact.OPERATIONS,
)
def example_drift(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """The example names every variable that the code needs.

    ## Why
    It is what people copy to set up a machine, a preview or a new host. What it lacks is found out
    by an error, one variable after the other, by the person who knows the product least.

    ## Fix
    Add the name to it, without a value that works: `RESEND_API_KEY=`.
    """
    return problems(facts, "example-drift")

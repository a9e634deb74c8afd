"""env/quoted-value"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/quoted-value",
    title="A value has its quotes in it",
    severity=Severity.MEDIUM,
    impact=Impact.AVAILABILITY,
)
def quoted_value(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Quotes that belong to a file's syntax are not part of a value.

    ## Why
    A dashboard and `docker run --env-file` take a value as it is written, quotes included: the key
    `"abc"` has two characters more than the provider knows, and is refused. It looks right to
    everybody who reads it.

    ## Fix
    Write the value without quotes there. In a file that only some tools read with quotes, leave
    them out altogether where the value has no space and no `#`.
    """
    return problems(facts, "quoted-value")

"""env/wrong-type"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/wrong-type",
    title="A value is not of its declared type",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def wrong_type(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """A value is what it is declared to be: a URL, a number, one of the choices.

    ## Why
    The product parses it when it starts and stops there, or takes it silently for something else:
    `false` in quotes is true in JavaScript, a port with a space is no number, a URL without
    `https://` is a path of your own host.

    ## Fix
    Write it in the form that the message names. If the declaration is wrong, mend it there
    (`[env.variables.NAME] type = "url"`, the schema in the code, `.env.schema`).
    """
    return problems(facts, "wrong-type")

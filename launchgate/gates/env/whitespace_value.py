"""env/whitespace-value"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/whitespace-value",
    title="A value begins or ends with blanks",
    severity=Severity.MEDIUM,
    impact=Impact.AVAILABILITY,
)
def whitespace_value(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No value has a blank or a line break at its ends.

    ## Why
    It came along when the value was copied. A header with a line break is refused by every HTTP
    client, a password with a blank is a wrong password, and nobody sees it, neither in the
    dashboard nor in the log.

    ## Fix
    Set it again without: `printf %s "$VALUE" | vercel env add NAME production` (`echo` would add a
    line break), or paste it anew.
    """
    return problems(facts, "whitespace-value")

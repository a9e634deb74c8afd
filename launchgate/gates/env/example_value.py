"""env/example-value"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/example-value",
    title="A value is that of the example file",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def example_value(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No secret at a target is the one that the example file shows.

    ## Why
    Everybody who can read the repository knows the value. As a signing key it lets them make a
    session for any customer, as a password it opens the door, and as a provider's key it is an
    account that is not yours, or one that everybody uses.

    ## Fix
    Set a value of your own at the target (`openssl rand -base64 32` for a signing key), and leave
    the value in the example empty: `SESSION_SECRET=`.
    """
    return problems(facts, "example-value")

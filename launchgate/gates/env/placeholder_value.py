"""env/placeholder-value"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/placeholder-value",
    title="A value is a placeholder",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def placeholder_value(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No target has `changeme`, `your-api-key-here` or `xxx` for a value.

    ## Why
    The example was copied, and one line was forgotten. The product starts, since the variable is
    there; the provider refuses the key when the first customer needs it. Where the product itself
    judges by the value, as with a signing key or an admin's password, anybody can guess it.

    ## Fix
    Put the real value there: from the provider's dashboard, or `openssl rand -base64 32` for a key
    that only the product itself needs to know.
    """
    return problems(facts, "placeholder-value")

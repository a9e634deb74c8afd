"""env/weak-signing-secret"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/weak-signing-secret",
    title="A signing secret can be guessed",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def weak_signing_secret(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Keys that sign sessions and tokens are long and random.

    ## Why
    Whoever guesses the key signs in as any customer, and as the admin. One signed cookie or token
    is enough to try billions of keys a second at home, without a single request to you; words,
    names and anything short fall at once.

    ## Fix
    Make 32 random bytes, another key for each environment: `openssl rand -base64 32`. Setting it
    signs everybody out; where that matters, use the library's list of old keys (Rails `rotate`,
    Django `SECRET_KEY_FALLBACKS`).
    """
    return problems(facts, "weak-signing-secret")

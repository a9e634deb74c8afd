"""env/public-twin"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/public-twin",
    title="A secret is also set under a public name",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def public_twin(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No public variable has the value of a secret one.

    ## Why
    `API_KEY` is kept on the server, and `NEXT_PUBLIC_API_KEY` holds the same value: it was copied
    once to get a page to work. The public name is what counts: the value is in the scripts of the
    next build, and the care that is taken of the other is for nothing.

    ## Fix
    Remove the public one, and let the browser ask your server, which has the secret. If a build
    with it was ever online, make a new secret at the provider and withdraw the old one.
    """
    return problems(facts, "public-twin")

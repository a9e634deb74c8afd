"""env/unexpanded-reference"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/unexpanded-reference",
    title="A value holds a reference that nobody replaced",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def unexpanded_reference(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No value holds `${NAME}`, `{{ NAME }}` or `op://...` as it was written.

    ## Why
    A template, a secret store or a shell should have put the value there, and did not: the product
    gets the text `${DB_PASSWORD}` and signs in with it. Tools differ in what they replace, so that
    a file which works with one (docker compose) is plain text for another (`docker run
    --env-file`).

    ## Fix
    Write the value itself at this target, or run the tool that replaces it (`op run --`, `doppler
    run --`, `envsubst`) before. A reference within a file works only where its reader knows it.
    """
    return problems(facts, "unexpanded-reference")

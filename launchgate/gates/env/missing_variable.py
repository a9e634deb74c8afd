"""env/missing-variable"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/missing-variable",
    title="The code needs a variable that the target lacks",
    severity=Severity.HIGH,
    impact=Impact.AVAILABILITY,
)
def missing_variable(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Every variable that the product needs is set where it is deployed.

    ## Why
    It works on the machine where the variable was once set, and fails for customers: at the start,
    or worse, at the first sign-up, payment or mail, which is the first time that code runs. The
    build is green, since nothing looks at the variable until then.

    ## Fix
    Set it at the target: `vercel env add NAME production`, `fly secrets set NAME=...`, `gh secret
    set NAME --env production`, or in the host's settings; then deploy again. What the product can
    do without is given a default in the code, or named so:

        [env]
        optional = ["SENTRY_*"]
    """
    return problems(facts, "missing-variable")

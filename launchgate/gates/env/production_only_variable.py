"""env/production-only-variable"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/production-only-variable",
    title="A variable of production is set elsewhere",
    severity=Severity.MEDIUM,
    impact=Impact.SECURITY,
)
def production_only_variable(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """What is declared for production only is not set in preview or development.

    ## Why
    Previews run code that nobody has reviewed, and more people can look into them. A variable that
    was meant for production alone gives them its reach: real mail, real payments, the production
    database.

    ## Fix
    Remove it there: `vercel env rm NAME preview`, or untick the environment in the host's
    settings. If it does belong there, say so: `[env.variables.NAME] targets = ["production",
    "preview"]`.
    """
    return problems(facts, "production-only-variable")

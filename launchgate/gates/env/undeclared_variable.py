"""env/undeclared-variable"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/undeclared-variable",
    title="The code reads a variable that is declared nowhere",
    severity=Severity.MEDIUM,
    impact=Impact.OPERATIONS,
)
def undeclared_variable(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Every variable that the code reads is declared.

    ## Why
    Only its author knows of it. The next environment, the next colleague and the next host are set
    up from what is declared, and lack it; it then fails there at the first use, not at the start.

    ## Fix
    Add a line to `.env.example`, or declare it; `launchgate env init` drafts all of them:

        [env.variables.RESEND_API_KEY]
        secret = true
        description = "Sends the mails; dashboard of Resend, API keys"

    Names that others set, or that are of no interest: `[env] ignored = ["MY_CI_*"]`.
    """
    return problems(facts, "undeclared-variable")

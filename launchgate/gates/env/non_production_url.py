"""env/non-production-url"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/non-production-url",
    title="Production is told of a host that is not production's",
    severity=Severity.HIGH,
    impact=Impact.REVENUE,
)
def non_production_url(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No URL at production leads to this machine, to a tunnel or to staging.

    ## Why
    A variable that was copied from a laptop sends customers, webhooks or mail links to a host that
    only one developer has: sign-in ends on a page that does not open, payments are confirmed to
    nobody, and orders are written into staging's database.

    ## Fix
    Set the address of the production service, with `https://`. A host of your own that merely
    sounds like staging is named: `[targets.production] hosts = ["stage.acme.example"]`.
    """
    return problems(facts, "non-production-url")

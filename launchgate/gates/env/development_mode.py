"""env/development-mode"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/development-mode",
    title="Production runs in a mode for developers",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def development_mode(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """Production says that it is production.

    ## Why
    With `DEBUG=true`, Django and Flask show source, settings and local variables to whoever meets
    an error, and Flask's debugger runs what strangers type. With `NODE_ENV=development`, React,
    Express and Next are several times slower and print stack traces into the page.

    ## Fix
    At production: `NODE_ENV=production` (or leave it to the platform), `DEBUG=false`,
    `RAILS_ENV=production`, `APP_ENV=production` with `APP_DEBUG=false`.
    """
    return problems(facts, "development-mode")

"""env/public-secret"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/public-secret",
    title="A secret has a name that browsers get",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def public_secret(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No secret has a public prefix.

    ## Why
    Everything that begins with `NEXT_PUBLIC_`, `VITE_`, `REACT_APP_` or the like is written into
    the scripts that every visitor downloads. A secret under such a name is published with the next
    build: whoever opens the page can charge cards, send mail or read the database in your name.

    ## Fix
    1. Make a new secret at its provider, and withdraw the old one once a build has used it.
    2. Name it without the prefix (`STRIPE_SECRET_KEY`), and read it on the server only: a route
       handler, a server action, a function.
    3. If it is made to be public (a publishable key, a site key), say so: `[env.variables.NAME]`
       with `public = true`.
    """
    return problems(facts, "public-secret")

"""bundle/leaked-variable"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/leaked-variable",
    title="A variable of the server reaches the browser",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def leaked_variable(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """No variable that is not declared public is in what browsers can get, in whatever encoding.

    ## Why
    This is proof and no guess: the variable's value (`--values-from`), or the marker that stood in
    its place during the build (`launchgate bundle canary`), was found in the output. By its shape
    such a value looks like anything. A secret is critical; plain configuration, such as the name
    of an internal host, is medium: it tells strangers where to knock. A marker says nothing of the
    value, so there it is high, unless the name is that of an identifier (`GA_ID`).

    ## Fix
    1. If it is a secret, replace it: it has to count as stolen.
    2. Move the code that needs it to the server (a route handler, a server action, a function) and
       say `import "server-only"` there; drop the `NEXT_PUBLIC_` or `VITE_` prefix; take it out of
       `env`, `define` and `publicRuntimeConfig`.
    3. A variable that visitors may see is declared so: `[bundle] public = ["SENTRY_DSN"]`.
    """
    return problems(facts, "leaked-variable")

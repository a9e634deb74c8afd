"""callbacks/loopback-default"""

from collections.abc import Iterator

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts
from launchgate.gates.callbacks.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.parse.host_kind import Kind
from launchgate.plugin import rule


@rule(
    "callbacks/loopback-default",
    title="A missing variable silently becomes localhost",
    severity=Severity.MEDIUM,
    impact=Impact.SIGNUP,
)
def loopback_default(facts: CallbackFacts, config: CallbacksConfig) -> Iterator[Problem]:
    """A callback or site URL may not fall back to localhost.

    ## Why
    `process.env.APP_URL ?? "http://localhost:3000"` works on every laptop and bites exactly when
    the variable is missing in production: nothing fails at start, only customers notice.

    ## Fix
    Set the variable in production and let the program stop when it is not set; keep the default
    for development only (`if NODE_ENV !== "production"`).
    """
    uses = (use for use in facts.urls if use.kind is Kind.LOOPBACK and use.in_default)
    return problems(uses, facts, config, "which is the caller's own machine and not your server")

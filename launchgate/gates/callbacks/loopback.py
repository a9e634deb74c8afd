"""callbacks/loopback"""

from collections.abc import Iterator

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts
from launchgate.gates.callbacks.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.parse.host_kind import Kind
from launchgate.plugin import rule


@rule(
    "callbacks/loopback",
    title="A URL that others call points to localhost",
    severity=Severity.HIGH,
    impact=Impact.SIGNUP,
)
def loopback(facts: CallbackFacts, config: CallbacksConfig) -> Iterator[Problem]:
    """No callback, redirect, webhook or site URL may lead to the caller's own machine.

    ## Why
    `localhost`, `127.0.0.1` and their other spellings mean the machine that asks. A payment
    provider or a customer's browser that is sent there finds nothing, and our side logs no error.

    ## Fix
    Use the public host of the deployment, and register the same URL at the provider. If the file
    is for development only, say so in its name (`.env.development`, `config.dev.ts`).
    """
    uses = (use for use in facts.urls if use.kind is Kind.LOOPBACK and not use.in_default)
    return problems(uses, facts, config, "which is the caller's own machine and not your server")

"""callbacks/placeholder-host"""

from collections.abc import Iterator

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts
from launchgate.gates.callbacks.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.parse.host_kind import Kind
from launchgate.plugin import rule


@rule(
    "callbacks/placeholder-host",
    title="A URL that others call still has a template's host",
    severity=Severity.HIGH,
    impact=Impact.TRUST,
)
def placeholder_host(facts: CallbackFacts, config: CallbacksConfig) -> Iterator[Problem]:
    """No callback, redirect, webhook or site URL may hold a name such as `your-domain.com`.

    ## Why
    The host belongs to nobody, or to somebody else: what is sent there is lost, or read by them.

    ## Fix
    Write the real host. A file that is only a template says so in its name (`.env.example`).
    """
    uses = (use for use in facts.urls if use.kind is Kind.PLACEHOLDER)
    return problems(uses, facts, config, "a name from a template that is not yours")

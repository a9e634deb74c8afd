"""callbacks/plain-http"""

from collections.abc import Iterator

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts
from launchgate.gates.callbacks.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.parse.host_kind import Kind
from launchgate.plugin import rule

_BREAKS = "providers and browsers refuse it, or strangers read and change what is sent"


@rule(
    "callbacks/plain-http",
    title="A URL that others call is not encrypted",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def plain_http(facts: CallbackFacts, config: CallbacksConfig) -> Iterator[Problem]:
    """Callback, redirect, webhook and site URLs use https.

    ## Why
    Payment and sign-in providers refuse `http://` in live mode; where one is accepted, tokens and
    customer data cross the network readable, and browsers block the calls as mixed content.

    ## Fix
    Write `https://`, and let the server redirect what still arrives without it.
    """
    uses = (u for u in facts.urls if u.kind is Kind.PUBLIC and u.plain_http and u.in_browser)
    return problems(uses, facts, config, "without encryption", _BREAKS)

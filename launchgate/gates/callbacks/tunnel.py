"""callbacks/tunnel"""

from collections.abc import Iterator

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts
from launchgate.gates.callbacks.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.parse.host_kind import Kind
from launchgate.plugin import rule


@rule(
    "callbacks/tunnel",
    title="A URL that others call is a developer's tunnel or a request bin",
    severity=Severity.HIGH,
    impact=Impact.REVENUE,
)
def tunnel(facts: CallbackFacts, config: CallbacksConfig) -> Iterator[Problem]:
    """No callback, redirect, webhook or site URL may go through a tunnel or a request bin.

    ## Why
    A tunnel (ngrok, trycloudflare, localtunnel) closes with the laptop behind it, and its name may
    go to someone else afterwards. A request bin (webhook.site) shows what arrives to anyone.

    ## Fix
    Use the public host of the deployment. A tunnel domain that you reserved for good goes into
    `[[callbacks.allow]]` with a reason.
    """
    for kind, because in (
        (Kind.TUNNEL, "a developer's tunnel that closes with the laptop"),
        (Kind.REQUEST_BIN, "a public request bin that shows strangers what arrives"),
    ):
        yield from problems((u for u in facts.urls if u.kind is kind), facts, config, because)

"""callbacks/private-network"""

from collections.abc import Iterator

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts
from launchgate.gates.callbacks.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.parse.host_kind import Kind
from launchgate.plugin import rule

_KINDS = (Kind.PRIVATE, Kind.LINK_LOCAL, Kind.CGNAT, Kind.INTERNAL)


@rule(
    "callbacks/private-network",
    title="A URL that others call lies in a private network",
    severity=Severity.HIGH,
    impact=Impact.REVENUE,
)
def private_network(facts: CallbackFacts, config: CallbacksConfig) -> Iterator[Problem]:
    """Providers and browsers must be able to reach every callback, redirect and site URL.

    ## Why
    `10.0.0.5`, `host.docker.internal`, `api.default.svc.cluster.local` or a container's name exist
    in one network only. Whoever calls from outside gets no answer.

    ## Fix
    Use the public host. An address that only your own servers call belongs under a name that says
    so, such as `API_INTERNAL_URL`.
    """
    uses = (use for use in facts.urls if use.kind in _KINDS and use.in_browser)
    return problems(uses, facts, config, "a name or address that exists in one network only")

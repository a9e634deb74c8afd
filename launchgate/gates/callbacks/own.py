"""The target's own hosts: what vouches for a URL, and what a fix writes."""

from launchgate.parse.host_kind import Kind
from launchgate.parse.urls import classify
from launchgate.ports import Target


def own_hosts(target: Target) -> tuple[str, ...]:
    names = (*target.hosts, _host_of(target.url), target.domain)
    return tuple(dict.fromkeys(name.lower() for name in names if name))


def site(target: Target) -> str | None:
    """The host to write in a fix: the deployment's own, never the machine of a trial run."""
    for host in (_host_of(target.url), target.domain, *target.hosts):
        if host and "*" not in host and classify(host).kind is not Kind.LOOPBACK:
            return host
    return None


def _host_of(url: str | None) -> str | None:
    return classify(url).host if url else None

"""`non-production-url`"""

import re
from collections.abc import Collection, Iterator

from launchgate.frontend.values.public import framework
from launchgate.frontend.values.system import is_system
from launchgate.model import Severity
from launchgate.parse.host_kind import Kind
from launchgate.parse.host_lists import below
from launchgate.parse.urls import HostClass, classify
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.sandboxed import sandbox_of
from launchgate.variables.checks.valued import Valued
from launchgate.variables.checks.words import meant_for_elsewhere

_HOSTED = re.compile(r"(?:^|_)(?:URLS?|URI|ORIGINS?|DOMAINS?|HOST|ENDPOINT)(?:_\d+)?$")
_BINDS = re.compile(
    r"^(?:HOST|HOSTNAME|ADDR|ADDRESS|IP|NO_PROXY|BIND\w*|LISTEN\w*)$"
    r"|(?:^|_)(?:BIND|LISTEN|INTERNAL|LOCAL|NO_PROXY|INTERFACE)(?:_|$)|^HOSTNAME"
)
_LISTS = re.compile(r"(?:^|_)(?:ALLOWED|TRUSTED|CORS|ALLOW|WHITELIST|EXTRA)(?:_|$)|S$")
_SPLIT = re.compile(r"[\s,;]+")
_SIDECARS = re.compile(r"(?:^|_)(?:OTEL|OTLP|STATSD|DD_AGENT|JAEGER|ZIPKIN|SIDECAR|DAPR|PROXY)_")
_TENANTS = frozenset(("auth0.com", "okta.com", "oktapreview.com", "atlassian.net"))
_WEB = ("", "http", "https", "ws", "wss")
_ON_SERVERS = (Kind.PRIVATE, Kind.LINK_LOCAL, Kind.CGNAT, Kind.INTERNAL)
_LAN = (".local", ".test", ".localdomain", ".lan", ".home")
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - what a server listens on
_MOST = 50
_SAYS = {
    Kind.LOOPBACK: "leads to this machine (loopback): at production nobody listens there",
    Kind.PRIVATE: "leads to a private address, which browsers outside do not reach",
    Kind.LINK_LOCAL: "leads to a link-local address, which browsers outside do not reach",
    Kind.CGNAT: "leads to an address behind a provider's NAT, which nobody outside reaches",
    Kind.INTERNAL: "leads to a host name that only an inner network knows",
    Kind.TUNNEL: "leads to a developer's tunnel, which is gone when the laptop closes",
    Kind.REQUEST_BIN: "leads to a public request bin, where strangers read what is sent",
    Kind.PREVIEW: "leads to a preview deployment, which old code answers, or nothing",
    Kind.STAGING: "leads to a host for staging or tests, by its name",
}


def elsewhere(item: Valued, hosts: Collection[str] = ()) -> Iterator[Flaw]:
    """`hosts` are the product's own at production, whatever they sound like. Services beside it
    (`redis://redis:6379`, an address of the VPC) are fine for what only the server reads."""
    name = item.name.upper()
    if item.tier != "production" or meant_for_elsewhere(name) or _is_set_by_platform(name):
        return
    if _BINDS.search(name):
        return
    told = [one for one in _hosts(item, name) if one.kind is not Kind.UNKNOWN]
    wrong = [one for one in told if _is_wrong(one, item.name) and not _is_own(one.host, hosts)]
    if not wrong:
        return
    first = wrong[0]
    partly = len(wrong) < len(told)
    says = _SAYS[first.kind] + (", among others" if partly else "")
    severity = _severity(first, item.name)
    if partly:
        severity = Severity.LOW if _LISTS.search(name) else Severity.MEDIUM
    yield flaw(item, "non-production-url", f"{says}.", severity=severity)


def _hosts(item: Valued, name: str) -> Iterator[HostClass]:
    text = item.value.text.strip()[:8192]
    if text[:1] in ("{", "[", "<"):
        return
    by_name = _HOSTED.search(name) is not None
    for part in _SPLIT.split(text)[:_MOST]:
        bare = by_name and ("." in part or part.startswith("localhost")) and "@" not in part
        if ("://" in part or bare) and sandbox_of(part) is None:
            yield classify(part)


def _is_wrong(told: HostClass, name: str) -> bool:
    kind, public = told.kind, framework(name) is not None
    if kind not in _SAYS or told.scheme in ("file", "sqlite", "unix", "data", "chrome-extension"):
        return False
    if kind is Kind.LOOPBACK and not public:
        listens = not told.scheme and told.host in _EVERYWHERE
        if listens or _SIDECARS.search(name.upper()):
            return False
    if kind in _ON_SERVERS and not public:
        return told.host.endswith(_LAN) and not told.host.endswith(".cluster.local")
    return not (told.host.endswith(".ts.net") and not public)


def _severity(told: HostClass, name: str) -> Severity | None:
    if framework(name) is not None:
        return None
    beside = told.scheme not in _WEB or (not told.scheme and name.upper().endswith("HOST"))
    if told.kind is Kind.LOOPBACK and beside:
        return Severity.MEDIUM  # a service on the same machine, perhaps
    if told.kind is Kind.INTERNAL or below(told.host, _TENANTS):
        return Severity.MEDIUM
    return None


def _is_set_by_platform(name: str) -> bool:
    """`VERCEL_URL` is the deployment's own host, and so a preview's."""
    return is_system(name) or "VERCEL_" in name


def _is_own(host: str, hosts: Collection[str]) -> bool:
    return any(host == own or (own.startswith("*.") and host.endswith(own[1:])) for own in hosts)

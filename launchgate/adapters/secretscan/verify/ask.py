"""Sends the question and reads what came of it."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from launchgate.adapters.secretscan.verify import cloud, code
from launchgate.adapters.secretscan.verify.probe import Probe, Reply, parsed
from launchgate.adapters.secretscan.verify.state import State, failed, unknown
from launchgate.ports import Exchange, Http, HttpRequest, PortError

_PROBES = (*code.PROBES, *cloud.PROBES)
# As kinds are named: `github-fine-grained-token` is GitHub's.
_PROVIDERS = {probe.provider: probe.provider for probe in _PROBES} | {
    "huggingface": "hugging-face",
    "digital-ocean": "digitalocean",
}
_LONGEST = 4096
_TIMEOUT_S = 10.0
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_FAULTS = {
    "timeout": "no answer in time",
    "dns": "the provider's name was not found",
    "refused": "no connection to the provider",
    "tls": "no trusted connection to the provider",
}


def verify(kind_id: str, secret: bytes, http: Http, base_urls: Mapping[str, str]) -> State:
    """Whether the credential works. One request at most, and none when it cannot be asked about.

    `base_urls` are by provider (see `provider_of`): a GitLab, GitHub or npm of one's own.
    """
    probe = _probe(kind_id, secret)
    if probe is None:
        return unknown("there is no harmless way to ask about it")
    base = base_urls.get(probe.provider, probe.base_url).rstrip("/")
    if not is_private(base):
        return failed("the provider's address is not https")
    request = HttpRequest(
        method=probe.method,
        url=base + probe.path,
        headers=(("Accept", "application/json"), *probe.headers(secret.decode("ascii"))),
        body=probe.body,
        timeout_s=_TIMEOUT_S,
    )
    try:
        exchange = http.send(request)
    except PortError as problem:
        return _fault(problem.kind)
    state = _read(probe, exchange)
    if state == code.GITLAB_STRANGER and "gitlab" not in base_urls:
        # A token looks the same whichever GitLab made it.
        return unknown("gitlab.com does not know it: revoked, or of another GitLab")
    return state


def can_ask(kind_id: str, secret: bytes) -> bool:
    """Whether there is a harmless way to ask about such a credential."""
    return _probe(kind_id, secret) is not None


def providers() -> list[str]:
    return sorted(set(_PROVIDERS.values()))


def provider_of(kind_id: str) -> str | None:
    """Whose it is, by the name of one of our kinds; the key of `base_urls`. What only a foreign
    rule names is nobody's: it may be another provider's."""
    found = (known for known in _PROVIDERS if kind_id == known or kind_id.startswith(f"{known}-"))
    longest = max(found, key=len, default=None)
    return None if longest is None else _PROVIDERS[longest]


def _probe(kind_id: str, secret: bytes) -> Probe | None:
    provider = provider_of(kind_id)
    if not 8 <= len(secret) <= _LONGEST or not all(0x21 <= byte < 0x7F for byte in secret):
        return None  # no header can hold it
    for probe in _PROBES:
        if probe.provider == provider and any(
            secret.startswith(prefix.encode()) for prefix in probe.prefixes
        ):
            told = not probe.kinds or kind_id in probe.kinds
            return probe if probe.path and told else None
    return None


def _read(probe: Probe, exchange: Exchange) -> State:
    if exchange.error is not None or exchange.status is None:
        return _fault("" if exchange.error is None else exchange.error.kind)
    status, body = exchange.status, parsed(exchange.body)
    if status == 429 or (status == 403 and _limited(exchange, body)):
        return failed(f"the provider's rate limit is reached{_until(exchange)}", closed=True)
    if status >= 500:
        return failed(f"the provider has a fault (status {status})")
    if 300 <= status < 400:
        return failed("the provider's address leads elsewhere, which is not followed")
    if body is None:
        return failed("the answer is not the provider's: no JSON object")
    return probe.read(Reply(status, body))


def _fault(kind: str) -> State:
    return failed(_FAULTS.get(kind, "the request failed"), closed=True)


def _until(exchange: Exchange) -> str:
    wait = exchange.header("retry-after") or ""
    return f", for {int(wait)} s more" if re.fullmatch("[0-9]{1,5}", wait) else ""


def _limited(exchange: Exchange, body: Mapping[str, object] | None) -> bool:
    """GitHub says 403 when a limit is reached: in headers, or in words alone."""
    if exchange.header("x-ratelimit-remaining") == "0" or exchange.header("retry-after"):
        return True
    return "rate limit" in str((body or {}).get("message", "")).lower()


def is_private(base_url: str) -> bool:
    """Encrypted, or to this very machine."""
    try:
        parts = urlsplit(base_url)
        host = parts.hostname
    except ValueError:
        return False
    if not host or parts.username or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK)

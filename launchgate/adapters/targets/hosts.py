"""Where a token may be sent: to its provider's own host, or to one named on the command line."""

from urllib.parse import quote, urlsplit

from launchgate.adapters.targets.listed import Means
from launchgate.parse.host_kind import Kind
from launchgate.parse.hosts import kind_of
from launchgate.ports import PortError
from launchgate.ports.variables import SourceKind
from launchgate.variables.sources import REGION, SOURCES

_PORTS = {"https": 443, "http": 80}


def base_url(kind: SourceKind, means: Means, region: str = "") -> str:
    """Without a slash at its end. PortError: the one of the command line is not to be trusted."""
    needs = SOURCES[kind]
    given = means.base_urls.get(kind)
    if given is None:
        if "{region}" in needs.host and not REGION.fullmatch(region):
            raise PortError("missing", f"{needs.title}: no AWS region: set region or AWS_REGION")
        suffix = ".cn" if region.startswith("cn-") else ""
        return needs.host.format(region=region) + suffix
    if not is_private(given):
        raise PortError(
            "denied", f"{needs.title}: a token is sent to https addresses only (--target-url)"
        )
    return given.rstrip("/")


def is_private(url: str) -> bool:
    """Encrypted, or to this very machine; and nothing but an address."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or parts.username is not None or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and kind_of(host) is Kind.LOOPBACK)


def same_origin(url: str, base: str) -> bool:
    try:
        return _origin(url) == _origin(base)
    except ValueError:
        return False


def _origin(url: str) -> tuple[str, str, int]:
    """ValueError: it has none that can be relied on."""
    parts = urlsplit(url)
    if not parts.hostname or "@" in parts.netloc or parts.scheme not in _PORTS:
        raise ValueError
    return parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme]


def path(*segments: str) -> str:
    """A URL's path, each segment escaped."""
    for segment in segments:
        if segment in ("", ".", ".."):
            raise PortError("missing", f"`{segment}` is no name of anything at a provider")
    return "".join(f"/{quote(segment, safe='')}" for segment in segments)

"""Which addresses belong to the site that was asked for."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from launchgate.parse.glob import name_matches
from launchgate.parse.hosts import normal

_PORTS = {"http": 80, "https": 443}


class Origin(NamedTuple):
    scheme: str
    host: str
    port: int

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"


def origin(url: str) -> Origin | None:
    """None where it is no address of the web, or holds a user name or a password."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = normal(parts.hostname or "")
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc:
        return None
    return Origin(parts.scheme, host, port or _PORTS[parts.scheme])


def is_same_site(before: Origin, after: Origin) -> bool:
    """The same origin, its https, or the same name with or without `www.`: whoever owns the one
    name owns the other. Any other host or port is not followed to."""
    if before == after:
        return True
    bare = before.host.removeprefix("www."), after.host.removeprefix("www.")
    upgrade = (before.scheme, before.port, after.scheme, after.port) == ("http", 80, "https", 443)
    return bare[0] == bare[1] and (before[::2] == after[::2] or upgrade)


class Places(NamedTuple):
    """`hosts` are patterns of further hosts that were listed by hand, with a port or without."""

    home: Origin
    hosts: Sequence[str] = ()

    def hold(self, url: str) -> bool:
        found = origin(url)
        if found is None:
            return False
        if found == self.home:
            return True
        if found.scheme == "http" and self.home.scheme == "https":
            return False  # a browser would refuse it too
        names = (found.host, f"{found.host}:{found.port}")
        return any(name_matches(pattern.lower(), name) for pattern in self.hosts for name in names)

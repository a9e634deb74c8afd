"""The page that was asked for: got, or the exact reason why not and what to do instead."""

import re
from typing import NamedTuple
from urllib.parse import urljoin

from launchgate.adapters.site.found import Limits
from launchgate.adapters.site.places import Origin, is_same_site, origin
from launchgate.adapters.site.sender import Sender
from launchgate.parse.urls import shown
from launchgate.ports import ErrorKind, Exchange, PortError

_REDIRECTS = (301, 302, 303, 307, 308)
_LOGIN = re.compile(
    r"(?:^|[/.@_-])(?:login|log-in|signin|sign-in|sso|auth0?|oauth2?|saml2?|accounts?|idp|okta"
    r"|cloudflareaccess|microsoftonline|_vercel|authenticate)(?:$|[/.?#_-])",
    re.IGNORECASE,
)
_INSTEAD = "check the build before it is deployed: launchgate check bundle FOLDER"


class Entry(NamedTuple):
    """`home` is the origin that the site lives at, `said` how that came."""

    url: str
    home: Origin
    exchange: Exchange
    said: tuple[str, ...] = ()


def enter(url: str, sender: Sender, limits: Limits) -> Entry:
    """Follows redirects within the site. PortError: anything but an answer with a body."""
    asked = here = _origin(url)
    said: list[str] = []
    for _ in range(limits.redirects + 1):
        exchange = sender.get(url, max_bytes=limits.file_bytes)
        if exchange.error is not None:
            raise PortError(exchange.error.kind, f"{shown(url)}: {exchange.error.message}{_NEXT}")
        target = exchange.header("location")
        if exchange.status not in _REDIRECTS or target is None:
            break
        url = _next(url, here, urljoin(url, target))
        here = _origin(url)
    else:
        raise _error(
            "protocol", url, f"more than {limits.redirects} redirects", "give the last one"
        )
    _judge(url, exchange)
    if here != asked:
        said.append(f"{asked.url} leads to {here.url}, which was looked at")
    return Entry(url, here, exchange, tuple(said))


_NEXT = ". Is the site up, and is the address right?"


def _origin(url: str) -> Origin:
    found = origin(url)
    if found is None and "@" in url:
        raise PortError("protocol", f"{shown(url)} holds a user name or a password: {_INSTEAD}")
    if found is None:
        raise PortError("protocol", f"{shown(url)} is no address of a site: https://app.acme.com")
    return found


def _next(url: str, here: Origin, target: str) -> str:
    there = origin(target)
    if there is None:
        raise _error("protocol", url, "redirects to no address of the web", "mend the redirect")
    if is_same_site(here, there):
        return target
    if _LOGIN.search(target.partition("://")[2]):
        told = f"asks for a login at {there.url}"
        raise _error("denied", url, told, f"give a page that needs none, or {_INSTEAD}")
    command = f"launchgate check bundle {shown(target)}"
    told = f"redirects to another host, {there.url}, which is not followed"
    raise _error("denied", url, told, f"if it is yours: {command}")


def _judge(url: str, exchange: Exchange) -> None:
    status = exchange.status or 0
    if 200 <= status < 300:
        return
    if exchange.header("cf-mitigated") == "challenge":
        told = "is behind a challenge for robots"
        raise _error("denied", url, told, f"let the user agent launchgate through, or {_INSTEAD}")
    if status in (401, 403, 407):
        told = f"answers {status}: it needs a login or refuses this machine"
        raise _error("denied", url, told, f"give a page that needs none, or {_INSTEAD}")
    if status in (404, 410):
        raise _error("missing", url, f"answers {status}: no such page", "mend the address")
    if status == 429:
        raise _error("denied", url, "answers 429: too many requests", "try again in a minute")
    if status >= 500:
        told = f"answers {status}: the server fails"
        raise _error("protocol", url, told, "look at its log, then try again")
    raise _error("protocol", url, f"answers {status}", "give the address of a page")


def _error(kind: ErrorKind, url: str, told: str, step: str) -> PortError:
    return PortError(kind, f"{shown(url)} {told}; {step}")

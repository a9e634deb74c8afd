"""Who gave a wrong status: application, edge, login, a redirect? By evidence (pure)."""

import re
from dataclasses import dataclass

from launchgate.ports import Exchange

_LOGIN = re.compile(r"log-?_?in|sign-?_?in|/auth|/sso|oauth|/session")
_USERINFO = re.compile(r"//[^/@]{0,200}@")
_EDGE_HEADERS = (
    "cf-ray",
    "x-vercel-id",
    "x-vercel-error",
    "x-amz-cf-id",
    "fly-request-id",
    "x-served-by",
    "x-railway-request-id",
    "x-render-origin-server",
    "via",
)
_PROXIES = re.compile(
    r"nginx|cloudflare|caddy|traefik|envoy|haproxy|varnish|vercel|awselb|openresty"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    who: str
    why: str
    fix: str


def blame(exchange: Exchange) -> Blame:
    """The best explanation of a status that was not expected."""
    status = exchange.status or 0
    edge = _edge(exchange)
    if 300 <= status < 400:
        return _redirect(exchange)
    if status == 429:
        return Blame(
            who="rate limit",
            why="even single requests are turned away (429)",
            fix="Raise the limit, or let the user agent launchgate/* and its address through.",
        )
    if status in (401, 403) and exchange.header("cf-mitigated"):
        return Blame(
            who="edge",
            why="the bot protection in front of the application stops the request",
            fix="Let the user agent launchgate/* through the bot protection.",
        )
    if status in (401, 403):
        return Blame(
            who="auth",
            why="the login or key is missing, expired or not allowed to do this",
            fix='Send a valid key: headers = { Authorization = "Bearer ${SMOKE_TOKEN}" }; '
            "if it is valid, the deployed auth settings are wrong.",
        )
    if status >= 500:
        return _server(status, edge)
    return _client(status)


def _server(status: int, edge: str) -> Blame:
    if 520 <= status <= 530:
        return Blame(
            who="upstream",
            why=f"the edge ({edge or 'Cloudflare'}) cannot reach the application",
            fix="Check that the application runs and that the edge's origin settings are right.",
        )
    if status in (502, 503, 504) and edge:
        return Blame(
            who="upstream",
            why=f"the proxy in front ({edge}) gets no answer from the application",
            fix="Look at the application's start-up log: it is down, starting or overloaded.",
        )
    return Blame(
        who="application",
        why="the application itself fails",
        fix="Look at the application's error log for this route; often a missing variable, "
        "migration or database.",
    )


def _client(status: int) -> Blame:
    if status in (404, 410):
        return Blame(
            who="routing",
            why="this build has no such route",
            fix="Deploy the build that has it, or correct the path in [[smoke.endpoint]].",
        )
    if status == 405:
        return Blame(
            who="routing",
            why="the route does not take this method",
            fix="Correct method in [[smoke.endpoint]], or the route.",
        )
    return Blame(
        who="request",
        why="the application does not accept this request",
        fix="Correct json, body or headers in [[smoke.endpoint]], or the route's validation; "
        "if this answer is right, set status to it.",
    )


def _redirect(exchange: Exchange) -> Blame:
    location = exchange.header("location") or ""
    where = _USERINFO.sub("//", re.split(r"[?#]", location)[0])[:120] or "nowhere"
    if _LOGIN.search(where.lower()):
        return Blame(
            who="auth",
            why=f"it sends the visitor to the login ({where})",
            fix="Send a valid key or cookie in headers, or open the route to the public.",
        )
    return Blame(
        who="redirect",
        why=f"it redirects to {where}",
        fix="Point path at the final address, or set status to the redirect if that is right.",
    )


def _edge(exchange: Exchange) -> str:
    """What shows that a proxy answered or passed the answer on."""
    server = (exchange.header("server") or "").lower()
    known = _PROXIES.search(server)
    if known:
        return f"Server: {known[0]}"
    return next((name for name in _EDGE_HEADERS if exchange.header(name)), "")

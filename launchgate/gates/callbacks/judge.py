"""From uses to problems: which severity, what breaks for the business, what to paste."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts, Role, UrlUse
from launchgate.model import Impact, Location, Order, Problem, Severity
from launchgate.parse.glob import name_matches
from launchgate.parse.host_kind import Kind

_PAYMENT_PROVIDERS = frozenset(
    (
        *("Stripe", "Paddle", "PayPal", "Mollie", "Lemon Squeezy", "Polar", "Braintree", "Adyen"),
        *("Razorpay", "Klarna", "Chargebee", "Recurly", "Paystack", "GoCardless", "Flutterwave"),
        *("Creem", "Shopify"),
    )
)
_STRANGERS = (Kind.LOOPBACK, Kind.TUNNEL, Kind.REQUEST_BIN)
_INSIDE = (Kind.PRIVATE, Kind.LINK_LOCAL, Kind.CGNAT, Kind.INTERNAL)
_HIGH = (Role.PAYMENT_WEBHOOK, Role.PAYMENT_RETURN, Role.WEBHOOK, Role.AUTH)
_IMPACTS = {
    Role.PAYMENT_WEBHOOK: Impact.REVENUE,
    Role.PAYMENT_RETURN: Impact.REVENUE,
    Role.WEBHOOK: Impact.REVENUE,
    Role.AUTH: Impact.SIGNUP,
    Role.COOKIE: Impact.SIGNUP,
    Role.MAIL: Impact.EMAIL,
    Role.API: Impact.AVAILABILITY,
    Role.CORS: Impact.AVAILABILITY,
}
_LEADS = {
    Role.PAYMENT_WEBHOOK: "{who} will send payment events to {url}",
    Role.PAYMENT_RETURN: "After checkout{at} customers are sent to {url}",
    Role.WEBHOOK: "{who} will deliver events to {url}",
    Role.AUTH: "After signing in{with_} users are sent to {url}",
    Role.REDIRECT: "Visitors are redirected to {url}",
    Role.MAIL: "Links in e-mails lead to {url}",
    Role.SITE: "Links and redirects are built on {url}",
    Role.API: "API calls go to {url}",
    Role.CORS: "Browsers are allowed in from {url}",
    Role.COOKIE: "Cookies are set for {url}",
    Role.CANONICAL: "Search engines and link previews are told {url}",
}
_BREAKS = {
    Role.PAYMENT_WEBHOOK: "customers pay and the product never hears of it",
    Role.PAYMENT_RETURN: "they see an error page and think the payment failed",
    Role.WEBHOOK: "the events are lost and nothing on our side reports it",
    Role.AUTH: "sign-up and login end on an error page",
    Role.REDIRECT: "they leave the product for a page that does not work",
    Role.MAIL: "confirmations, invitations and password resets cannot be finished",
    Role.SITE: "customers get links that do not work",
    Role.API: "every feature that needs the API fails",
    Role.CORS: "the product's own pages may be refused, and pages from there are not",
    Role.COOKIE: "browsers drop the cookie and nobody stays signed in",
    Role.CANONICAL: "the product is indexed and shared under the wrong address",
}
_PAGES_WITHOUT_PATH = (Role.CORS, Role.COOKIE)


def problems(
    uses: Iterable[UrlUse],
    facts: CallbackFacts,
    config: CallbacksConfig,
    because: str,
    breaks: str | None = None,
) -> Iterator[Problem]:
    """One problem for each (key, URL) with all its places. `because` says what is wrong with
    the host and stands behind the URL in the message; `breaks` what follows from it, where that
    is not the role's own "nobody answers"."""
    places: dict[Problem, list[Location]] = {}
    for use in uses:
        if not (use.dev_only or _is_allowed(use, config) or _vouched(use, facts)):
            places.setdefault(_problem(use, facts, because, breaks), []).append(use.location)
    for problem, found in places.items():
        yield replace(problem, locations=tuple(sorted(found, key=_order)))


def _problem(use: UrlUse, facts: CallbackFacts, because: str, breaks: str | None) -> Problem:
    said = _LEADS[use.role].format(
        who=use.provider or _stranger(use.role),
        at=f" at {use.provider}" if use.provider else "",
        with_=f" with {use.provider}" if use.provider else "",
        url=use.url,
    )
    unset = f"When {use.key} is not set: " if use.in_default else ""
    return Problem(
        subject=use.subject,
        message=f"{unset}{said}, {because}: {breaks or _BREAKS[use.role]}.",
        excerpt=f"{use.key} = {use.url}",
        anchor=use.url,
        severity=severity(use),
        impact=_impact(use),
        fix=_fix(use, facts),
    )


def severity(use: UrlUse) -> Severity:
    """By role; one step milder where a variable can still put it right."""
    found = Severity.MEDIUM
    if use.role in _HIGH:
        found = Severity.HIGH
    if use.role is Role.PAYMENT_WEBHOOK and use.kind in _STRANGERS:
        found = Severity.CRITICAL
    if use.role is Role.WEBHOOK and use.kind in _INSIDE and use.provider is None:
        found = Severity.MEDIUM  # a service of our own may well be meant
    return Severity(found - 10) if use.in_default else found


def _impact(use: UrlUse) -> Impact:
    if use.role is Role.WEBHOOK and use.provider not in (None, *_PAYMENT_PROVIDERS):
        return Impact.OPERATIONS
    return _IMPACTS.get(use.role, Impact.TRUST)


def _fix(use: UrlUse, facts: CallbackFacts) -> str:
    site = facts.site or "<your host>"
    if use.role is Role.COOKIE:
        return f"{use.key}={site}"
    path = "" if use.role in _PAGES_WITHOUT_PATH else _path(use.url)
    good = f"https://{site}{path}"
    if use.in_default:
        return f"Set {use.key}={good} in production, and stop at start when it is not set"
    paste = f"{use.key}={good}" if use.key.isupper() else f'{use.key}: "{good}"'
    if use.provider and use.role in _HIGH:
        return f"{paste} and register the same URL at {use.provider}"
    return paste


def _path(url: str) -> str:
    rest = url.partition("://")[2] or url.removeprefix("//")
    path = rest.partition("/")[1] + rest.partition("/")[2]
    return path.removesuffix("?…").removesuffix("…").rstrip("/")


def _stranger(role: Role) -> str:
    return "The payment provider" if role is Role.PAYMENT_WEBHOOK else "The sender"


def _vouched(use: UrlUse, facts: CallbackFacts) -> bool:
    return use.kind not in (Kind.LOOPBACK, Kind.PUBLIC) and facts.is_own(use)


def _is_allowed(use: UrlUse, config: CallbacksConfig) -> bool:
    return any(name_matches(item.host.lower(), use.host) for item in config.allow)


def _order(place: Location) -> Order:
    return place.order

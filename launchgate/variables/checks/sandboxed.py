"""`test-mode-key`"""

import re
from collections.abc import Iterator

from launchgate.frontend.values.weight import spots
from launchgate.model import Impact
from launchgate.parse.host_lists import below
from launchgate.parse.urls import classify
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.modes import Mode, mode_of
from launchgate.variables.checks.secrecy import known
from launchgate.variables.checks.valued import Valued
from launchgate.variables.checks.words import meant_for_elsewhere

_SANDBOXES = {
    "PayPal": frozenset(("sandbox.paypal.com",)),
    "Plaid": frozenset(("sandbox.plaid.com", "development.plaid.com")),
    "Paddle": frozenset(("sandbox-api.paddle.com", "sandbox-vendors.paddle.com")),
    "Square": frozenset(("squareupsandbox.com",)),
    "Braintree": frozenset(("sandbox.braintreegateway.com", "api.sandbox.braintreegateway.com")),
    "Clerk": frozenset(("clerk.accounts.dev", "accounts.dev")),
    "Polar": frozenset(("sandbox-api.polar.sh",)),
    "Adyen": frozenset(("checkout-test.adyen.com",)),
    "Klarna": frozenset(("playground.klarna.com",)),
    "DocuSign": frozenset(("demo.docusign.net", "account-d.docusign.com")),
    "Dodo Payments": frozenset(("test.dodopayments.com",)),
    "Cashfree": frozenset(("sandbox.cashfree.com",)),
}
EVERYONE = re.compile(r"[123]x0{10,}[ABF]{1,3}|6LeIxAcTAAAAA[\w-]*")
_SIGN_IN = ("Clerk", "WorkOS")


def sandboxed(item: Valued) -> Iterator[Flaw]:
    """Shapes: the providers' own pages on test mode (docs.stripe.com/keys, clerk.com/docs)."""
    if item.tier != "production" or meant_for_elsewhere(item.name):
        return
    text = item.value.text.strip()
    if EVERYONE.fullmatch(text):
        says = "is the captcha key of the documentation, which lets every robot pass."
        yield flaw(item, "test-mode-key", says, impact=Impact.SECURITY)
        return
    mode = mode_of(item)
    provider = sandbox_of(text)
    if mode is not None:
        if not mode.live:
            yield flaw(item, "test-mode-key", _says(mode), impact=_impact(mode.provider))
    elif provider is not None:
        says = f"leads to {provider}'s test system: {_breaks(provider)}."
        yield flaw(item, "test-mode-key", says, impact=_impact(provider))
    else:
        title = _other(item)
        if title is not None:
            says = f"is a {title}: nothing real happens with it."
            yield flaw(item, "test-mode-key", says)


def sandbox_of(text: str) -> str | None:
    """Whose test system a URL or a host is of."""
    if len(text) > 2048 or "." not in text or " " in text:
        return None
    host = classify(text).host
    return next((who for who, hosts in _SANDBOXES.items() if below(host, hosts)), None)


def _says(mode: Mode) -> str:
    whose = mode.provider if mode.sure else "the provider"
    what = "says" if mode.role == "setting" else "is a key of"
    told = "sandbox" if mode.role == "setting" else f"{whose}'s test mode ({mode.kind})"
    return f"{what} {told}: {_breaks(mode.provider)}."


def _breaks(provider: str) -> str:
    if provider in _SIGN_IN:
        return "sign-up stops at the hundredth customer, on a page with a development banner"
    if provider in ("Plaid", "DocuSign"):
        return "no real account can be connected"
    return "real cards are refused, and nothing is earned"


def _impact(provider: str) -> Impact:
    return Impact.SIGNUP if provider in _SIGN_IN else Impact.REVENUE


def _other(item: Valued) -> str | None:
    one = known(item)
    for spot in spots(one):
        whole = 10 * len(spot.secret) >= 9 * len(one.value)
        if spot.kind.role == "test" and spot.kind.proven and whole:
            return spot.kind.title
    return None

"""Test mode and live mode, as providers write it into keys and settings."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from launchgate.frontend.roles.payments import clerk_host
from launchgate.variables.checks.valued import Valued


class Mode(NamedTuple):
    """`kind` says what tells it, fit for a message (`sk_test_`). `sure`: whose key it is."""

    provider: str
    live: bool
    role: Literal["secret", "public", "setting"]
    kind: str
    sure: bool = True


_KEY = re.compile(r"([spr]k)_(test|live|sbox)_[A-Za-z0-9]")
_NAMED = {
    "CLERK": "Clerk", "STRIPE": "Stripe", "PAYSTACK": "Paystack", "WORKOS": "WorkOS",
    "CHECKOUT": "Checkout.com", "COURIER": "Courier", "MOONPAY": "MoonPay", "MOLLIE": "Mollie",
    "PADDLE": "Paddle", "CHARGEBEE": "Chargebee", "GOCARDLESS": "GoCardless", "LOB": "Lob",
    "DODO": "Dodo Payments", "RAZORPAY": "Razorpay", "OMISE": "Omise",
}  # fmt: skip
_SHAPES: tuple[tuple[str, bool, Literal["secret", "public"], str, str], ...] = (
    ("Razorpay", False, "public", "rzp_test_", r"rzp_test_\w"),
    ("Razorpay", True, "public", "rzp_live_", r"rzp_live_\w"),
    ("Flutterwave", False, "secret", "FLWSECK_TEST", r"FLWSECK_TEST"),
    ("Flutterwave", True, "secret", "FLWSECK", r"FLWSECK-"),
    ("Flutterwave", False, "public", "FLWPUBK_TEST", r"FLWPUBK_TEST"),
    ("Flutterwave", True, "public", "FLWPUBK", r"FLWPUBK-"),
    ("Paddle", False, "secret", "pdl_sdbx_", r"pdl_sdbx_"),
    ("Paddle", True, "secret", "pdl_live_", r"pdl_live_"),
    ("Square", False, "public", "sandbox-sq0", r"sandbox-sq0"),
    ("Square", True, "public", "sq0idp-", r"sq0idp-"),
    ("Braintree", False, "public", "sandbox_", r"sandbox_[a-z0-9]{8}_[a-z0-9]{16}$"),
    ("Braintree", True, "public", "production_", r"production_[a-z0-9]{8}_[a-z0-9]{16}$"),
    ("Xendit", False, "secret", "xnd_development_", r"xnd_development_"),
    ("Xendit", True, "secret", "xnd_production_", r"xnd_production_"),
    ("Midtrans", False, "secret", "SB-Mid-", r"SB-Mid-"),
    ("Omise", False, "secret", "skey_test_", r"skey_test_"),
    ("Omise", True, "secret", "skey_", r"skey_[a-z0-9]{10}"),
)
_COMPILED = tuple((*shape[:4], re.compile(shape[4])) for shape in _SHAPES)
_PREFIXED: tuple[tuple[str, str], ...] = (("MOLLIE", "secret"), ("PADDLE", "public"),
                                          ("CHARGEBEE", "secret"), ("LOB", "secret"))  # fmt: skip
_SETTING = re.compile(
    r"(?:^|_)(PAYPAL|PLAID|SQUARE|BRAINTREE|PADDLE|ADYEN|DODO_PAYMENTS|POLAR|CASHFREE|FLUTTERWAVE"
    r"|RAZORPAY|STRIPE|MERCADOPAGO|CHECKOUT|TELR|PAYU|KLARNA|DOCUSIGN)"
    r"_(?:MODE|ENV|ENVIRONMENT|SERVER)$"
)
_TEST_WORDS = frozenset(
    ("sandbox", "test", "development", "dev", "staging", "test_mode", "sandbox_mode")
)
_LIVE_WORDS = frozenset(["live", "production", "prod", "live_mode"])
_TITLES = {"PAYPAL": "PayPal", "DODO_PAYMENTS": "Dodo Payments", "MERCADOPAGO": "Mercado Pago",
           "CHECKOUT": "Checkout.com", "DOCUSIGN": "DocuSign", "PAYU": "PayU"}  # fmt: skip


def mode_of(item: Valued) -> Mode | None:
    """None: it says nothing of a mode, or belongs to no provider that is known here."""
    text, name = item.value.text.strip(), item.name.upper()
    tries: tuple[Callable[[str, str], Mode | None], ...] = (_keyed, _shaped, _prefixed, _set)
    return next((mode for one in tries if (mode := one(name, text)) is not None), None)


def _keyed(name: str, text: str) -> Mode | None:
    found = _KEY.match(text)
    if found is None:
        return None
    provider = next((title for word, title in _NAMED.items() if word in name), None)
    if found[2] == "sbox":
        provider = "Checkout.com"
    elif found[1] == "pk" and clerk_host(text.encode("utf-8", "surrogatepass")):
        provider = "Clerk"
    role: Literal["secret", "public"] = "public" if found[1] == "pk" else "secret"
    kind = found[0][:-1]
    return Mode(provider or "Stripe", found[2] == "live", role, kind, provider is not None)


def _shaped(name: str, text: str) -> Mode | None:
    for provider, live, role, kind, pattern in _COMPILED:
        if pattern.match(text):
            return Mode(provider, live, role, kind)
    return None


def _prefixed(name: str, text: str) -> Mode | None:
    """`test_` and `live_` alone: of whom, only the name can tell."""
    live = text.startswith("live_")
    if (live or text.startswith("test_")) and len(text) > 16:
        for word, role in _PREFIXED:
            if word in name:
                public: Literal["secret", "public"] = "public" if role == "public" else "secret"
                return Mode(_NAMED[word], live, public, text[:5])
    return None


def _set(name: str, text: str) -> Mode | None:
    found = _SETTING.search(name)
    word = text.lower().replace("-", "_")
    if found is None or word not in _TEST_WORDS | _LIVE_WORDS:
        return None
    title = _TITLES.get(found[1], found[1].capitalize())
    kind = "live" if word in _LIVE_WORDS else "sandbox"
    return Mode(title, word in _LIVE_WORDS, "setting", kind)

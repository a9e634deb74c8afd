"""Publishable keys of payments and sign-in, whose text tells live from test."""

import base64
import binascii

from launchgate.frontend.roles.ruling import Ruling, fine, for_tests
from launchgate.frontend.roles.scene import Scene

_PAY = (
    "{provider} makes this key for the page: it can start a payment to you and read nothing. "
    "What must never be here is the secret key."
)
_PAY_TEST = (
    "A {provider} key of the test mode: customers' cards are refused or nothing is charged. "
    "Build with the live key."
)
_CLERK = (
    "Clerk makes this key for the page: it is the address of your sign-in ({host}) in Base64. "
    "What must never be here is the secret key."
)
_CLERK_TEST = (
    "The key of a Clerk development instance ({host}): at most 100 users, shared OAuth "
    "credentials and a banner. Build with the production instance's key (pk_live_)."
)


def _stripe(scene: Scene) -> Ruling:
    if host := clerk_host(scene.spot.secret):
        return _of_clerk(scene.spot.secret, host)
    return _paid(scene, "Stripe")


def _clerk(scene: Scene) -> Ruling:
    return _of_clerk(scene.spot.secret, clerk_host(scene.spot.secret))


def _of_clerk(secret: bytes, host: str) -> Ruling:
    if secret.startswith(b"pk_test_"):
        return for_tests(_CLERK_TEST.format(host=host or "accounts.dev"), "Clerk publishable key")
    return fine(_CLERK.format(host=host or "yours"), "Clerk publishable key")


def clerk_host(secret: bytes) -> str:
    """The host in Clerk's key, which is Base64 of `host$`; empty where it is none."""
    encoded = secret[8:].rstrip(b"=")
    try:
        host = base64.b64decode(encoded + b"=" * (-len(encoded) % 4), validate=True)
    except (ValueError, binascii.Error):
        return ""
    plain = host.endswith(b"$") and b"." in host and host.isascii()
    return host[:-1].decode() if plain and host[:-1].decode().isprintable() else ""


def _paid(scene: Scene, provider: str) -> Ruling:
    secret = scene.spot.secret.lower()
    test = any(word in secret[:24] for word in (b"test", b"sandbox", b"_dev_", b"sbox"))
    return (for_tests if test else fine)((_PAY_TEST if test else _PAY).format(provider=provider))


RULES = {
    "stripe-publishable-key": _stripe,
    "clerk-publishable-key": _clerk,
    "paystack-public-key": lambda scene: _paid(scene, "Paystack"),
    "razorpay-key-id": lambda scene: _paid(scene, "Razorpay"),
    "flutterwave-public-key": lambda scene: _paid(scene, "Flutterwave"),
    "braintree-tokenization-key": lambda scene: _paid(scene, "Braintree"),
    "paddle-client-token": lambda scene: _paid(scene, "Paddle"),
    "square-application-id": lambda scene: _paid(scene, "Square"),
}

"""`weak-signing-secret`"""

import base64
import binascii
import re
from collections.abc import Iterator

from launchgate.credentials.context.names import words
from launchgate.credentials.context.shape import ascending
from launchgate.frontend.values.strength import PIECE_BITS, bits
from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.valued import Valued

_SIGNS = re.compile(
    r"(?:^|_)(?:JWT|SESSIONS?|COOKIES?|NEXTAUTH|BETTER_AUTH|CSRF|XSRF|ENCRYPTION|SIGNING|HMAC"
    r"|IRON_SESSION|ACCESS_TOKEN|REFRESH_TOKEN|PAYLOAD|MAGIC_LINK|CRYPTO|JWE|JWS|KEYSTORE"
    r"|API_TOKEN|ADMIN_JWT|TRANSFER_TOKEN|DIRECTUS|FLASK|DJANGO|RAILS|APP|MASTER)"
    r"_(?:SECRET(?:_KEY)?(?:_BASE)?|ENCRYPTION_KEY|SIGNING_(?:SECRET|KEY)|ENCRYPT_KEY|SALT"
    r"|HASH_KEY|BLOCK_KEY|PASSWORD)$"
    r"|^(?:AUTH_SECRET|SECRET|SECRET_KEY|SECRET_KEY_BASE|APP_KEY|APP_KEYS|ENCRYPTION_KEY"
    r"|SECRET_TOKEN|COOKIE_KEY|SESSION_KEY|JWT_KEY|SIGNING_KEY|HMAC_KEY|MASTER_KEY|FERNET_KEY)$"
    r"|(?:^|_)(?:ENCRYPTION|SIGNING|SESSION|COOKIE|HMAC|HASHING)_KEY$"
)
_GIVEN = re.compile(  # by a provider, which makes them long enough
    r"CLIENT_SECRET|WEBHOOK|AWS|FACEBOOK|META_APP|INSTAGRAM|TWITTER|SLACK|SHOPIFY|PUSHER|DROPBOX"
    r"|LINKEDIN|CAPTCHA|TURNSTILE|WECHAT|DISCORD|GITHUB|GOOGLE|MICROSOFT|X_APP|FB_APP|LINE_|STRIPE|FEISHU|DINGTALK"
)
_OTHER = re.compile(r"(?:^|_)SECRET(?:_KEY|_TOKEN)?$")
_KEYED = re.compile(r"(?:^|_)(?:JWT|JWS|HMAC|ACCESS_TOKEN|REFRESH_TOKEN)_")
_TELLING = frozenset(
    b"secret secrets key keys token tokens jwt password change changeme this me please super very "
    b"long random string characters insecure dev development default example sample my your the "
    b"not so safe session cookie auth signing production prod app test dont use at least bit bits "
    b"keyboard cat with minimum".split()
)
_TOLD = re.compile(rb"(?i:secret|passw|token|key|jwt|change|session|cookie|admin|this|your)")
_LETTERS = re.compile(rb"[A-Z]?[a-z]+|[A-Z]+")
_HASHED = "whoever has one signed cookie or token tries billions of keys a second at home"
_LEAST_BYTES = 32
_SIGNING_BITS = 50.0  # estimated: four words, or eleven random characters


def signs(name: str) -> bool:
    """`SESSION_SECRET`, `SECRET_KEY_BASE`: the product makes it, and signs or encrypts with it."""
    return _SIGNS.search(name.upper()) is not None and not _GIVEN.search(name.upper())


def weak(item: Valued) -> Iterator[Flaw]:
    """Sizes: RFC 7518, section 3.2 (HS256 wants 32 bytes); Laravel's AES keys have 16 or 32."""
    if item.tier in ("development", "test"):
        return
    signing = signs(item.name)
    other = _OTHER.search(item.name.upper()) is not None and not _GIVEN.search(item.name.upper())
    text = item.value.text.strip()
    if not (signing or other) or not text or "-----BEGIN" in text or "://" in text:
        return
    severity = None if item.tier == "production" else Severity.MEDIUM
    says = _guessable(text, _SIGNING_BITS if signing else PIECE_BITS)
    if says is not None:
        if not signing and severity is None:
            severity = Severity.MEDIUM
        yield flaw(item, "weak-signing-secret", says, severity=severity)
        return
    size = _size(text)
    if text.startswith("base64:") and size not in (16, 32):
        yield flaw(
            item,
            "weak-signing-secret",
            f"is a key of {size} bytes: the framework wants 16 or 32, and refuses to start.",
            severity=severity,
        )
    elif (
        signing
        and _KEYED.search(item.name.upper())
        and len(text.encode("utf-8", "surrogatepass")) < _LEAST_BYTES
    ):  # noqa: E501
        yield flaw(
            item,
            "weak-signing-secret",
            f"has {len(text)} characters: for HS256, RFC 7518 wants 32 at least, and some "
            "libraries refuse less.",
            severity=Severity.LOW,
        )


def _guessable(text: str, least: float) -> str | None:
    lowered = text.lower()
    if lowered.startswith("django-insecure"):
        return f"is the key that `startproject` wrote into the code, known to be unsafe: {_HASHED}."
    data = text[:4096].removeprefix("base64:").encode("utf-8", "surrogatepass")
    if _is_told(data):
        return f"is made of the words of an example, which are tried first: {_HASHED}."
    if len(set(data)) < 8 or _counts_up(data):
        return f"repeats or counts up its characters ({len(text)}): {_HASHED}."
    if bits(data) < least and not _is_random(data):
        return f"is short or made of words ({len(text)} characters): {_HASHED}."
    return None


def _is_random(data: bytes) -> bool:
    """What looks like words by chance: letters that are too short for words, or too long."""
    if len(data) < 16 or len(set(data)) < 10 or _TOLD.search(data):
        return False
    longest = max(map(len, _LETTERS.findall(data)), default=0)
    return longest < 5 or longest > 21


def _counts_up(data: bytes) -> bool:
    """`abcdefgh`, `12345678`: most characters are the next one's neighbour."""
    steps = sum(after - before == 1 for before, after in zip(data, data[1:], strict=False))
    return 2 * steps > len(data) or (ascending(data.lower()) and len(data) < 24)


def _is_told(data: bytes) -> bool:
    parts = [word for word in words(data) if len(word) > 1 and word.isalpha()]
    letters = sum(map(len, parts))
    if letters < 0.8 * sum(byte not in b"-_ .!0123456789" for byte in data) or not parts:
        return False
    return sum(word in _TELLING for word in parts) >= max(1, len(parts) / 3) and len(parts) < 24


def _size(text: str) -> int:
    encoded = text.removeprefix("base64:")
    try:
        return len(base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True))
    except (ValueError, binascii.Error):
        return 0

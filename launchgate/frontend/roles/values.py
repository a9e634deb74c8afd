"""Whether a value is random, or a password that people make: what labels and constants are not."""

import base64
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

from launchgate.credentials.context.shape import of_value

_TOKEN = re.compile(rb"[A-Za-z0-9+/_.~:=\-]{16,512}\Z")
_HEX = re.compile(rb"(?:[0-9a-f]{20,}|[0-9A-F]{20,})\Z")
_PUBLISHED = re.compile(
    rb"pk_(?:live|test|prod|dev)_|pk\.eyJ|phc_|sb_publishable_|pub[0-9a-f]{32}|0x4AAA"
    rb"|[ps]ub-c-[0-9a-f]{8}-|rzp_(?:live|test)_|public-token-|FLWPUBK|AIza|eyJ|https://[0-9a-f]{32}@"
)
_KNOWN = re.compile(
    _PUBLISHED.pattern
    + rb"|[sr]k[_.-]|whsec_|sb_secret_|sbp_|gh[pousr]_|github_pat_|glpat-|npm_|xox[bp]-|SG\.|AKIA"
    rb"|GOCSPX-|phx_|sntry|hf_|gsk_|r8_|pcsk_|dop_v1|(?:postgres|mongodb|redis)\w*:|-----BEGIN"
)
_SPLIT = re.compile(rb"[^A-Za-z0-9]+")
_WORDY = re.compile(rb"(?:[A-Z]?[a-z]{2,}|[A-Z]{2,})(?:[A-Z][a-z]+|[A-Z]+\Z)*\d{0,4}\Z|\d+\Z")
_HUMPS = re.compile(
    rb"(?:[A-Z]?[a-z]{2,}|[A-Z]{2,4}(?![A-Z])|\d{1,2}[A-Z]?)+\Z"
)  # recaptchaV2Token
_RUN = re.compile(rb"[A-Z]?[a-z]{3,}")  # of a word, as in l10nConfigSchema
_MODULE = re.compile(rb"_?[A-Za-z][\w-]*_[\w-]{5,8}_\d+\Z")  # a CSS module's class
_CODE = re.compile(
    rb"=>|&&|\|\||\){1,2}[{;,]|\$\{|\w\(\)|function|return|===|\\[nudwsS]|\]\]|\)\)"
    rb"|\(\?|\[\^|[aA]-[zZ]|0-9|\.\*|\{\d+,|\[\w+[=\]]|^\^|^#[\w-]*$"
)
_STRONG = re.compile(rb"[!@#$%^&*+=?~|(){}\[\]<>;]")
_EDGES = b",;:+)]}(=>/\\."
_NOT_RANDOM = frozenset(
    (
        *("placeholder", "template", "counted-up characters", "run of one character", "URL"),
        *("repeated character", "file name", "name of a constant", "mail address"),
        *("identifier with underscores", "identifier in camel case", "identifier in Pascal case"),
        *("identifier or attribute value", "words with dashes", "a word", "not ASCII", "date"),
        *("i18n label or sentence", "two words", "version", "number", "low entropy", "UUID"),
        *("name of a type or a constant", "a password that everybody uses", "escapes in it"),
        "public key, certificate or digest",
    )
)
_NO_PASSWORD = (_NOT_RANDOM | {"path"}) - {"low entropy", "identifier or attribute value", "UUID"}


@lru_cache(maxsize=1024)
def is_random(value: bytes) -> bool:
    """A token or a key, as a generator writes it."""
    if not _TOKEN.match(value) or value.startswith(b"eyJ") or _MODULE.match(value):
        return False
    if _HEX.match(value):
        return len(set(value)) >= 10
    if not _NOT_RANDOM.isdisjoint(of_value(value, "value")):
        return False
    pieces = [piece for piece in _SPLIT.split(value) if piece and not _is_wordy(piece)]
    left = b"".join(_RUN.sub(b"", piece) for piece in pieces)
    digits = sum(byte in _DIGITS for byte in left)
    if digits == 0:
        return len(left) >= 14
    return sum(map(len, pieces)) >= 12 and len(left) >= (6 if digits >= 4 else 8)


def _is_wordy(piece: bytes) -> bool:
    return _WORDY.match(piece) is not None or _is_humps(piece)


def _is_humps(piece: bytes) -> bool:
    digits = sum(byte in _DIGITS for byte in piece)
    return digits <= 2 and _HUMPS.match(piece) is not None


def is_told(value: bytes) -> bool:
    """What another kind tells by its shape: a key that is made to be public, or any known one
    backwards, in Base64 or in hexadecimal."""
    return _PUBLISHED.match(value) is not None or any(map(_KNOWN.match, _decoded(value)))


def _decoded(value: bytes) -> Iterator[bytes]:
    yield value[::-1]
    head = value[:64]  # of both alphabets four letters are three bytes, two digits are one
    with suppress(ValueError):
        yield base64.b64decode(head[: len(head) // 4 * 4], validate=True)
    with suppress(ValueError):
        yield bytes.fromhex(head[: len(head) // 2 * 2].decode("ascii", "replace"))


def is_hash_like(value: bytes) -> bool:
    """32 or 40 hex digits: as often a public identifier or a digest as a key."""
    return len(value) in (32, 40) and re.fullmatch(rb"[0-9a-f]+", value) is not None


@lru_cache(maxsize=1024)
def is_password(value: bytes) -> bool:
    """Letters, digits and signs as people mix them to please a form; no word, no label."""
    digits = sum(byte in _DIGITS for byte in value)
    signs = _STRONG.search(value if digits >= 2 else value[:-1])
    return signs is not None and digits > 0 and is_mixed(value)


@lru_cache(maxsize=1024)
def is_mixed(value: bytes) -> bool:
    """Letters and digits, or signs within: as often the name of something as a password."""
    if not 8 <= len(value) <= 64 or not _plain(value) or _is_humps(value):
        return False
    if not _NO_PASSWORD.isdisjoint(of_value(value, "password")):
        return False
    letters = any(c in value for c in _LETTERS)
    return letters and (any(c in value for c in _DIGITS) or _STRONG.search(value[:-1]) is not None)


def is_login(encoded: bytes) -> bool:
    """`user:password` in Base64, as a browser's own login sends it."""
    try:
        user, colon, password = base64.b64decode(encoded, validate=True).partition(b":")
    except ValueError:
        return False
    return bool(user and colon) and (is_random(password) or is_mixed(password))


def _plain(value: bytes) -> bool:
    printable = all(0x20 < byte < 0x7F for byte in value)
    return (
        printable
        and value[0] not in _EDGES
        and not _CODE.search(value)
        and not _MODULE.match(value)
    )


_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = b"0123456789"

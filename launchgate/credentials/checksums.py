"""Checks that a provider's format has built in: each takes the secret, answers whether it holds."""

import time
import zlib
from collections.abc import Callable, Mapping

from launchgate.credentials import jwt

_BASE62 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE58 = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_WORDS = (12, 15, 18, 21, 24)  # BIP-39
_SUPABASE = frozenset(("role", "iss", "ref", "iat", "exp", "aud", "sub"))
_SAMPLE = ("1234567890", "John Doe")  # the subject and name of the token on jwt.io
# SHA-256, the first 16 digits, of the keys and the phrase that development chains
# (Hardhat, Anvil, Ganache) print for everyone.
# fmt: off
_PRINTED = frozenset(
    (
        "bc1a50966c9e6486", "8335c55334821eef", "b26ab6529d20ebeb", "64034b44c579b335",
        "4d3e46eec8244d1d", "0aedba9d586f34f9", "28e543d3753fc9d1", "f070994a85994785",
        "38e69fdd19aefeb4", "967f21586cdf1248", "578592185588730b", "30e55f5463e22af0",
        "70b801afae94d2e6", "0bc9fde2b028e3b0", "f51c2c795f782308", "6dea34b661141091",
        "faeb1dab5a326eef", "196fbadca8b7eea6", "ecd5e9d0b08a8a9f", "3fd5610ee03a3503",
        "9c5d0a6656e5d3f3",
    )
)
# fmt: on


def crc32_base62(token: bytes) -> bool:
    """`prefix_` + entropy + the CRC-32 of the entropy in six Base62 digits: GitHub, npm."""
    entropy = token.rpartition(b"_")[2]
    rest, digits = zlib.crc32(entropy[:-6]), bytearray(6)
    for place in range(5, -1, -1):
        rest, digit = divmod(rest, 62)
        digits[place] = _BASE62[digit]
    return entropy.endswith(digits)


def github_app(token: bytes) -> bool:
    """`ghs_`: the 40 characters have a checksum, a stateless `ghs_APPID_JWT` is a token."""
    if b"." in token:
        return jwt.claims(token.split(b"_", 2)[-1]) is not None
    return crc32_base62(token)


def base58check(key: bytes) -> bool:
    """Four bytes of the double SHA-256 of the rest end it: Bitcoin WIF, BIP-32."""
    if len(key) > 128:
        return False
    value = 0
    for character in key:
        digit = _BASE58.find(character)
        if digit < 0:
            return False
        value = value * 58 + digit
    zeros = len(key) - len(key.lstrip(b"1"))
    whole = bytes(zeros) + value.to_bytes(96, "big").lstrip(b"\0")
    return len(whole) > 4 and _sha256(_sha256(whole[:-4]))[:4] == whole[-4:]


def bip39_words(phrase: bytes) -> bool:
    """12 to 24 words of 3 to 8 letters, hardly one twice: Hardhat's says `test` eleven times."""
    words = phrase.split()
    if len(words) not in _WORDS or not all(3 <= len(word) <= 8 for word in words):
        return False
    return len(set(words)) > len(words) - 3 and not _printed(b" ".join(words))


def ethereum_key(key: bytes) -> bool:
    """A number that could be a key, and none of those that Hardhat, Anvil and Ganache print."""
    digits = key.lower()
    return len(set(digits)) >= 8 and not _printed(digits)


def solana_keypair(numbers: bytes) -> bool:
    """64 bytes, as decimal numbers between commas, hardly one of them often."""
    found = [number.strip() for number in numbers.split(b",")]
    bytewise = all(n.isdigit() and len(n) < 4 and int(n) < 256 for n in found)
    return len(found) == 64 and bytewise and len(set(found)) > 32


def supabase_service_role(token: bytes) -> bool:
    return _supabase(token) == "service_role"


def supabase_anon(token: bytes) -> bool:
    return _supabase(token) == "anon"


def supabase_demo(token: bytes) -> bool:
    """The keys that every local Supabase has."""
    said = jwt.claims(token)
    return said is not None and said.get("iss") == "supabase-demo"


def jwt_live(token: bytes) -> bool:
    """Signed, and not over yet."""
    return _signed(token) and not _over(token)


def jwt_over(token: bytes) -> bool:
    """Signed, its `exp` in the past."""
    return _signed(token) and _over(token)


def _supabase(token: bytes) -> object:
    said = jwt.claims(token)
    if said is None or said.get("iss", "supabase") != "supabase" or not said.keys() <= _SUPABASE:
        return None
    return said.get("role")


def _signed(token: bytes) -> bool:
    head, said = jwt.header(token), jwt.claims(token)
    if head is None or said is None or head.get("alg") in (None, "none"):
        return False
    return (str(said.get("sub")), said.get("name")) != _SAMPLE


def _over(token: bytes) -> bool:
    until = jwt.number(jwt.claims(token) or {}, "exp")
    return until is not None and until < time.time()


def _printed(key: bytes) -> bool:
    return _sha256(key).hex()[:16] in _PRINTED


def _sha256(data: bytes) -> bytes:
    import hashlib  # noqa: PLC0415 - few runs need it, and it loads OpenSSL

    return hashlib.sha256(data).digest()


CHECKS: Mapping[str, Callable[[bytes], bool]] = {
    "base58check": base58check,
    "bip39-words": bip39_words,
    "crc32-base62": crc32_base62,
    "ethereum-key": ethereum_key,
    "github-app": github_app,
    "jwt-live": jwt_live,
    "jwt-over": jwt_over,
    "solana-keypair": solana_keypair,
    "supabase-anon": supabase_anon,
    "supabase-demo": supabase_demo,
    "supabase-service-role": supabase_service_role,
}

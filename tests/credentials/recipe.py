"""Credentials made at run time from recipes, so that none stands in the repository.

A recipe is literal text with parts in braces: `sk_live_{alnum:24}`. `{{` and `}}` are braces.

    {alnum:N} {lower:N} {upper:N} {digits:N} {hex:N} {HEX:N} {lowernum:N} {uppernum:N}
    {b64:N} (A-Za-z0-9+/)  {b64url:N} (A-Za-z0-9_-)  {base32:N} (A-Z2-7)  {base58:N}  {uuid}
    {github:ghp_}   a whole token, its prefix given, with a checksum that holds
    {npm}           likewise
    {wif} {xprv}    a Bitcoin key, an extended private key: Base58Check; {xprv:04b2430c} has that
                    version
    {words:12}      that many words of 3 to 8 small letters
    {numbers:64}    that many bytes as decimal numbers with commas
    {jwt:role=anon,iss=supabase}   a signed token with these claims; whole numbers are numbers
"""

import base64
import hashlib
import json
import random
import re
import string
import uuid
import zlib

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
ALPHABETS = {
    "alnum": string.ascii_letters + string.digits,
    "lower": string.ascii_lowercase,
    "upper": string.ascii_uppercase,
    "digits": string.digits,
    "hex": "0123456789abcdef",
    "HEX": "0123456789ABCDEF",
    "lowernum": string.ascii_lowercase + string.digits,
    "uppernum": string.ascii_uppercase + string.digits,
    "b64": string.ascii_letters + string.digits + "+/",
    "b64url": string.ascii_letters + string.digits + "_-",
    "base32": string.ascii_uppercase + "234567",
    "base58": BASE58,
}
_PART = re.compile(r"\{\{|\}\}|\{([A-Za-z0-9]+)(?::([^{}]*))?\}")


def expand(recipe: str, seed: int = 1) -> str:
    """The same text for the same recipe and seed, on every platform."""
    source = random.Random(f"{seed}:{recipe}")
    return _PART.sub(lambda part: _made(part, source), recipe)


def characters(alphabet: str, count: int, source: random.Random) -> str:
    """As even as can be: no letter twice before each came once, so the entropy is high."""
    made = ""
    while len(made) < count:
        made += "".join(source.sample(alphabet, len(alphabet)))
    return made[:count]


def jwt(claims: dict[str, object], seed: int = 1, algorithm: str = "HS256") -> str:
    """A token with these claims and a signature of the right length that signs nothing."""
    return _jwt(claims, random.Random(seed), algorithm)


def with_crc32(prefix: str, entropy: str) -> str:
    """Prefix, entropy and, in six Base62 digits, the CRC-32 of the entropy."""
    rest, digits = zlib.crc32(entropy.encode()), ""
    for _ in range(6):
        rest, digit = divmod(rest, 62)
        digits = BASE62[digit] + digits
    return prefix + entropy + digits


def base58check(payload: bytes) -> str:
    """The payload and four bytes of its double SHA-256, in Base58."""
    whole = payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
    number, digits = int.from_bytes(whole, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits = BASE58[digit] + digits
    return "1" * (len(whole) - len(whole.lstrip(b"\0"))) + digits


def _made(part: "re.Match[str]", source: random.Random) -> str:
    if part[0] in ("{{", "}}"):
        return part[0][0]
    name, argument = part[1], part[2] or ""
    if name in ALPHABETS:
        return characters(ALPHABETS[name], int(argument), source)
    if name == "uuid":
        return str(uuid.UUID(int=source.getrandbits(128), version=4))
    if name in ("github", "npm"):
        return with_crc32(argument or "npm_", characters(ALPHABETS["alnum"], 30, source))
    if name == "wif":
        return base58check(b"\x80" + source.randbytes(32) + b"\x01")
    if name == "xprv":
        version = bytes.fromhex(argument or "0488ade4")
        return base58check(version + source.randbytes(41) + b"\0" + source.randbytes(32))
    if name == "words":
        sizes = [source.randint(3, 8) for _ in range(int(argument))]
        return " ".join(characters(string.ascii_lowercase, size, source) for size in sizes)
    if name == "numbers":
        return ",".join(str(byte) for byte in source.randbytes(int(argument)))
    if name == "jwt":
        return _jwt(dict(_claim(pair) for pair in argument.split(",")), source, "HS256")
    raise ValueError(f"a recipe has no part {name!r}")


def _claim(pair: str) -> tuple[str, object]:
    name, _, value = pair.partition("=")
    return name, int(value) if value.isdigit() else value


def _jwt(claims: dict[str, object], source: random.Random, algorithm: str) -> str:
    header = {"alg": algorithm, "typ": "JWT"}
    parts = [json.dumps(part, separators=(",", ":")).encode() for part in (header, claims)]
    signature = characters(ALPHABETS["alnum"], 43, source)
    return ".".join([_base64url(part) for part in parts] + [signature])


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")

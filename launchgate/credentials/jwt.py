"""What a JSON Web Token says (RFC 7519): read, never verified."""

import binascii
from collections.abc import Mapping

_LONGEST = 8192
_URL_SAFE = bytes.maketrans(b"-_", b"+/")


def header(token: bytes) -> Mapping[str, object] | None:
    """The first part of `header.claims.signature`; None where it is no JSON object."""
    return _part(token, 0)


def claims(token: bytes) -> Mapping[str, object] | None:
    """The second part; None where it is no JSON object or the token is longer than 8 KiB."""
    return _part(token, 1)


def number(of: Mapping[str, object], name: str) -> float | None:
    """A claim that is a number of seconds, as `exp` and `iat` are."""
    value = of.get(name)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _part(token: bytes, which: int) -> Mapping[str, object] | None:
    import json  # noqa: PLC0415 - few runs see a token at all

    parts = token.split(b".", 3)
    if len(token) > _LONGEST or len(parts) != 3:
        return None
    encoded = parts[which].translate(_URL_SAFE)
    try:
        found = json.loads(binascii.a2b_base64(encoded + b"=" * (-len(encoded) % 4)))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None

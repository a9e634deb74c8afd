"""Encodings that scripts take off or put on."""

import base64
import re
from binascii import Error
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from launchgate.frontend.fold.value import Unknown

_URL_SAFE = str.maketrans("-_", "+/")
_UNESCAPE = re.compile(r"%(?:u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def from_base64(text: str) -> bytes:
    """Both alphabets, with padding or without."""
    digits = "".join(text.split()).translate(_URL_SAFE).rstrip("=")
    if len(digits) % 4 == 1:
        raise Unknown
    try:
        return base64.b64decode(digits + "=" * (-len(digits) % 4), validate=True)
    except (Error, ValueError):
        raise Unknown from None


def from_percent(text: str) -> str:
    if _BAD_PERCENT.search(text):
        raise Unknown
    try:
        return unquote_to_bytes(text).decode()
    except UnicodeError:
        raise Unknown from None


def from_escape(text: str) -> str:
    """What JavaScript's `unescape` gives."""
    return _UNESCAPE.sub(lambda found: chr(int(found[1] or found[2], 16)), text)


def as_bytes(text: str, encoding: str) -> bytes:
    """Node's `Buffer.from(text, encoding)`."""
    name = encoding.lower()
    if name in ("base64", "base64url"):
        return from_base64(text)
    try:
        if name == "hex":
            return bytes.fromhex(text)
        return text.encode(_NAMES[name])
    except (KeyError, ValueError):
        raise Unknown from None


def as_encoding(data: bytes, encoding: str) -> str:
    """Node's `buffer.toString(encoding)`."""
    name = encoding.lower()
    if name in _DIGITS:
        return _DIGITS[name](data)
    if name not in _NAMES:
        raise Unknown
    return data.decode(_NAMES[name], "replace")


_NAMES = {
    **dict.fromkeys(("utf8", "utf-8"), "utf-8"),
    **dict.fromkeys(("latin1", "binary", "ascii"), "latin-1"),
    **dict.fromkeys(("utf16le", "utf-16le", "ucs2"), "utf-16-le"),
}
_DIGITS: dict[str, Callable[[bytes], str]] = {
    "hex": bytes.hex,
    "base64": lambda data: base64.b64encode(data).decode(),
    "base64url": lambda data: base64.urlsafe_b64encode(data).decode().rstrip("="),
}

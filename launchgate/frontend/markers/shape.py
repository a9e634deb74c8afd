"""From a value to a marked one of the same shape, so that a build that parses it goes on."""

import base64
import binascii
import re

from launchgate.frontend.markers.addresses import address, email
from launchgate.frontend.markers.documents import Inner, document, jwt, pem
from launchgate.frontend.markers.ink import Ink
from launchgate.frontend.markers.marked import Marked, around, joined, unmarkable
from launchgate.frontend.markers.runs import runs

_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_HEX = re.compile(r"(0x)?((?:[0-9a-f]{2}){8,}|(?:[0-9A-F]{2}){8,})")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")
_CLERK = re.compile(r"pk_(?:test|live)_([A-Za-z0-9+/]+={0,2})")
_DEPTH = 6


def marked(value: str, ink: Ink, depth: int = 0) -> Marked | None:
    """None for a value that cannot be told apart from any other: `unmarkable` says why."""
    text = value.strip()
    if not text or unmarkable(text) or depth > _DEPTH:
        return None
    found = _shaped(text, ink, depth)
    before, _, after = value.partition(text)
    return around(before, found, after)


def _shaped(text: str, ink: Ink, depth: int) -> Marked:
    if text.isascii() and text.isdigit():
        return _number(text, ink)

    def inner(part: str) -> Marked | None:
        return marked(part, ink, depth + 1)

    found = pem(text, ink) or document(text, inner) or jwt(text, inner, ink)
    found = found or _publishable(text, ink) or _uuid(text, ink)
    found = found or (_list(text, inner) if text.count("://") > 1 else None)
    found = found or address(text, inner, ink) or email(text, ink)
    found = found or _list(text, inner) or _hex(text, ink) or _base64(text, inner, ink)
    return found or runs(text, ink)


def _number(text: str, ink: Ink) -> Marked:
    if len(text) < 6:
        number = ink.short_number()
        return Marked(number, (number,), weak=True)
    number = ink.digits(len(text))
    return Marked(number, (number,))


def _uuid(text: str, ink: Ink) -> Marked | None:
    if not _UUID.fullmatch(text):
        return None
    digits = ink.hexadecimal(32)
    last = digits[20:]
    version = f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{last}"
    upper = text.upper() == text
    return Marked(version.upper() if upper else version, (last.upper() if upper else last,))


def _hex(text: str, ink: Ink) -> Marked | None:
    found = _HEX.fullmatch(text)
    if not found:
        return None
    digits = ink.hexadecimal(len(found[2]))
    digits = digits.upper() if found[2].upper() == found[2] else digits
    return Marked((found[1] or "") + digits, (digits,))


def _base64(text: str, inner: Inner, ink: Ink) -> Marked | None:
    """Of text: its marked text, encoded again. Of anything else: other bytes."""
    if len(text) % 4 or not _BASE64.fullmatch(text) or text.isalpha():
        return None
    try:
        plain = base64.b64decode(text, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        if not re.search("[+/=]", text):
            return None
        size = len(text.rstrip("="))
        return Marked(ink.run(size)[: max(size, len(ink.token))] + text[size:], (ink.token,))
    deeper = inner(plain) if plain.isprintable() or "\n" in plain else None
    if deeper is None:
        return None
    encoded = base64.b64encode(deeper.text.encode()).decode("ascii")
    return Marked(encoded, (*deeper.needles, encoded.rstrip("=")))


def _publishable(text: str, ink: Ink) -> Marked | None:
    """Clerk's: its library takes it apart while the project is built. Live, whatever it was: which
    instance an example names says nothing of production."""
    found = _CLERK.fullmatch(text)
    if not found:
        return None
    try:
        host = base64.b64decode(found[1] + "=" * (-len(found[1]) % 4))
    except binascii.Error:
        return None
    return clerk_key(ink) if host.endswith(b"$") else None


def clerk_key(ink: Ink) -> Marked:
    host = base64.b64encode(f"clerk.{ink.token}.invalid$".encode()).decode("ascii")
    return around("pk_live_", Marked(host, (ink.token, host.rstrip("="))))


def _list(text: str, inner: Inner) -> Marked | None:
    items = text.split(",")
    if len(items) < 2 or not all(item.strip() and " " not in item.strip() for item in items):
        return None
    parts = [inner(item) or Marked(item, ()) for item in items]
    return joined(",", parts) if any(part.needles for part in parts) else None

"""What of a value is secret by itself: a build may carry the password of a URL, and not the URL."""

import base64
import binascii
import json
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote_to_bytes

from launchgate.frontend.known import Known
from launchgate.frontend.values.naming import says_secret
from launchgate.frontend.values.strength import PIECE_BITS, bits
from launchgate.frontend.values.weight import is_random, url_password

_SETTING = re.compile(
    rb"(?:^|[;\s])(?:password|pwd|accountkey|sharedaccesskey|secret|access_?key)\s*=\s*([^;\s]+)",
    re.IGNORECASE,
)
_PEM = re.compile(rb"-----BEGIN [A-Z ]+-----(.+?)-----END", re.DOTALL)
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{24,}={0,2}\Z")
_LEAST = 8
_LONGEST = 65536
_DEEPEST = 4


def with_parts(known: Iterable[Known]) -> tuple[Known, ...]:
    """Each of them, and behind it its parts under the same name. Markers have none."""
    found: dict[Known, None] = {}
    for item in known:
        found[item] = None
        if item.proof == "value" and not item.public and len(item.value) <= _LONGEST:
            found.update((item._replace(value=part), None) for part in _parts(item.value, 0))
    return tuple(found)


def _parts(value: bytes, depth: int) -> Iterator[bytes]:
    if depth == _DEEPEST:
        return
    password = url_password(value)
    if password is not None:
        yield from _telling(password)
        yield from _telling(unquote_to_bytes(password))
    elif b"=" in value and b"://" not in value:
        yield from (part for found in _SETTING.finditer(value) for part in _telling(found[1]))
    if b"-----BEGIN" in value:
        for pem in _PEM.finditer(value.replace(b"\\n", b"\n")):
            yield b"\n".join(pem[1].split())
        return
    if value.lstrip()[:1] in (b"{", b"["):
        for inner in _leaves(value):
            yield inner
            yield from _parts(inner, depth + 1)
    elif _BASE64.match(value) and (plain := _decoded(value)):
        yield plain
        yield from _parts(plain, depth + 1)


def _telling(password: bytes) -> Iterator[bytes]:
    if len(password) >= _LEAST and bits(password) >= PIECE_BITS - 10:
        yield password


def _leaves(value: bytes) -> Iterator[bytes]:
    """Texts in a JSON document whose names say that they are secret, or which are random."""
    try:
        todo: list[tuple[str, object]] = [("", json.loads(value))]
    except (ValueError, RecursionError):
        return
    while todo:
        name, item = todo.pop()
        if isinstance(item, dict):
            todo.extend((str(key), inner) for key, inner in item.items())
        elif isinstance(item, list):
            todo.extend((name, inner) for inner in item)
        elif isinstance(item, str):
            text = item.encode("utf-8", "replace")
            named = says_secret(name) and bits(text) >= PIECE_BITS
            if "-----BEGIN" in item or named or (is_random(text) and not name.endswith("id")):
                yield text


def _decoded(value: bytes) -> bytes | None:
    """A key file or a document that was put on one line for the sake of a variable."""
    padded = value.rstrip(b"=")
    padded += b"=" * (-len(padded) % 4)
    try:
        plain = base64.b64decode(padded, altchars=b"-_" if b"-" in value or b"_" in value else None)
    except (binascii.Error, ValueError):
        return None
    texty = plain.isascii() and all(byte >= 32 or byte in b"\t\n\r" for byte in plain)
    return plain if texty and (b"-----BEGIN" in plain or plain[:1] == b"{") else None

"""Values that are documents: JSON, JSON Web Tokens, PEM."""

import base64
import binascii
import json
import re
from collections.abc import Callable

from launchgate.frontend.markers.ink import Ink
from launchgate.frontend.markers.marked import Marked

Inner = Callable[[str], Marked | None]

_PEM = re.compile(r"(-----BEGIN [A-Z0-9 ]+-----)(.*?)(-----END [A-Z0-9 ]+-----)(.*)", re.DOTALL)
# What code branches on: a token of another role or issuer would be another thing.
_KEPT = frozenset(("type", "role", "alg", "typ", "iss", "aud", "kty", "crv", "use", "u"))


def pem(text: str, ink: Ink) -> Marked | None:
    """Line breaks stay as they were, escaped ones too."""
    found = _PEM.match(text)
    if not found:
        return None
    pieces = re.split(r"(\\n|\r?\n)", found[2])
    body = []
    for number, piece in enumerate(pieces):
        if not re.fullmatch(r"[A-Za-z0-9+/=]+", piece) or number % 2:
            body.append(piece)
            continue
        size = len(piece.rstrip("="))
        drawn = ink.run(size) if size >= len(ink.token) else ink.text("tail", "ABCDEFGH", size)
        body.append(drawn + piece[size:])
    drawn_any = any(ink.token in piece for piece in body)
    middle = "".join(body) if drawn_any else f"\n{ink.run(64)}\n"
    return Marked(found[1] + middle + found[3] + found[4], (ink.token,))


def document(text: str, inner: Inner) -> Marked | None:
    if text[:1] not in "{[" or text[-1:] not in "}]":
        return None
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return None
    needles: dict[str, None] = {}
    drawn = _leaves(tree, inner, needles)
    indent = 2 if "\n" in text else None
    separators = (",", ":") if '": ' not in text else None
    shown = json.dumps(drawn, indent=indent, separators=separators, ensure_ascii=False)
    return Marked(shown, tuple(needles)) if needles else None


def _leaves(node: object, inner: Inner, needles: dict[str, None], key: str = "") -> object:
    if isinstance(node, dict):
        return {name: _leaves(item, inner, needles, str(name)) for name, item in node.items()}
    if isinstance(node, list):
        return [_leaves(item, inner, needles, key) for item in node]
    if not isinstance(node, str) or key in _KEPT:
        return node
    found = inner(node)
    if found is None:
        return node
    needles.update(dict.fromkeys(found.needles))
    return found.text


def jwt(text: str, inner: Inner, ink: Ink) -> Marked | None:
    """The header and the role stay; Mapbox's, of two parts behind `pk.`, likewise."""
    parts = text.split(".")
    head = parts.pop(0) + "." if len(parts) == 3 and parts[0] in ("pk", "sk", "tk") else ""
    size = 2 if head else 3
    if len(parts) != size or not all(re.fullmatch(r"[\w-]{8,}", part) for part in parts):
        return None
    claims = _claims(parts[-2])
    if claims is None or (not head and _claims(parts[0]) is None):
        return None
    needles: dict[str, None] = {ink.token: None}
    drawn = _leaves(claims, inner, needles)
    payload = base64.urlsafe_b64encode(json.dumps(drawn, separators=(",", ":")).encode())
    parts[-2] = payload.decode("ascii").rstrip("=")
    parts[-1] = ink.run(len(parts[-1]))
    return Marked(head + ".".join(parts), tuple(needles))


def _claims(part: str) -> dict[str, object] | None:
    try:
        found = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None

"""Keyed fingerprints of secrets, to compare environments whose values nobody may read together.

A fingerprint is the first 128 bits of HMAC-SHA256 over the value (RFC 2104), with the project's
key: equal values have equal fingerprints, under whatever name. The document is JSON:

    {"schema": "launchgate-fingerprints/1", "target": "staging", "created_at": "...",
     "key_id": "8 hex", "variables": [{"name": "...", "state": "set", "fingerprint": "32 hex"}]}

`state` is `set`, `empty` or `weak`. Only secrets that nobody can guess have a fingerprint: of
those that are `weak`, and of settings, the name alone is told.

What an attacker learns from a leaked document: the names, which of them are set, empty or weak,
and, with two documents, which secrets are equal. Without the key no value can be tested: there is
nothing to guess at. With the key too, guesses can be tested at home, so the key is a secret
itself, and weak values, which fall to guessing, are left out. Neither gives a value back.
"""

import base64
import binascii
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from launchgate.frontend.known import Known
from launchgate.frontend.values.guard import not_looked_for
from launchgate.frontend.values.naming import says_secret
from launchgate.frontend.values.strength import RANDOM_BITS, bits
from launchgate.frontend.values.weight import is_public_kind, url_password
from launchgate.variables.checks.secrecy import opens

SCHEMA = "launchgate-fingerprints/1"
State = Literal["set", "empty"]
_LEAST_BYTES = 32
_MOST_KEY = 1024
_MOST_TEXT = 16 * 1024 * 1024
_HEX = re.compile(r"[0-9a-fA-F]+")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]+={0,2}")
_NAME = re.compile(r"[^\s=\0]{1,512}")
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})")
_ADVICE = "make one with `openssl rand -hex 32`"
_KINDS: dict[type, str] = {dict: "an object", list: "a list", str: "a text", type(None): "null"}


class BadFingerprints(ValueError):
    """A key or a document that cannot be used. The message has nothing of the key in it."""


class Key:
    """The project's key. Nothing that prints this shows it."""

    __slots__ = ("_secret", "key_id")

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self.key_id = self._digest("key", b"")[:8]

    def __repr__(self) -> str:
        return f"<key {self.key_id}>"

    def fingerprint(self, value: str) -> str:
        """32 hex digits."""
        return self._digest("value", value.encode("utf-8", "surrogatepass"))[:32]

    def _digest(self, purpose: str, data: bytes) -> str:
        return hmac.new(
            self._secret, f"{SCHEMA}\0{purpose}\0".encode() + data, "sha256"
        ).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """`fingerprint` None: the value is no secret, is empty, or is `weak`: it cannot be compared."""

    name: str
    state: State
    fingerprint: str | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprints:
    """`created_at` is an RFC 3339 time; `key_id` tells documents of different keys apart."""

    target: str
    created_at: str
    key_id: str
    variables: tuple[Fingerprint, ...]


def key_of(text: str) -> Key:
    """From hex or Base64 of at least 32 random bytes. BadFingerprints: anything else."""
    text = text.strip()
    if len(text) > _MOST_KEY:
        raise BadFingerprints(f"the key is longer than {_MOST_KEY} characters: {_ADVICE}")
    secret = _decoded(text)
    if secret is None:
        raise BadFingerprints(f"the key is neither hex nor Base64: {_ADVICE}")
    if len(secret) < _LEAST_BYTES:
        raise BadFingerprints(
            f"the key has {len(secret)} bytes, and needs {_LEAST_BYTES} at least: {_ADVICE}"
        )
    typed = all(32 <= byte < 127 for byte in secret)
    if typed or len(set(secret)) < _LEAST_BYTES // 2:
        raise BadFingerprints(f"the key is not random: {_ADVICE}")
    return Key(secret)


def mark_of(name: str, text: str, key: Key) -> str | None:
    """A secret's fingerprint; None for a setting, and for a secret that can be guessed."""
    value = text.strip()
    one = _known(name, value)
    if not value or not opens(one) or _is_weak(one):
        return None
    return key.fingerprint(value)


def make(values: Mapping[str, str], key: Key, *, target: str, created_at: str) -> str:
    """The document, of values by name, sorted by name."""
    variables = [
        {"name": name, "state": _state(name, text), "fingerprint": mark_of(name, text, key)}
        for name, text in sorted(values.items())
    ]
    document = {
        "schema": SCHEMA,
        "target": target,
        "created_at": created_at,
        "key_id": key.key_id,
        "variables": variables,
    }
    return json.dumps(document, indent=2) + "\n"


def parse(text: str) -> Fingerprints:
    """BadFingerprints: it is no such document, or contradicts itself."""
    if len(text) > _MOST_TEXT:
        raise BadFingerprints("the document is longer than 16 MiB")
    try:
        document = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise BadFingerprints("it is no JSON document") from None
    if not isinstance(document, dict):
        raise BadFingerprints(f"it is {_kind(document)}, not an object")
    schema = document.get("schema")
    if schema != SCHEMA:
        # Its text is not shown: a file of values may have come here by mistake.
        told = "another" if isinstance(schema, str) else _kind(schema)
        raise BadFingerprints(f"schema: expected {SCHEMA!r}, found {told}")
    key_id = _text(document, "key_id")
    if not re.fullmatch("[0-9a-f]{8}", key_id):
        raise BadFingerprints("key_id: expected 8 hex digits")
    created_at = _text(document, "created_at")
    if not _STAMP.fullmatch(created_at):
        raise BadFingerprints("created_at: expected a time like 2026-11-24T03:00:00Z")
    listed = document.get("variables")
    if not isinstance(listed, list):
        raise BadFingerprints(f"variables: expected a list, found {_kind(listed)}")
    variables = tuple(_variable(item, at) for at, item in enumerate(listed))
    seen: set[str] = set()
    for item in variables:
        if item.name in seen:
            raise BadFingerprints(f"variables: {item.name} is there twice")
        seen.add(item.name)
    return Fingerprints(
        target=_text(document, "target"),
        created_at=created_at,
        key_id=key_id,
        variables=variables,
    )


def same_key(documents: "tuple[Fingerprints, ...] | list[Fingerprints]") -> None:
    """BadFingerprints: they were made with different keys, and cannot be compared."""
    by_key: dict[str, str] = {}
    for item in documents:
        by_key.setdefault(item.key_id, item.target)
    if len(by_key) > 1:
        targets = ", ".join(f"{target} ({key_id})" for key_id, target in by_key.items())
        raise BadFingerprints(f"made with different keys: {targets}; use one key everywhere")


def _variable(item: object, at: int) -> Fingerprint:
    place = f"variables[{at}]"
    if not isinstance(item, dict):
        raise BadFingerprints(f"{place}: expected an object, found {_kind(item)}")
    name = item.get("name")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise BadFingerprints(f"{place}.name: expected a variable's name")
    state = item.get("state")
    if state not in ("set", "empty", "weak"):
        raise BadFingerprints(f"{place}.state: expected set, empty or weak")
    mark = item.get("fingerprint")
    if mark is not None and not (isinstance(mark, str) and re.fullmatch("[0-9a-f]{32}", mark)):
        raise BadFingerprints(f"{place}.fingerprint: expected 32 hex digits or null")
    if mark is not None and state != "set":
        raise BadFingerprints(f"{place}.fingerprint: a variable that is {state} has none")
    return Fingerprint(
        name=name,
        state="empty" if state == "empty" else "set",
        fingerprint=mark,
        weak=state == "weak",
    )


def _text(document: Mapping[str, object], name: str) -> str:
    value = document.get(name)
    if not isinstance(value, str) or not value:
        raise BadFingerprints(f"{name}: expected a text, found {_kind(value)}")
    return value


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number or a flag") if value != "" else "nothing"


def _decoded(text: str) -> bytes | None:
    """What is all hex is hex, though it could be Base64."""
    if _HEX.fullmatch(text):
        return bytes.fromhex(text) if len(text) % 2 == 0 else None
    if not _BASE64.fullmatch(text):
        return None
    plain = text.rstrip("=").translate({ord("-"): "+", ord("_"): "/"})
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (ValueError, binascii.Error):
        return None


def _known(name: str, value: str) -> Known:
    return Known(name, value[:16_384].encode("utf-8", "surrogatepass"))


def _state(name: str, text: str) -> str:
    value = text.strip()
    if not value:
        return "empty"
    one = _known(name, value)
    named = says_secret(name) and not is_public_kind(one) and b"://" not in one.value
    return "weak" if (named or opens(one)) and _is_weak(one) else "set"


def _is_weak(one: Known) -> bool:
    """Whether somebody who has the key could find it by trying."""
    password = url_password(one.value)
    return bool(not_looked_for(one)) or bits(password or one.value) < RANDOM_BITS

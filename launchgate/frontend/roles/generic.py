"""Credentials of no provider: a name that says so, and a value that no label or constant is."""

import re

from launchgate.credentials.context.names import (
    ACTS,
    DESCRIBES,
    FAMILIES,
    OTHER_KEYS,
    after_keyword,
    last_keyword,
    words,
)
from launchgate.frontend.roles.by_name import POWER, by_name, is_own
from launchgate.frontend.roles.ruling import Ruling, doubtful, leak
from launchgate.frontend.roles.scene import Scene
from launchgate.frontend.roles.urls import of_url
from launchgate.frontend.roles.values import (
    is_hash_like,
    is_password,
    is_random,
    is_told,
)

_ANCHOR = re.compile(rb"(?i:pass|pwd|pswd|secret|token|key|auth|cred|nonce|salt)")
_DIGITS = re.compile(rb"(?:\d.{0,40}){4}")
_ALSO = frozenset(
    b"base prod production live dev staging test value default primary secondary current v1 v2 v3 "
    b"id b64 base64 hex env key raw text string".split()
)  # what may follow the keyword: SECRET_KEY_BASE, API_KEY_PROD
_STRONG_TOKEN = re.compile(
    rb"api|auth|bot|bearer|service|refresh|deploy|server|personal|github|gitlab"
)
_CONTENTFUL = re.compile(rb"\b(?:space|spaceId|environment)[\"']?:")
_SENT = frozenset(("generic-basic-header", "generic-bearer-header", "generic-token-header"))
_OPENS = "It is built into the page, so whoever opens the page has it and can use it as you do."
_KEY = (
    "A key of an unknown service is built into the page, so every visitor has it. If the service "
    "bills you or holds data, call it from your server; if it is made for pages, say so: "
    "[[suppress]] with a reason."
)


def of_generic(scene: Scene) -> Ruling | None:
    kind = scene.spot.kind.id
    if kind == "generic-url-password":
        return of_url(scene)
    value = scene.spot.secret
    if is_told(value):
        return None  # its own view tells it
    if kind in _SENT:
        certain = scene.spot.level == "high" and is_random(value)
        return _leak(scene) if certain else None
    if kind.removeprefix("generic-") in FAMILIES.values():
        return _named(scene, value)
    if kind == "generic-jwk":
        return _leak(scene)
    return doubtful(_OPENS) if scene.spot.level == "high" and is_random(value) else None


def _named(scene: Scene, value: bytes) -> Ruling | None:
    if not scene.quoted and value.replace(b"_", b"").isalnum() and not _DIGITS.search(value):
        return None  # a variable's name
    random = is_random(value)
    if random and (told := by_name(scene)) is not None:
        return told
    family = _family(scene.name)
    if family == "password" and (random or is_password(value)):
        return _leak(scene)
    if family == "secret" and (random or is_password(value)):
        return _leak(scene)
    if not random or not family:
        return None
    return _token(scene, value) if family == "token" else _key(scene, value, family)


def _token(scene: Scene, value: bytes) -> Ruling | None:
    if is_own(scene.name) or _STRONG_TOKEN.search(scene.words) or POWER.search(scene.words):
        return _leak(scene)
    if scene.words == b"accesstoken" and _CONTENTFUL.search(scene.object):
        return doubtful(
            "Contentful's delivery and preview tokens look alike: with a preview token everyone "
            "reads drafts."
        )
    return doubtful(_KEY) if is_hash_like(value) or scene.words == b"token" else _leak(scene)


def _key(scene: Scene, value: bytes, family: str) -> Ruling | None:
    """Bare keys are everywhere: of rows, of caches, of React's elements."""
    if POWER.search(scene.words) or is_own(scene.name):
        return _leak(scene)
    telling = b"apikey" in scene.words or b"accesskey" in scene.words or family == "credential"
    return doubtful(_KEY) if telling and scene.spot.level in ("high", "medium") else None


def _leak(scene: Scene) -> Ruling:
    """By the variable's own name, where it is one."""
    own = scene.name.isupper() and b"_" in scene.name
    return leak(scene.spot.kind, _OPENS, scene.name.decode("ascii") if own else None)


def _family(name: bytes) -> str:
    """Of the last word that says what it is; empty where the name goes on to something else."""
    found = _ANCHOR.search(name)
    if found is None:
        return ""
    rest = name[found.start() :]
    place, family = last_keyword(rest)
    front, tail = (
        words(name[: found.start() + place].rpartition(b".")[2]),
        words(after_keyword(rest[place:])),
    )
    if any(word not in _ALSO and not word.isdigit() for word in tail) or DESCRIBES & set(tail):
        return ""
    if set(front) & (ACTS | OTHER_KEYS) - {b"public", b"pub"}:
        return ""
    return family

"""Credentials of no provider: a name that says so, and a value that no label or constant is."""

import re

from launchgate.credentials.context.names import FAMILIES
from launchgate.frontend.roles.by_name import POWER, by_name, is_own
from launchgate.frontend.roles.family import family_of
from launchgate.frontend.roles.ruling import Ruling, doubtful, leak
from launchgate.frontend.roles.scene import WINDOW, Scene
from launchgate.frontend.roles.urls import of_url
from launchgate.frontend.roles.values import (
    is_hash_like,
    is_login,
    is_mixed,
    is_password,
    is_random,
    is_told,
)

_DIGITS = re.compile(rb"(?:\d.{0,40}){4}")
_STRONG_TOKEN = re.compile(
    rb"api|auth|bot|bearer|service|refresh|deploy|server|personal|github|gitlab"
)
_STRONG_KEY = re.compile(
    rb"api|access|auth|app|service|client|crypt|sign|jwt|cookie|session|hmac|aes|webhook|data|db"
)
_CONTENTFUL = re.compile(rb"\b(?:space|spaceId|environment)[\"']?:")
_ONE_PAYMENT = re.compile(rb"(?:pi|seti|cs|ei)_\w{10,80}_secret_")  # made for the visitor's page
_ICE = re.compile(rb"(?i:ice[_-]?(?:pwd|ufrag))\Z")  # of one call: WebRTC makes it anew
_SANITY = re.compile(rb"sk[0-9A-Za-z]{178}\Z")
_ARCGIS = re.compile(rb"AAP[KT][\w.\-]{60,}")
_SHOWN_KEY = (
    "ArcGIS makes such keys for pages, but whoever copies it spends your quota: allow only your "
    "domains (referrers) and the services that the page needs."
)
_BILLED = (
    *(b"openai.azure.com", b"cognitiveservices.azure.com", b"api.openai.com", b"api.anthropic.com"),
    *(b"api.mistral.ai", b"api.cohere", b"api.together.xyz", b"api.deepseek.com", b"api.groq.com"),
    *(b"openrouter.ai/api", b"api.elevenlabs.io", b"api.stability.ai", b"api.replicate.com"),
)
"""Hosts of which every call costs: a key beside them is theirs."""
_OPENS = "It is built into the page, so whoever opens the page has it and can use it as you do."
_KEY = (
    "A key of an unknown service is built into the page, so every visitor has it. If the service "
    "bills you or holds data, call it from your server; if it is made for pages, say so: "
    "[[suppress]] with a reason."
)
_HASH = "A password's hash is in the page: whoever opens it can guess at it as fast as they like."
_DRAFTS = (
    "Contentful's delivery and preview tokens look alike: with a preview token everyone reads "
    "drafts."
)


def of_generic(scene: Scene) -> Ruling | None:
    kind, value = scene.spot.kind.id, scene.spot.secret
    if kind == "generic-url-password":
        return of_url(scene)
    if is_told(value) or _ONE_PAYMENT.match(value):
        return None  # its own view tells it, or it is the visitor's own
    if scene.quoted and scene.spot.end == len(scene.data):
        return None  # a view that ends within a string: another one has it whole
    if kind.removeprefix("generic-") in FAMILIES.values():
        return _named(scene, value)
    certain = scene.spot.level == "high"
    if kind == "generic-basic-header":
        return _leak(scene) if certain and is_login(value) else None
    if kind in ("generic-bearer-header", "generic-token-header"):
        return _leak(scene) if certain and is_random(value) else None
    if kind == "generic-htpasswd":
        return doubtful(_HASH)
    if kind == "generic-jwk":
        return _leak(scene) if scene.near(b"kty") else None
    return doubtful(_OPENS) if certain and is_random(value) else None


def _named(scene: Scene, value: bytes) -> Ruling | None:
    plain = value.replace(b"_", b"").isalnum() and not _DIGITS.search(value)
    if not scene.quoted and plain and not (scene.told_in_text and is_random(value)):
        return None  # a variable's name
    if scene.listed and scene.spot.level == "low":
        return None
    if _ICE.search(scene.name):
        return None
    if _ARCGIS.match(value):
        return doubtful(_SHOWN_KEY, "ArcGIS API key")
    random = is_random(value)
    if random and (told := by_name(scene)) is not None:
        return told
    family = family_of(scene.name)
    if family in ("password", "secret"):
        return _password(scene, value, random)
    if not random or not family:
        return None
    return _token(scene, value) if family == "token" else _key(scene, family)


def _password(scene: Scene, value: bytes, random: bool) -> Ruling | None:
    if random or is_password(value):
        return _leak(scene)
    if scene.listed or not is_mixed(value):
        return None
    return _leak(scene) if is_own(scene.name) else doubtful(_OPENS, scene.variable)


def _token(scene: Scene, value: bytes) -> Ruling | None:
    if is_own(scene.name) or _STRONG_TOKEN.search(scene.words) or POWER.search(scene.words):
        return _leak(scene)
    if _SANITY.match(value):
        return leak(scene.spot.kind, "Whoever opens the page can change and delete the content.")
    if scene.words == b"accesstoken" and _CONTENTFUL.search(scene.object):
        return doubtful(_DRAFTS)
    if is_hash_like(value) or scene.words == b"token":
        return doubtful(_KEY, scene.variable)
    return _leak(scene)


def _key(scene: Scene, family: str) -> Ruling | None:
    """Bare keys are everywhere: of rows, of caches, of React's elements."""
    own = is_own(scene.name)
    if POWER.search(scene.words) or (own and _STRONG_KEY.search(scene.words)):
        return _leak(scene)
    telling = b"apikey" in scene.words or b"accesskey" in scene.words or family == "credential"
    if telling and scene.distance(*_BILLED) <= WINDOW:
        return _leak(scene)
    telling = telling and scene.spot.level in ("high", "medium")
    return doubtful(_KEY, scene.variable) if own or telling else None


def _leak(scene: Scene) -> Ruling:
    return leak(scene.spot.kind, _OPENS, scene.variable)

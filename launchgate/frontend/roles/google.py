"""Google: one shape for all API keys, so the name and the surroundings tell what it opens."""

import re

from launchgate.frontend.roles.ruling import Ruling, doubtful, fine, leak
from launchgate.frontend.roles.scene import WINDOW, Scene

_CONFIG = re.compile(rb"\b(?:authDomain|projectId|messagingSenderId|storageBucket|databaseURL)\b")
_FIREBASE = (
    b"authdomain", b"messagingsenderid", b"storagebucket", b"firebaseapp.com", b"initializeapp",
    b"firebaseio.com", b"identitytoolkit", b"securetoken.googleapis",
)  # fmt: skip
_PAID = (
    b"generativelanguage", b"gemini", b"generatecontent", b"generativeai", b"googlegenai",
    b"aiplatform", b"vertexai", b"translation.googleapis", b"translate.googleapis",
    b"/language/translate", b"vision.googleapis", b"speech.googleapis",
    b"texttospeech.googleapis", b"language.googleapis", b"documentai.googleapis",
)  # fmt: skip
_MAPS = (
    b"maps.googleapis", b"maps/api/js", b"maps/embed", b"google.maps", b"places.googleapis",
    b"googlemaps", b"youtube/v3", b"routes.googleapis", b"customsearch/v1", b"calendar/v3",
    b"sheets.googleapis", b"webfonts/v1", b"drive/v3",
)  # fmt: skip
_PAID_NAME = re.compile(rb"gemini|generativ|genai|googleai|vertex|translat|vision|speech|palm|bard")
_MAPS_NAME = re.compile(rb"maps?|places|youtube|geocod|calendar|sheets|fonts|customsearch|drive")
_FIREBASE_TEXT = (
    "In a Firebase configuration it only names the project: security rules and App Check guard "
    "the data. Check those rules, and restrict the key to your sites and to Firebase's APIs."
)
_MAPS_TEXT = (
    "Browsers need it, but whoever copies it spends your quota: restrict it to your sites "
    "(HTTP referrers) and to the one API, at https://console.cloud.google.com/apis/credentials."
)
_PAID_TEXT = (
    "It calls a Google API that bills every request (Gemini, Translate, Vision ...), and whoever "
    "opens the page can call it at your cost."
)


def _key(scene: Scene) -> Ruling:
    words = scene.words
    if b"firebase" in words:
        return fine(_FIREBASE_TEXT, "Firebase web API key")
    if _PAID_NAME.search(words):
        return leak(scene.spot.kind, _PAID_TEXT)
    if _MAPS_NAME.search(words):
        return doubtful(_MAPS_TEXT)
    if not scene.name.isupper() and _CONFIG.search(scene.object):
        return fine(_FIREBASE_TEXT, "Firebase web API key")
    paid, maps = scene.distance(*_PAID), scene.distance(*_MAPS)
    nearest = min(paid, maps, scene.distance(*_FIREBASE))
    if nearest > WINDOW:
        return _unnamed(scene)
    if nearest == paid:
        return leak(scene.spot.kind, _PAID_TEXT)
    return doubtful(_MAPS_TEXT) if nearest == maps else fine(_FIREBASE_TEXT, "Firebase web API key")


def _unnamed(scene: Scene) -> Ruling:
    """Nothing near tells: the calls to the one API that needs no library of its own do."""
    calls = scene.anywhere(b"generativelanguage.googleapis.com")
    if calls and not scene.anywhere(b"maps.googleapis.com") and not scene.anywhere(b"authDomain"):
        return leak(scene.spot.kind, _PAID_TEXT)
    return doubtful(
        "One shape serves Maps, Firebase and Gemini alike. Restrict it to your sites (HTTP "
        "referrers) and to the APIs that the page needs, at "
        "https://console.cloud.google.com/apis/credentials; unrestricted it may call paid APIs."
    )


def _firebase(scene: Scene) -> Ruling:
    return fine(_FIREBASE_TEXT)


def _maps(scene: Scene) -> Ruling:
    return doubtful(_MAPS_TEXT)


RULES = {
    "google-api-key": _key,
    "firebase-web-api-key": _firebase,
    "firebase-app-api-key": _firebase,
    "firebase-named-api-key": _firebase,
    "google-maps-browser-key": _maps,
}

"""Content services, shops and error trackers, whose public and private keys the name tells."""

import re

from launchgate.frontend.roles.ruling import Ruling, doubtful, fine, leak
from launchgate.frontend.roles.scene import Scene

_PRIVATE = re.compile(rb"manag|secret|private|admin|write|server|cma")
_PREVIEW = re.compile(rb"preview|draft")
_CLIENT = re.compile(rb"client|browser|public|postclient|frontend|web|proxy")
_SUBSCRIBE = re.compile(rb"subscri|public|client|readonly|browser")
_READ = re.compile(rb"readonly|read(?!write)")


def _delivery(scene: Scene) -> Ruling:
    if _PRIVATE.search(scene.words):
        return leak(scene.spot.kind, "Whoever opens the page can change and delete the content.")
    if _PREVIEW.search(scene.words):
        return doubtful("It reads drafts too: what is not published yet, everyone can read.")
    return fine("A delivery token reads what is published, which the page shows anyway.")


def _storyblok(scene: Scene) -> Ruling:
    if b"public" in scene.words:
        return fine("A public token reads what is published, which the page shows anyway.")
    return doubtful(
        "Public and preview tokens look alike. With a preview token everyone reads drafts: check "
        "its level in the space's settings."
    )


def _rollbar(scene: Scene) -> Ruling:
    if _PRIVATE.search(scene.words):
        return leak(scene.spot.kind)
    if _CLIENT.search(scene.words):
        return fine(
            "A `post_client_item` token can only send errors, as every visitor's browser does."
        )
    return doubtful(
        "Only a `post_client_item` token belongs in a page; the others look alike and can read or "
        "change the project. Check its scope in the project's settings."
    )


def _segment(scene: Scene) -> Ruling:
    return fine("A write key sends events, as every visitor's browser does; it reads nothing.")


def _ably(scene: Scene) -> Ruling:
    if _SUBSCRIBE.search(scene.words):
        return doubtful(
            "Its name says that it may only subscribe. Check its capabilities, or let the server "
            "sign short-lived tokens (token authentication)."
        )
    return leak(scene.spot.kind)


def _upstash(scene: Scene) -> Ruling:
    if _READ.search(scene.words):
        return doubtful("A read-only token: whoever opens the page can read the whole database.")
    return leak(scene.spot.kind)


def _unleash(scene: Scene) -> Ruling:
    if _CLIENT.search(scene.words):
        return fine("A frontend token gives the flags' results, which the page needs.")
    return leak(scene.spot.kind)


def _datocms(scene: Scene) -> Ruling:
    if _READ.search(scene.words) or _CLIENT.search(scene.words):
        return doubtful("By its name it only reads. Check that its role sees no drafts.")
    return leak(scene.spot.kind)


def _sentry(scene: Scene) -> Ruling:
    login = scene.spot.secret.partition(b"//")[2].partition(b"@")[0]
    if b":" in login:
        return doubtful(
            "It has the secret half of an old DSN in it, with which the project's settings can be "
            "read: use the DSN without it."
        )
    return fine("A DSN can only send errors to the project, as every visitor's browser does.")


RULES = {
    "contentful-delivery-token": _delivery,
    "storyblok-token": _storyblok,
    "rollbar-access-token": _rollbar,
    "segment-write-key": _segment,
    "ably-api-key": _ably,
    "upstash-token": _upstash,
    "unleash-api-token": _unleash,
    "datocms-api-token": _datocms,
    "sentry-dsn": _sentry,
}

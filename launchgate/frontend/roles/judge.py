"""From a credential and its surroundings to a ruling."""

from launchgate.credentials.spot import Spot
from launchgate.frontend.roles.doubts import DOUBTS
from launchgate.frontend.roles.generic import of_generic
from launchgate.frontend.roles.publishable import PUBLISHABLE
from launchgate.frontend.roles.ruling import Ruling, doubtful, fine, leak
from launchgate.frontend.roles.scene import Scene
from launchgate.frontend.roles.told import TOLD

_NOTHING = frozenset(("twilio-api-key-sid", "generic-nonce", "generic-salt"))
_LOW = ("low", "info")


def judge(spot: Spot, data: bytes) -> Ruling | None:
    """`spot` is in `data` (a decoded view of a file that browsers can get). None: it is nothing."""
    kind = spot.kind
    if kind.id in _NOTHING:
        return None
    scene = Scene(spot, data)
    if (rule := TOLD.get(kind.id)) is not None:
        return rule(scene)
    if kind.id.startswith("generic-"):
        return of_generic(scene)
    if kind.role == "public":
        return fine(PUBLISHABLE.get(kind.id, _FINE))
    if (why := DOUBTS.get(kind.id)) is not None:
        return doubtful(why)
    if kind.proven:
        return _DATED if kind.level == "low" else leak(kind)
    if spot.level in _LOW:
        return None
    if spot.level == "medium" or scene.documented:
        return doubtful(_LIKELY.format(opens=kind.opens))
    return leak(kind)


_FINE = "It is made to stand in web pages: it says whose account is meant and opens nothing else."
_LIKELY = "If it is one, whoever opens the page can {opens}. Compare it with the provider's page."
_DATED = doubtful(
    "Its provider no longer accepts such keys, but it tells of what is used.", None, "low"
)

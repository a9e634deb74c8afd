"""Public tokens that have a development form of their own."""

from launchgate.frontend.roles.ruling import Ruling, fine, for_tests
from launchgate.frontend.roles.scene import Scene

_FINE = "{name} makes this key for the page; what must never be here is the secret one."
_TEST = "A {name} key of a test environment: build with the live one."


def _by_mode(scene: Scene, name: str) -> Ruling:
    secret = scene.spot.secret
    test = b"_test_" in secret or b"-test-" in secret or b"_dev_" in secret
    return for_tests(_TEST.format(name=name)) if test else fine(_FINE.format(name=name))


RULES = {
    "radar-publishable-key": lambda scene: _by_mode(scene, "Radar"),
    "stytch-public-token": lambda scene: _by_mode(scene, "Stytch"),
    "liveblocks-public-key": lambda scene: _by_mode(scene, "Liveblocks"),
}

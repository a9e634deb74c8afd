"""What to do about an exposure, in order: the value first, then the way it took, then the build."""

from launchgate.gates.bundle.way import way_of
from launchgate.ports import Exposure

_REVOKED = "Only then build and deploy again, and clear the CDN's cache: old files stay there."
_PAIR = (
    "Make a new pair where it is used, give the new key to the server, then delete this one there "
    "(of a Google service account: https://console.cloud.google.com/iam-admin/serviceaccounts)."
)
_NO_REVOKE = "can not be revoked"


def fix_of(exposure: Exposure) -> str | None:
    """None where nothing is to be done, or where the reason says it all."""
    if exposure.role in ("allow", "warn"):
        return None
    if exposure.role == "test":
        return _live(exposure)
    steps = [_rotate(exposure), way_of(exposure), _REVOKED]
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))


def _live(exposure: Exposure) -> str:
    name = exposure.variable
    where = f"`{name}`" if name else "the variable that it comes from"
    return (
        f"Set {where} to the live key in the production environment of your host, then build "
        f"again. It is read while building: changing it later changes nothing."
    )


def _rotate(exposure: Exposure) -> str:
    """Who has seen it cannot be told, so it goes first."""
    sighting = exposure.sighting
    if exposure.proof == "canary":
        return (
            f"If a build with the real value of {sighting.title} was ever deployed, replace that "
            "value: whoever loaded the page may have it."
        )
    if sighting.kind.startswith("jwt-"):
        return "Change the secret that signs it: nothing else ends a token that was copied."
    if sighting.category == "private-key":
        return _PAIR
    if sighting.category == "url":
        return "Set a new password where the address leads, and end the connections that are open."
    if sighting.category in ("generic", "custom") or not sighting.revoke:
        return "Replace the value where it is used: whoever loaded the page may have it."
    told = sighting.rotate
    if _NO_REVOKE in told:
        return f"{_raised(told)}: {sighting.revoke}."
    order = (
        f"Rotate it first, it has to count as stolen: make a new one, give it to the server, "
        f"revoke this one at {sighting.revoke}."
    )
    return f"{order} {_raised(told)}." if told else order


def _raised(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"

"""From a credential and its surroundings to a ruling."""

from typing import NamedTuple

from launchgate.credentials.kind import Level
from launchgate.credentials.spot import Spot
from launchgate.ports import Role


class Ruling(NamedTuple):
    """`why` is a sentence for a founder. `title` None: the kind's own."""

    role: Role
    level: Level
    why: str = ""
    title: str | None = None


def judge(spot: Spot, data: bytes) -> Ruling | None:
    """`spot` is in `data` (a decoded view of a file that browsers can get). None: it is nothing."""
    public = spot.kind.role == "public"
    return Ruling("allow" if public else "block", spot.level)

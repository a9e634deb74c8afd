"""What the engine finds in a text, with what it means there."""

from typing import NamedTuple

from launchgate.credentials.scan import scan
from launchgate.frontend.roles import Ruling, judge


class Told(NamedTuple):
    kind: str
    ruling: Ruling


def told(text: str) -> list[Told]:
    data = text.encode()
    found = ((spot.kind.id, judge(spot, data)) for spot in scan(data, "app.js"))
    return [Told(kind, ruling) for kind, ruling in found if ruling is not None]


def roles(text: str) -> list[str]:
    return [item.ruling.role for item in told(text)]

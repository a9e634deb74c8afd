"""A variable's value that no shape tells, as a spot like any other."""

from launchgate.credentials.kind import Kind, Level
from launchgate.credentials.spot import Spot
from launchgate.frontend.known import Known
from launchgate.frontend.roles import Ruling
from launchgate.frontend.values import Hit
from launchgate.frontend.values.naming import says_identifier
from launchgate.frontend.values.weight import weight

_KIND = Kind(
    id="custom-variable",
    title="",
    anchors=("any",),
    pattern="",
    source="",
    opens="use it as your server does",
    revoke="",
    proven=False,
)


def as_spot(known: tuple[Known, ...], hit: Hit) -> tuple[Spot, Ruling]:
    """`known` are all variables that have the value. One that is declared public makes it so."""
    title = ", ".join(item.name for item in known)
    public = any(item.public for item in known)
    level: Level = "info" if public else _level(known)
    spot = Spot(
        kind=_KIND._replace(title=title),
        match_start=hit.start,
        start=hit.start,
        end=hit.end,
        secret=known[0].value,
        level=level,
        layers=hit.layers,
    )
    return spot, Ruling("allow" if public else "block", level, _WHY if public else "")


def _level(known: tuple[Known, ...]) -> Level:
    secret = any(weight(item) == "secret" for item in known)
    if secret:
        return "critical"
    if known[0].proof == "canary" and not all(says_identifier(item.name) for item in known):
        return "high"  # the marker says nothing of the value
    return "medium"


_WHY = "It is declared to be public, by its name or in [bundle] public."

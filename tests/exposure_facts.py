"""Exposures as the adapter gives them, written by hand."""

from dataclasses import replace

from launchgate.gates.bundle.facts import BundleFacts
from launchgate.model import Location
from launchgate.ports import Exposure, Sighting

_PLACE = Location(path="dist/assets/index.js", line=1, column=88, end_line=1, end_column=120)
STRIPE = Exposure(
    sighting=Sighting(
        kind="stripe-secret-key",
        title="Stripe secret key (live)",
        category="provider",
        level="critical",
        location=_PLACE,
        excerpt='s="sk_live_…(107)"',
        anchor="a1",
        opens="charge and refund customers",
        revoke="https://dashboard.stripe.com/apikeys",
        rotate="roll the key; the old one can stay valid for up to 7 days",
    ),
    role="block",
    why="Whoever opens the page can charge and refund customers.",
)


def exposure(**changes: object) -> Exposure:
    """`STRIPE` with other fields: those of a sighting go into its own."""
    own = {name: changes.pop(name) for name in list(changes) if name in Sighting.__slots__}
    base = replace(STRIPE.sighting, **own)  # type: ignore[arg-type]
    return replace(STRIPE, sighting=base, **changes)  # type: ignore[arg-type]


def variable(name: str, level: str = "critical", proof: str = "value", **more: object) -> Exposure:
    """What only a variable's value or marker tells."""
    return exposure(
        **{
            "kind": "custom-variable",
            "title": name,
            "category": "custom",
            "level": level,
            "opens": "use it as your server does",
            "revoke": "",
            "rotate": "",
            "why": "",
            "variable": name,
            "proof": proof,
            **more,
        }
    )


def from_source(path: str, line: int) -> Location:
    return replace(_PLACE, original=Location(path=path, line=line))


def facts(*exposures: Exposure, production: bool = True) -> BundleFacts:
    return BundleFacts(exposures=exposures, production=production)

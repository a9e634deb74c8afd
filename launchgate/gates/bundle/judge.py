"""From exposures to problems: what breaks, where it came from, what to do."""

from collections.abc import Iterator

from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.fix import fix_of
from launchgate.gates.bundle.sort import rule_of
from launchgate.model import Problem, Severity
from launchgate.ports import Exposure, Sighting


def problems(facts: BundleFacts, rule: str) -> Iterator[Problem]:
    """One for each place; the engine joins the places of one value."""
    for exposure in facts.exposures:
        if rule_of(exposure) == rule:
            yield _problem(exposure, facts)


def _problem(exposure: Exposure, facts: BundleFacts) -> Problem:
    sighting = exposure.sighting
    return Problem(
        subject=sighting.title,
        message=_message(exposure),
        locations=(sighting.location,),
        excerpt=sighting.excerpt,
        anchor=sighting.anchor,
        severity=_severity(exposure, facts),
        state=sighting.state,
        fix=fix_of(exposure),
    )


def _severity(exposure: Exposure, facts: BundleFacts) -> Severity:
    told = Severity[exposure.sighting.level.upper()]
    if exposure.role == "allow":
        return Severity.INFO
    if exposure.role == "warn":
        return min(told, Severity.MEDIUM)
    if exposure.role == "test":
        if not facts.production:
            return Severity.INFO
        return Severity.MEDIUM if _is_manual(exposure) else Severity.HIGH
    return told


def _is_manual(exposure: Exposure) -> bool:
    """What explains a library, not the app: `README.md` beside its scripts."""
    return (exposure.sighting.location.path or "").endswith((".md", ".markdown", ".mdx", ".rst"))


def _message(exposure: Exposure) -> str:
    sighting = exposure.sighting
    parts = [f"{_who(exposure)}: {_lowered(_why(exposure))}"]
    parts += [_name(exposure), _hidden(sighting), _source(sighting)]
    return " ".join(part for part in parts if part)


def _who(exposure: Exposure) -> str:
    title = exposure.sighting.title
    if exposure.proof == "shape":
        return title
    return f"{title} reaches the browser"


def _why(exposure: Exposure) -> str:
    if exposure.why:
        return exposure.why
    if exposure.proof == "canary":
        return "The build writes its value into what every visitor downloads."
    return f"Whoever opens the page can {exposure.sighting.opens or 'use it as your server does'}."


def _name(exposure: Exposure) -> str:
    """How it got there, where more than its shape tells."""
    if exposure.variable is None or exposure.variable == exposure.sighting.title:
        return ""
    return f"It got there as {exposure.variable}."


def _hidden(sighting: Sighting) -> str:
    if not sighting.layers:
        return ""
    ways = [_WAYS.get(layer, layer) for layer in sighting.layers]
    return f"It is hidden in {', then '.join(ways)}, which every browser undoes."


_WAYS = {
    "backslash": "backslash escapes",
    "characters": "the numbers of its characters",
    "folded": "pieces that are joined",
    "flight": "the pieces in which a page gets its data",
    "html": "HTML escapes",
    "named": "a list apart from its names",
    "percent": "percent escapes",
    "reversed": "reversed letters",
    "script": "escapes of JavaScript",
}


def _source(sighting: Sighting) -> str:
    place = sighting.location.original
    return f"It comes from {place.label}." if place is not None else ""


def _lowered(sentence: str) -> str:
    """But not a name, as in `Supabase makes ...`."""
    first = sentence.split(" ", 1)[0]
    return f"{sentence[:1].lower()}{sentence[1:]}" if first in _PLAIN else sentence


_PLAIN = frozenset(
    (
        *("A", "Address", "Alone", "An", "Any", "Browsers", "By", "Everyone", "If", "In", "It"),
        *("Its", "Maps", "Only", "Open", "Pages", "Public", "The", "This", "Whoever"),
    )
)

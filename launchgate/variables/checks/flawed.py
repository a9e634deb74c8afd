"""How checks say what they found: the variable, where it is set, what breaks; never the value."""

from launchgate.model import Impact, Location, Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.valued import Valued


def where(item: Valued) -> str:
    return f"at {item.target} ({item.label})" if item.label else f"at {item.target}"


def flaw(
    item: Valued,
    rule: str,
    says: str,
    *,
    severity: Severity | None = None,
    impact: Impact | None = None,
    fix: str | None = None,
    anchor: str = "",
    others: tuple[Valued, ...] = (),
) -> Flaw:
    """`says` goes on after the name and the place. `others` are variables that it is about too."""
    places: dict[Location, None] = {}
    for one in (item, *others):
        if one.location is not None:
            places[one.location] = None
    return Flaw(
        rule=rule,
        name=item.name,
        message=f"{item.name} {where(item)} {says}",
        target=item.target,
        locations=tuple(places),
        severity=severity,
        impact=impact,
        fix=fix,
        anchor=anchor,
    )

"""Equal findings into one. Associative and order-free, so that shards join to the same result."""

from collections.abc import Iterable
from dataclasses import replace

from launchgate.model import Finding, Location, Order, Severity


def join(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """One finding for each fingerprint, with all its places, sorted by rule and fingerprint.

    The worst severity counts; places that are milder by themselves are kept apart, in `milder`.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.fingerprint, []).append(finding)
    joined = (_joined(group) for group in groups.values())
    return tuple(sorted(joined, key=lambda finding: (finding.rule_id, finding.fingerprint)))


def _joined(group: list[Finding]) -> Finding:
    levels: dict[Severity, list[Finding]] = {}
    for finding in group:
        for part in (finding, *finding.milder):
            levels.setdefault(part.severity, []).append(part)
    worst, *milder = (_level(levels[severity]) for severity in sorted(levels, reverse=True))
    return replace(worst, milder=tuple(milder))


def _level(group: list[Finding]) -> Finding:
    """Of one severity."""
    kept = sorted(group, key=_identity)
    places = {place.order: place for finding in kept for place in finding.locations}
    ignored = {item.location.order: item for finding in kept for item in finding.ignored}
    return replace(
        kept[0],
        locations=tuple(_sorted(places)),
        ignored=tuple(ignored[key] for key in sorted(ignored)),
        milder=(),
    )


def _sorted(places: dict[Order, Location]) -> list[Location]:
    return [places[key] for key in sorted(places)]


def _identity(finding: Finding) -> tuple[object, ...]:
    places = [place.order for place in _places(finding)]  # a joined one has places if any had
    first = not places, min(places, default=())
    active = finding.state == "active"  # two shards may have asked, and one had no answer
    told = finding.message, finding.excerpt, finding.fix, finding.impact.value
    return not active, () if active else first, *told, finding.state or ""


def _places(finding: Finding) -> tuple[Location, ...]:
    return finding.locations + tuple(item.location for item in finding.ignored)

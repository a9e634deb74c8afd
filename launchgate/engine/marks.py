"""Findings against inline suppressions: which places are accepted, which markers do nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from launchgate.engine.stamp import printable
from launchgate.model import Finding, Ignored, Location
from launchgate.parse.glob import name_matches
from launchgate.parse.inline import Mark, marks
from launchgate.policy.case import UsedMark

Trusted = Callable[[Mark], bool]
"""Whether a marker counts: under `--policy-from` only those that the base has too."""


def apply(
    findings: Iterable[Finding], texts: Iterable[tuple[str, str]], trusted: Trusted
) -> tuple[tuple[Finding, ...], tuple[UsedMark, ...], tuple[Mark, ...]]:
    """Findings with their accepted places set apart, the trusted markers, and the others."""
    found = [
        mark._replace(path=printable(path)) for path, text in texts for mark in marks(path, text)
    ]
    own = [mark for mark in found if trusted(mark)]
    speaking: dict[tuple[str, int], list[Mark]] = {}
    for mark in own:
        if mark.reason:
            speaking.setdefault((mark.path, mark.line), []).append(mark)
            if mark.alone:
                speaking.setdefault((mark.path, mark.line + 1), []).append(mark)
    used: set[Mark] = set()
    left = tuple(_without(finding, speaking, used) for finding in findings)
    return left, tuple(UsedMark(mark=m, used=m in used) for m in own), _others(found, own)


def _without(
    finding: Finding, speaking: dict[tuple[str, int], list[Mark]], used: set[Mark]
) -> Finding:
    if not speaking:
        return finding
    kept: list[Location] = []
    ignored: list[Ignored] = []
    for place in finding.locations:
        mark = _mark_at(place, finding.rule_id, speaking)
        if mark is None:
            kept.append(place)
        else:
            used.add(mark)
            ignored.append(Ignored(location=place, reason=mark.reason))
    milder = tuple(_without(part, speaking, used) for part in finding.milder)
    if not ignored:
        return replace(finding, milder=milder) if milder else finding
    return replace(finding, locations=tuple(kept), ignored=tuple(ignored), milder=milder)


def _mark_at(
    place: Location, rule_id: str, speaking: dict[tuple[str, int], list[Mark]]
) -> Mark | None:
    if place.url:  # as of another commit, where the marker may speak of something else
        return None
    here = speaking.get((place.path or "", place.line or 0), ())
    return next((m for m in here if any(name_matches(glob, rule_id) for glob in m.rules)), None)


def _others(found: list[Mark], own: list[Mark]) -> tuple[Mark, ...]:
    trusted = set(own)
    return tuple(mark for mark in found if mark not in trusted)

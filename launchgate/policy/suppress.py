"""Which suppression accepts a finding, and which accept none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from launchgate.config.root import Suppression
from launchgate.model import Finding, Location, Outcome
from launchgate.parse.glob import name_matches, path_matches
from launchgate.policy.case import Draft, Policy


def accept(finding: Finding, policy: Policy) -> tuple[Suppression | None, Finding]:
    """The suppression that accepts all of a finding, else the finding less its accepted places."""
    items = [
        item
        for item in policy.suppressions
        if item.expires >= policy.today and name_matches(item.rule, finding.rule_id)
    ]
    for item in items:
        if name_matches(item.subject, finding.subject):
            return item, finding
    left = [
        place
        for place in finding.locations
        if not any(_at(item.subject, place, policy.prefix) for item in items)
    ]
    if finding.locations and not left:
        first = finding.locations[0]
        return next(item for item in items if _at(item.subject, first, policy.prefix)), finding
    return None, replace(finding, locations=tuple(left))


def unused(policy: Policy, draft: Draft) -> Iterable[Suppression]:
    """Suppressions in force that accept nothing, of gates that could tell."""
    for item in policy.suppressions:
        judged = item.expires >= policy.today and all_told([item.rule], draft)
        if judged and not any(_touches(item, finding, policy) for finding in draft.findings):
            yield item


def all_told(globs: Sequence[str], draft: Draft) -> bool:
    """Whether every gate that a rule glob may speak of ran and could tell."""
    told = {gate.name: gate.outcome in (Outcome.PASS, Outcome.FAIL) for gate in draft.gates}
    for glob in globs:
        head, slash, _ = glob.partition("/")
        if not slash or any(sign in head for sign in "*?"):
            if not all(told.values()):
                return False
        elif not told.get(head, False):
            return False
    return bool(told)


def _touches(item: Suppression, finding: Finding, policy: Policy) -> bool:
    return name_matches(item.rule, finding.rule_id) and (
        name_matches(item.subject, finding.subject)
        or any(
            _at(item.subject, place, policy.prefix)
            for part in (finding, *finding.milder)
            for place in part.locations
        )
    )


def _at(glob: str, place: Location, prefix: str) -> bool:
    """Whether a path glob speaks of a place: from the root, or from the config's own folder."""
    name = place.path or place.url or ""
    if path_matches(glob, name):
        return True
    return bool(prefix) and name.startswith(prefix) and path_matches(glob, name[len(prefix) :])

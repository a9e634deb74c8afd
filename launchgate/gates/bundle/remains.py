"""From leftovers to problems: one for each thing in each output, with all its places."""

from collections.abc import Iterator

from launchgate.gates.bundle.facts import BundleFacts
from launchgate.model import Location, Problem, Severity
from launchgate.ports import Leftover

_PLACES = 20
_DEVELOPMENT = ("development-build", "dev-server-client")  # harmless where no customers are


def problems(facts: BundleFacts, rule: str, *, files: str = "") -> Iterator[Problem]:
    """`files` says what the places are ("source maps"), where their count is worth telling."""
    groups: dict[tuple[str, str, str | None], list[Leftover]] = {}
    for item in facts.leftovers:
        if item.rule == rule:
            key = (item.subject, _output(item.location, facts), item.level)
            groups.setdefault(key, []).append(item)
    for (subject, output, _), items in groups.items():
        yield _problem(facts, rule, subject, output, items, files)


def _problem(
    facts: BundleFacts, rule: str, subject: str, output: str, items: list[Leftover], files: str
) -> Problem:
    first, *_ = items = sorted(items, key=_order)
    places = [item.location for item in items]
    message = first.message
    if files:
        example = f" ({first.excerpt} is one)" if first.excerpt else ""
        message = f"{message} {_counted(len(items), files)}{example}."
    elif len(places) > _PLACES:
        message = f"{message} It is in {len(places)} files."
    return Problem(
        subject=subject,
        message=message,
        locations=tuple(places[:_PLACES]),
        excerpt=first.excerpt,
        anchor=output,
        severity=_severity(facts, rule, first.level),
    )


def _severity(facts: BundleFacts, rule: str, level: str | None) -> Severity | None:
    if rule in _DEVELOPMENT and not facts.production:
        return Severity.INFO
    return None if level is None else Severity[level.upper()]


def _output(place: Location, facts: BundleFacts) -> str:
    """The folder of the output that the place is in, the innermost; empty for a site."""
    path = place.path or ""
    inside = (o.folder for o in facts.outputs if path.startswith(f"{o.folder}/"))
    return max(inside, key=len, default="")


def _counted(count: int, what: str) -> str:
    return f"{count} {what} hold it" if count > 1 else f"1 {what.removesuffix('s')} holds it"


def _order(item: Leftover) -> tuple[bool, str, int, int, int, int, str]:
    return item.location.order

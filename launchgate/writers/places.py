"""Where a code host shows a finding: in a file of the repository, for hosts know nothing else."""

import re
from urllib.parse import quote

from launchgate.model import Changed, Finding, Location, RuleInfo
from launchgate.writers.text import visible

SITE = "https://github.com/launchgate/launchgate"
# Stands in for a finding without a file (a URL, a record): there the check is asked for.
CONFIG = "launchgate.toml"
_OUTSIDE = re.compile(r"/|[A-Za-z]:[\\/]|[a-z][a-z0-9+.-]*://|\s*\Z")
_LONGEST_PATH = 4096


def help_uri(rule: RuleInfo) -> str:
    """The page that explains the rule."""
    return f"{SITE}/blob/main/{quote(visible(rule.help_path), safe='/#')}"


def in_repository(path: str | None) -> bool:
    """Whether a host can look `path` up: relative, and not above the root."""
    if path is None or len(path) > _LONGEST_PATH or _OUTSIDE.match(path):
        return False
    return not {"", ".", ".."} & set(path.split("/"))


def places(finding: Finding) -> list[Location]:
    """Every place in a file of the repository, the best first; the source before what was
    built from it, because people fix the source and built files are seldom committed."""
    both = (
        place for one in finding.locations for place in (one.original, one) if place is not None
    )
    return [place for place in both if in_repository(place.path)]


def anchor(finding: Finding, *, changed: Changed | None = None) -> Location | None:
    """The place to show a finding at: on a changed line, else in a changed file, else the best."""
    return min(places(finding), key=lambda place: distance(place, changed or {}), default=None)


def distance(place: Location, changed: Changed) -> int:
    """From the change: 0 on one of its lines, 1 in one of its files, 2 elsewhere."""
    lines = changed.get(place.path or "")
    if lines is None:
        return 2
    return 0 if any(first <= (place.line or 0) <= last for first, last in lines) else 1


def elsewhere(finding: Finding, shown_at: Location | None) -> str:
    """The finding's own first place, where that is not the one shown (a URL, a built file)."""
    best = next(iter(finding.locations), None)
    return "" if best is None or best is shown_at else best.label or best.url or ""


def span(place: Location) -> tuple[int, int | None, int | None, int | None]:
    """Line, column, end line and end column, without an end that does not lie behind the start."""
    line = max(place.line or 1, 1)
    column = place.column if place.line and place.column and place.column > 0 else None
    end_line, end_column = place.end_line, place.end_column
    if not place.line or end_line is None or end_line < line:
        return line, column, None, None
    if column is None or end_column is None or (end_line, end_column) <= (line, column):
        return line, column, end_line, None
    return line, column, end_line, end_column

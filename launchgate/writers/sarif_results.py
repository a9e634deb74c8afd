"""The results of a SARIF run: one finding each, shown where people will fix it."""

from collections.abc import Iterable
from urllib.parse import quote

from launchgate.model import Finding, Location, Status, Verdict
from launchgate.writers.places import CONFIG, anchor, elsewhere, places, span
from launchgate.writers.sarif_rules import LEVELS
from launchgate.writers.text import shown

FINGERPRINT = "launchgate/v1"
_LOCATIONS = 1_000
_LONGEST_MESSAGE = 2_000
_LONGEST_DETAIL = 1_000


def result(verdict: Verdict, rule_id: str, rule_index: int) -> dict[str, object]:
    finding = verdict.finding
    at = anchor(finding)
    best = physical(at or Location(path=CONFIG, line=1))
    if at is None and finding.locations:
        best["logicalLocations"] = [_logical(finding.locations[0])]
    found: dict[str, object] = {
        "ruleId": rule_id,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": plain(_message(finding, at))},
        "locations": [best],
        "partialFingerprints": {FINGERPRINT: shown(finding.fingerprint, 255) or "0"},
        "rank": _rank(verdict.rank),
        "baselineState": "new" if verdict.status is Status.NEW else "unchanged",
        "suppressions": _suppressions(verdict),
    }
    related = list(_related(finding, at))
    if related:
        found["relatedLocations"] = related
    if finding.state:
        found["properties"] = {"state": finding.state}
    return found


def physical(place: Location) -> dict[str, object]:
    line, column, end_line, end_column = span(place)
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
    }
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(place.path or CONFIG)},
            "region": {key: value for key, value in region.items() if value is not None},
        }
    }


def plain(text: str) -> str:
    """SARIF reads `[text](target)` as a link."""
    return text.replace("](", "] (")


def _uri(path: str) -> str:
    # Bytes that are no UTF-8 keep their value; other half surrogates have none to keep.
    return quote(path.encode("utf-8", "surrogateescape" if _bytes_only(path) else "replace"))


def _bytes_only(path: str) -> bool:
    return all(not "\ud800" <= sign <= "\udfff" or "\udc80" <= sign <= "\udcff" for sign in path)


def _message(finding: Finding, at: Location | None) -> str:
    parts = [shown(finding.message, _LONGEST_MESSAGE, newlines=True).strip()]
    parts = parts if parts[0] else [shown(finding.subject, _LONGEST_DETAIL).strip() or "Finding"]
    for label, text in (
        ("Where", elsewhere(finding, at)),
        ("Seen", finding.excerpt),
        ("Fix", finding.fix),
    ):
        text = shown(text, _LONGEST_DETAIL, newlines=True).strip()
        if text:
            parts.append(f"{label}: {text}")
    whole = "\n".join(parts)
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def _logical(place: Location) -> dict[str, object]:
    name = shown(place.url or place.label, _LONGEST_DETAIL).strip() or "unknown"
    return {"fullyQualifiedName": name, "kind": "resource"}


def _related(finding: Finding, at: Location | None) -> Iterable[dict[str, object]]:
    others = [place for place in places(finding) if place is not at]
    for number, place in enumerate(others[: _LOCATIONS - 1], start=1):
        yield {"id": number, "message": {"text": "The same thing is here, too."}, **physical(place)}


def _suppressions(verdict: Verdict) -> list[dict[str, str]]:
    if verdict.status is Status.NEW:
        return []
    reason = shown(verdict.reason or "", _LONGEST_DETAIL).strip()
    if verdict.status is Status.BASELINED:
        kind, why = "external", f"In the baseline: {reason}" if reason else "In the baseline"
    else:
        inline = any(one.reason == verdict.reason for one in verdict.finding.ignored)
        kind, why = "inSource" if inline else "external", reason or "Suppressed"
    if verdict.expires:
        why = f"{why} (until {shown(verdict.expires, 40)})"
    return [{"kind": kind, "status": "accepted", "justification": why}]


def _rank(rank: int) -> float:
    """SARIF's rank: 100 comes first, 0 last; ours counts from 1."""
    return round(100 / max(rank, 1), 4)

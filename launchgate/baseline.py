"""The baseline: findings that were there when a team began, so that only new ones block.

One JSON entry a line, sorted by fingerprint, no dates and no line numbers: entries survive
renames and edits, and two branches that add entries merge line by line.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from launchgate.model import Finding, Severity

NAME = "launchgate.baseline"
REASON = "in the baseline"  # of what is accepted, where the entry has no note
_HEAD = "# launchgate baseline 1: known findings, one a line. Written by `launchgate baseline`."
_SALT = re.compile(r"^# salt: ((?:[0-9a-f]{2}){8,64})\r?$", re.MULTILINE)
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")


class BaselineError(Exception):
    """The text is no baseline; says the line and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`places` is in how many places the finding stood: one more is new. `severity` is how bad it
    was there: worse is new; None in files of before. `note` is what a team once said of it."""

    fingerprint: str
    rule: str
    subject: str
    places: int = 1
    severity: Severity | None = None
    note: str = ""

    def holds(self, finding: Finding) -> bool:
        """Whether the finding is no more and no worse than what was known."""
        worse = self.severity is not None and finding.severity > self.severity
        return not worse and max(1, len(finding.locations)) <= self.places


def parse(text: str) -> Mapping[str, Entry]:
    """Entries by fingerprint. Raises BaselineError."""
    entries: dict[str, Entry] = {}
    for number, line in enumerate(text.split("\n"), 1):  # a subject may hold U+2028 and the like
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(_CONFLICT):
            raise BaselineError(f"line {number}: an unresolved merge conflict: keep both sides")
        entry = _entry(line, number)
        known = entries.get(entry.fingerprint)
        entries[entry.fingerprint] = entry if known is None else _joined(known, entry)
    return entries


def _joined(one: Entry, other: Entry) -> Entry:
    """What two branches have accepted."""
    more = one if one.places >= other.places else other
    if one.severity is None or other.severity is None:
        return replace(more, severity=None)
    return replace(more, severity=max(one.severity, other.severity))


def salt_of(text: str) -> bytes | None:
    """The salt that the fingerprints of secrets were made with, None where none is kept."""
    found = _SALT.search(text)
    return None if found is None else bytes.fromhex(found[1])


def render(entries: Iterable[Entry], salt: bytes | None = None) -> str:
    rows = sorted(entries, key=lambda entry: entry.fingerprint)
    head = [_HEAD] if salt is None else [_HEAD, f"# salt: {salt.hex()}"]
    return "\n".join([*head, *(_line(entry) for entry in rows), ""])


def of(finding: Finding, known: Mapping[str, Entry] | None = None) -> Entry:
    """With the note that it has in `known`."""
    old = (known or {}).get(finding.fingerprint)
    return Entry(
        fingerprint=finding.fingerprint,
        rule=finding.rule_id,
        subject=finding.subject,
        places=max(1, len(finding.locations)),
        severity=finding.severity,
        note=old.note if old else "",
    )


def _entry(line: str, number: int) -> Entry:
    try:
        item = json.loads(line)
        fingerprint, places = item["fingerprint"], item["places"]
        rule, subject, note = item["rule"], item["subject"], item.get("note", "")
        level = item.get("severity")
        severity = None if level is None else Severity[level.upper()]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BaselineError(
            f"line {number}: not an entry; make the file anew: launchgate baseline update"
        ) from None
    texts = all(isinstance(text, str) for text in (rule, subject, fingerprint, note))
    if not texts or type(places) is not int or places < 1:
        raise BaselineError(f"line {number}: fingerprint, rule, subject or places is not valid")
    return Entry(
        fingerprint=fingerprint,
        rule=rule,
        subject=subject,
        places=places,
        severity=severity,
        note=note,
    )


def _line(entry: Entry) -> str:
    item: dict[str, str | int] = {
        "fingerprint": entry.fingerprint,
        "rule": entry.rule,
        "subject": entry.subject,
        "places": entry.places,
    }
    if entry.severity is not None:
        item["severity"] = entry.severity.label
    if entry.note:
        item["note"] = entry.note
    return json.dumps(item, ensure_ascii=False)

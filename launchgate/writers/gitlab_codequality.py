"""GitLab Code Quality: what is new, one entry a finding.

GitLab stops reading at the first entry it does not like, and merges equal fingerprints.
"""

import json
from collections import Counter

from launchgate.model import Report, Severity, Status, Verdict
from launchgate.writers.places import CONFIG, anchor, elsewhere, span
from launchgate.writers.text import shown

_SEVERITIES = {
    Severity.CRITICAL: "blocker",
    Severity.HIGH: "critical",
    Severity.MEDIUM: "major",
    Severity.LOW: "minor",
    Severity.INFO: "info",
}
_LONGEST_DESCRIPTION = 1_000


def render(report: Report) -> str:
    seen: Counter[str] = Counter()
    rows = []
    for verdict in report.verdicts:
        if verdict.status is Status.NEW:
            row = _entry(verdict, seen)
            rows.append(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
    return "[\n" + ",\n".join(rows) + "\n]\n"


def _entry(verdict: Verdict, seen: Counter[str]) -> dict[str, object]:
    finding = verdict.finding
    at = anchor(finding)
    line, _, end_line, _ = span(at) if at else (1, None, None, None)
    message = shown(finding.message, _LONGEST_DESCRIPTION).strip()
    where = shown(elsewhere(finding, at), _LONGEST_DESCRIPTION).strip()
    description = message or shown(finding.subject, _LONGEST_DESCRIPTION).strip() or "Finding"
    return {
        "description": f"{description} ({where})" if where else description,
        "check_name": shown(finding.rule_id, 255).strip() or "launchgate",
        "fingerprint": numbered(shown(finding.fingerprint, 255), seen),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": shown(at.path if at and at.path else CONFIG, 4_096),
            "lines": {"begin": line, **({"end": end_line} if end_line else {})},
        },
    }


def numbered(fingerprint: str, seen: Counter[str]) -> str:
    """`fingerprint`, with a number when it was seen before."""
    seen[fingerprint] += 1
    count = seen[fingerprint]
    return f"{fingerprint}-{count}" if count > 1 else fingerprint

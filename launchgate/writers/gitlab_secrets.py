"""GitLab's secret detection report (15.x): what `secrets` and `bundle` found.

Baselined findings are in it, because GitLab itself tells new from old by comparing branches;
suppressed ones are not. The text is rendered as Markdown there, so its marks are escaped.
"""

import json
import re
import uuid
from collections import Counter
from datetime import datetime, timedelta

from launchgate.model import GateResult, Outcome, Report, RuleInfo, Severity, Status, Verdict
from launchgate.writers.gitlab_codequality import numbered
from launchgate.writers.places import CONFIG, SITE, anchor, elsewhere, help_uri, span
from launchgate.writers.text import shown

VERSION = "15.0.4"
GATES = ("secrets", "bundle")
_NO_COMMIT = "0" * 40
_NAMES = uuid.uuid5(uuid.NAMESPACE_URL, SITE)
_LONGEST_NAME = 255
_LONGEST_FIX = 3_000  # GitLab takes 7,000 characters: escaping may double them
_LONGEST_TEXT = 4_000
_MARKS = re.compile(r"([\\`*_\[\]<>!|~@#$&])")


def render(report: Report) -> str:
    seen: Counter[str] = Counter()
    rows = [
        _dump(_vulnerability(verdict, report, seen))
        for verdict in report.verdicts
        if verdict.finding.gate in GATES and verdict.status is not Status.SUPPRESSED
    ]
    head = _dump({"version": VERSION, "scan": _scan(report)})
    return head[:-1] + ',"vulnerabilities":[\n' + ",\n".join(rows) + "\n]}\n"


def _scan(report: Report) -> dict[str, object]:
    started = datetime.fromisoformat(report.run.started_at[:19])
    ended = started + timedelta(milliseconds=report.run.elapsed_ms)
    tool = {
        "id": "launchgate",
        "name": "launchgate",
        "url": SITE,
        "vendor": {"name": "launchgate"},
        "version": shown(report.version, 100).strip() or "0",
    }
    doubts = _doubts(report)
    return {
        "analyzer": tool,
        "scanner": tool,
        "type": "secret_detection",
        "start_time": started.isoformat(timespec="seconds"),
        "end_time": ended.isoformat(timespec="seconds"),
        "status": "failure" if doubts else "success",
        "messages": [{"level": "fatal", "value": text} for text in doubts],
    }


def _doubts(report: Report) -> list[str]:
    """Why an empty list would not mean that there is nothing."""
    asked = [gate for gate in report.gates if gate.name in GATES]
    doubts = [_could_not_tell(gate) for gate in asked if gate.outcome is Outcome.ERROR]
    if not report.run.complete:
        doubts.append("The run was interrupted: run it again.")
    if all(gate.outcome is Outcome.SKIP for gate in asked):
        doubts.append(f"Nothing was looked at: neither {' nor '.join(GATES)} was run.")
    return doubts


def _could_not_tell(gate: GateResult) -> str:
    told = "; ".join(gate.unknown) or gate.reason or "no reason given"
    return shown(f"{gate.name} could not tell: {told}", _LONGEST_TEXT)


def _vulnerability(verdict: Verdict, report: Report, seen: Counter[str]) -> dict[str, object]:
    finding = verdict.finding
    rule = report.catalog.get(finding.rule_id)
    rule_id = shown(finding.rule_id, _LONGEST_NAME).strip() or "launchgate"
    at = anchor(finding)
    line, _, end_line, _ = span(at) if at else (1, None, None, None)
    known = {
        "type": "launchgate_rule",
        "name": f"launchgate {rule_id}",
        "value": rule_id,
        **({"url": help_uri(rule)} if rule else {}),
    }
    return {
        "id": str(uuid.uuid5(_NAMES, numbered(shown(finding.fingerprint, 255), seen))),
        "name": _name(rule, rule_id),
        "description": _description(verdict, elsewhere(finding, at)),
        "severity": _severity(finding.severity),
        "solution": _markdown(finding.fix, _LONGEST_FIX),
        "identifiers": [known],
        "location": {
            "file": shown(at.path if at and at.path else CONFIG, 4_096),
            "commit": {"sha": report.run.commit or _NO_COMMIT},
            "start_line": line,
            "end_line": end_line or line,
        },
    }


def _name(rule: RuleInfo | None, rule_id: str) -> str:
    return (shown(rule.title, _LONGEST_NAME).strip() if rule else "") or rule_id


def _description(verdict: Verdict, where: str) -> str:
    finding = verdict.finding
    parts = (
        ("", finding.message),
        ("What: ", finding.subject),
        ("Where: ", where),
        ("Seen: ", finding.excerpt),
    )
    return "\n\n".join(f"{label}{_markdown(text, _LONGEST_TEXT)}" for label, text in parts if text)


def _severity(severity: Severity) -> str:
    return severity.label.capitalize()


def _markdown(text: str, limit: int) -> str:
    return _MARKS.sub(r"\\\1", shown(text, limit, newlines=True))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

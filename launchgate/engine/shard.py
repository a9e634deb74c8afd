"""A shard of a run as a document, and back: everything that `merge` needs, and no checkout."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from launchgate.baseline import Entry
from launchgate.config.root import Suppression
from launchgate.model import Finding, Ignored, Report, Severity
from launchgate.parse.inline import Mark
from launchgate.policy.case import Draft, Policy, UsedMark
from launchgate.writers import native, native_read

SCHEMA = "launchgate-shard/1"


def document(draft: Draft, policy: Policy, provisional: Report) -> dict[str, Any]:
    """Findings as the gates gave them; `decision` is this shard's own, before the merge."""
    return {
        "schema": SCHEMA,
        "tool": native.tool(provisional.version),
        "run": native.run(draft.run),
        "decision": provisional.decision.value,
        "units_sha256": draft.units_sha256,
        "policy": _policy(policy),
        "gates": [native.gate(item) for item in draft.gates],
        "findings": [_finding(item) for item in draft.findings],
        "marks": [_mark(item) for item in draft.marks],
        "changed": {path: [*map(list, lines)] for path, lines in sorted(draft.changed.items())},
        "catalog": native.catalog(draft.infos.values()),
    }


def draft(item: Mapping[str, Any]) -> Draft:
    """The draft in a document that was checked against its schema."""
    return Draft(
        run=native_read.run(item["run"]),
        gates=tuple(native_read.gate(part) for part in item["gates"]),
        findings=tuple(_read_finding(part) for part in item["findings"]),
        infos=native_read.catalog(item["catalog"]),
        marks=tuple(_read_mark(part) for part in item["marks"]),
        units_sha256=item["units_sha256"],
        changed={
            path: tuple((first, last) for first, last in lines)
            for path, lines in item["changed"].items()
        },
    )


def policy(item: Mapping[str, Any]) -> Policy:
    part = item["policy"]
    entries = part["baseline"]
    return Policy(
        fail_on=None if part["fail_on"] == "never" else Severity[part["fail_on"].upper()],
        suppressions=tuple(
            Suppression(
                rule=row["rule"],
                subject=row["subject"],
                reason=row["reason"],
                expires=date.fromisoformat(row["expires"]),
            )
            for row in part["suppressions"]
        ),
        baseline=None if entries is None else _read_entries(entries),
        baseline_path=part["baseline_path"],
        config_path=part["config_path"],
        prefix=part["prefix"],
        today=date.fromisoformat(part["today"]),
        whole=part["whole"],
        head_changes=tuple(part["head_changes"]),
        unknown=tuple(part["unknown"]),
    )


def _read_entries(rows: Iterable[Mapping[str, Any]]) -> dict[str, Entry]:
    return {row["fingerprint"]: _read_entry(row) for row in rows}


def _read_entry(row: Mapping[str, Any]) -> Entry:
    keys = ("fingerprint", "rule", "subject", "places", "note")
    level = row["severity"]
    return Entry(
        **{key: row[key] for key in keys},
        severity=None if level is None else Severity[level.upper()],
    )


def _policy(item: Policy) -> dict[str, Any]:
    entries = None if item.baseline is None else sorted(item.baseline.values(), key=_fingerprint)
    return {
        "fail_on": "never" if item.fail_on is None else item.fail_on.label,
        "suppressions": [
            {
                "rule": row.rule,
                "subject": row.subject,
                "reason": row.reason,
                "expires": row.expires.isoformat(),
            }
            for row in item.suppressions
        ],
        "baseline": None if entries is None else [_entry(row) for row in entries],
        "baseline_path": item.baseline_path,
        "config_path": item.config_path,
        "prefix": item.prefix,
        "today": item.today.isoformat(),
        "whole": item.whole,
        "head_changes": list(item.head_changes),
        "unknown": list(item.unknown),
    }


def _entry(row: Entry) -> dict[str, Any]:
    return {
        "fingerprint": row.fingerprint,
        "rule": row.rule,
        "subject": row.subject,
        "places": row.places,
        "severity": None if row.severity is None else row.severity.label,
        "note": row.note,
    }


def _fingerprint(row: Entry) -> str:
    return row.fingerprint


def _finding(item: Finding) -> dict[str, Any]:
    return {**_level(item), "milder": [_level(part) for part in item.milder]}


def _level(item: Finding) -> dict[str, Any]:
    ignored = [
        {"location": native.location(part.location), "reason": part.reason} for part in item.ignored
    ]
    return {**native.finding(item), "ignored": ignored}


def _read_finding(item: Mapping[str, Any]) -> Finding:
    return replace(_read_level(item), milder=tuple(_read_level(part) for part in item["milder"]))


def _read_level(item: Mapping[str, Any]) -> Finding:
    ignored = tuple(
        Ignored(location=native_read.location(part["location"]), reason=part["reason"])
        for part in item["ignored"]
    )
    return replace(native_read.finding(dict(item)), ignored=ignored)


def _mark(item: UsedMark) -> dict[str, Any]:
    mark = item.mark
    return {
        "path": mark.path,
        "line": mark.line,
        "rules": list(mark.rules),
        "reason": mark.reason,
        "alone": mark.alone,
        "used": item.used,
    }


def _read_mark(item: Mapping[str, Any]) -> UsedMark:
    mark = Mark(
        path=item["path"],
        line=item["line"],
        rules=tuple(item["rules"]),
        reason=item["reason"],
        alone=item["alone"],
    )
    return UsedMark(mark=mark, used=item["used"])

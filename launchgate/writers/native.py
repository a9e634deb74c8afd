"""Our own JSON, `launchgate-report/1`: built field by field, so that the model may change."""

import json
import math
from collections.abc import Iterable
from typing import Any

from launchgate.model import (
    Finding,
    GateResult,
    Location,
    Matrix,
    Measurement,
    Report,
    RuleInfo,
    RunInfo,
    Verdict,
)

SCHEMA = "launchgate-report/1"


def render(report: Report) -> str:
    return text_of(document(report))


def text_of(item: dict[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False, indent=1) + "\n"


def document(report: Report) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "tool": tool(report.version),
        "run": run(report.run),
        "decision": report.decision.value,
        "gates": [gate(item) for item in report.gates],
        "findings": [_verdict(item) for item in report.verdicts],
        "catalog": catalog(report.catalog.values()),
    }


def tool(version: str) -> dict[str, Any]:
    return {"name": "launchgate", "version": version}


def run(info: RunInfo) -> dict[str, Any]:
    shard = info.shard
    return {
        "id": info.id,
        "stage": info.stage.value,
        "target": info.target,
        "commit": info.commit,
        "started_at": info.started_at,
        "elapsed_ms": info.elapsed_ms,
        "config_sha256": info.config_sha256,
        "shard": None if shard is None else {"index": shard.index, "count": shard.count},
        "complete": info.complete,
    }


def gate(item: GateResult) -> dict[str, Any]:
    return {
        "name": item.name,
        "title": item.title,
        "outcome": item.outcome.value,
        "reason": item.reason,
        "elapsed_ms": item.elapsed_ms,
        "scanned": dict(item.scanned),
        "measurements": [_measurement(number) for number in item.measurements],
        "rules": [
            {"id": rule.id, "outcome": rule.outcome.value, "reason": rule.reason}
            for rule in item.rules
        ],
        "unseen": [{"what": part.what, "why": part.why} for part in item.unseen],
        "unknown": list(item.unknown),
        **({"matrix": _matrix(item.matrix)} if item.matrix else {}),
    }


def _matrix(item: Matrix) -> dict[str, Any]:
    return {
        "title": item.title,
        "columns": list(item.columns),
        "rows": [
            {"name": row.name, "cells": list(row.cells), "tones": list(row.tones)}
            for row in item.rows
        ],
    }


def finding(item: Finding) -> dict[str, Any]:
    """What a finding is, before any policy."""
    return {
        "rule": item.rule_id,
        "gate": item.gate,
        "severity": item.severity.label,
        "impact": item.impact.value,
        "subject": item.subject,
        "message": item.message,
        "fix": item.fix,
        "locations": [location(place) for place in item.locations],
        "excerpt": item.excerpt,
        "fingerprint": item.fingerprint,
        "help_uri": _help_path(item.rule_id),
        **({"state": item.state} if item.state else {}),
    }


def location(place: Location) -> dict[str, Any]:
    return {
        "path": place.path,
        "url": place.url,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "original": None if place.original is None else _original(place.original),
    }


def catalog(infos: Iterable[RuleInfo]) -> dict[str, Any]:
    rows = sorted(infos, key=lambda info: info.id)
    return {
        info.id: {
            "title": info.title,
            "why": info.why,
            "fix": info.fix,
            "severity": info.severity.label,
            "impact": info.impact.value,
        }
        for info in rows
    }


def _verdict(item: Verdict) -> dict[str, Any]:
    what = finding(item.finding)
    head = {key: what[key] for key in ("rule", "gate", "severity", "impact")}
    judged = {"status": item.status.value, "blocking": item.blocking, "rank": item.rank}
    return {**head, **judged, **what, "reason": item.reason, "expires": item.expires}


def _measurement(item: Measurement) -> dict[str, Any]:
    return {
        "name": item.name,
        "subject": item.subject,
        "value": _number(item.value),
        "unit": item.unit,
        "limit": _number(item.limit),
        "interval": None if item.interval is None else [*map(_number, item.interval)],
        "samples": [number for number in item.samples if math.isfinite(number)],
    }


def _number(value: float | None) -> float | None:
    """JSON knows neither infinity nor NaN: what is no number was not measured."""
    return value if value is not None and math.isfinite(value) else None


def _original(place: Location) -> dict[str, Any]:
    return {"path": place.path, "line": place.line, "column": place.column}


def _help_path(rule_id: str) -> str:
    head, _, name = rule_id.partition("/")
    return f"docs/rules/{head}.md#{name}"

"""JSON Schemas of the documents that cross the process border: report and shard, version 1."""

from typing import Any

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SEVERITIES = ["critical", "high", "medium", "low", "info"]
_IMPACTS = [
    *("security", "revenue", "signup", "email"),
    *("availability", "performance", "trust", "operations"),
]
_DECISIONS = ["go", "no-go", "inconclusive"]

_TEXT: dict[str, Any] = {"type": "string"}
_TEXT_OR_NULL: dict[str, Any] = {"type": ["string", "null"]}
_NUMBER_OR_NULL: dict[str, Any] = {"type": ["number", "null"]}
_PLACE: dict[str, Any] = {"type": ["integer", "null"], "minimum": 1}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_FLAG: dict[str, Any] = {"type": "boolean"}


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """Additions are free: other keys are allowed."""
    return {
        "type": "object",
        "required": list(required),
        "properties": {**required, **(optional or {})},
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _one_of(*values: object) -> dict[str, Any]:
    return {"enum": list(values)}


_ORIGINAL = {
    "anyOf": [
        {"type": "null"},
        _object({"path": _TEXT_OR_NULL, "line": _PLACE, "column": _PLACE}),
    ]
}
_LOCATION = _object(
    {
        "path": _TEXT_OR_NULL,
        "url": _TEXT_OR_NULL,
        "line": _PLACE,
        "column": _PLACE,
        "end_line": _PLACE,
        "end_column": _PLACE,
        "original": _ORIGINAL,
    }
)
_MEASUREMENT = _object(
    {
        "name": _TEXT,
        "subject": _TEXT,
        "value": _NUMBER_OR_NULL,
        "unit": _TEXT,
        "limit": _NUMBER_OR_NULL,
    },
    {
        "samples": _list({"type": "number"}),
        "interval": {
            "type": ["array", "null"],
            "items": _NUMBER_OR_NULL,
            "minItems": 2,
            "maxItems": 2,
        },
    },
)
_MATRIX = _object(
    {
        "title": _TEXT,
        "columns": _list(_TEXT),
        "rows": _list(
            _object(
                {
                    "name": _TEXT,
                    "cells": _list(_TEXT),
                    "tones": _list(_one_of("good", "bad", "doubt", "plain")),
                }
            )
        ),
    }
)
_GATE = _object(
    {
        "name": _TEXT,
        "outcome": _one_of("pass", "fail", "error", "skip"),
        "reason": _TEXT_OR_NULL,
        "elapsed_ms": _COUNT,
        "scanned": {"type": "object", "additionalProperties": _COUNT},
        "measurements": _list(_MEASUREMENT),
        "rules": _list(
            _object(
                {
                    "id": _TEXT,
                    "outcome": _one_of("pass", "fail", "error", "skip"),
                    "reason": _TEXT_OR_NULL,
                }
            )
        ),
    },
    {
        "title": _TEXT,
        "unseen": _list(_object({"what": _TEXT, "why": _TEXT})),
        "unknown": _list(_TEXT),
        "matrix": _MATRIX,
    },
)
_FOUND: dict[str, Any] = {
    "rule": {"type": "string", "pattern": "^[a-z][a-z0-9_-]*/[a-z0-9][a-z0-9-]*$"},
    "gate": _TEXT,
    "severity": _one_of(*_SEVERITIES),
    "impact": _one_of(*_IMPACTS),
    "subject": _TEXT,
    "message": _TEXT,
    "fix": _TEXT,
    "locations": _list(_LOCATION),
    "excerpt": _TEXT,
    "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
    "help_uri": _TEXT,
}
_ASKED: dict[str, Any] = {"state": _one_of("active", "inactive", "unknown")}
_JUDGED: dict[str, Any] = {
    "status": _one_of("new", "baselined", "suppressed"),
    "blocking": _FLAG,
    "rank": {"type": "integer", "minimum": 1},
    "reason": _TEXT_OR_NULL,
    "expires": _TEXT_OR_NULL,
}
_SHARD = _object(
    {
        "index": {"type": "integer", "minimum": 1},
        "count": {"type": "integer", "minimum": 1},
    }
)
_TOOL = _object({"name": {"const": "launchgate"}, "version": _TEXT})
_CATALOG = {
    "type": "object",
    "additionalProperties": _object(
        {"title": _TEXT, "why": _TEXT, "fix": _TEXT},
        {"severity": _one_of(*_SEVERITIES), "impact": _one_of(*_IMPACTS)},
    ),
}


def _run(shard: dict[str, Any]) -> dict[str, Any]:
    return _object(
        {
            "id": _TEXT,
            "stage": _one_of("commit", "push", "pre-deploy", "post-deploy", "watch"),
            "target": _TEXT_OR_NULL,
            "commit": {"type": ["string", "null"], "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$"},
            "started_at": {"type": "string", "pattern": "^[0-9-]{10}T[0-9:]{8}Z$"},
            "elapsed_ms": _COUNT,
            "config_sha256": {"type": ["string", "null"], "pattern": "^[0-9a-f]{64}$"},
            "shard": shard,
            "complete": _FLAG,
        }
    )


def report_schema() -> dict[str, Any]:
    parts = {
        "schema": {"const": "launchgate-report/1"},
        "tool": _TOOL,
        "run": _run({"anyOf": [{"type": "null"}, _SHARD]}),
        "decision": _one_of(*_DECISIONS),
        "gates": _list(_GATE),
        "findings": _list(_object({**_FOUND, **_JUDGED}, _ASKED)),
        "catalog": _CATALOG,
    }
    return {"$schema": _DRAFT, "title": "launchgate report, version 1", **_object(parts)}


def shard_schema() -> dict[str, Any]:
    ignored = _list(_object({"location": _LOCATION, "reason": _TEXT}))
    found = {**_FOUND, "ignored": ignored}
    suppression = _object({"rule": _TEXT, "subject": _TEXT, "reason": _TEXT, "expires": _TEXT})
    places = {"type": "integer", "minimum": 1}
    names = ("fingerprint", "rule", "subject", "note")
    level = {"enum": ["critical", "high", "medium", "low", "info", None]}
    entry = _object({**dict.fromkeys(names, _TEXT), "places": places, "severity": level})
    policy = _object(
        {
            "fail_on": _one_of("critical", "high", "medium", "low", "info", "never"),
            "suppressions": _list(suppression),
            "baseline": {"anyOf": [{"type": "null"}, _list(entry)]},
            "baseline_path": _TEXT,
            "config_path": _TEXT,
            "prefix": _TEXT,
            "today": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
            "whole": _FLAG,
            "head_changes": _list(_TEXT),
            "unknown": _list(_TEXT),
        }
    )
    mark = _object(
        {
            "path": _TEXT,
            "line": {"type": "integer", "minimum": 1},
            "rules": _list(_TEXT),
            "reason": _TEXT,
            "alone": _FLAG,
            "used": _FLAG,
        }
    )
    line = {"type": "integer", "minimum": 1}
    lines = {"type": "array", "items": line, "minItems": 2, "maxItems": 2}
    parts = {
        "schema": {"const": "launchgate-shard/1"},
        "tool": _TOOL,
        "run": _run(_SHARD),
        "decision": _one_of(*_DECISIONS),
        "units_sha256": _TEXT,
        "policy": policy,
        "gates": _list(_GATE),
        "findings": _list(_object({**found, "milder": _list(_object(found, _ASKED))}, _ASKED)),
        "marks": _list(mark),
        "changed": {"type": "object", "additionalProperties": _list(lines)},
        "catalog": _CATALOG,
    }
    return {"$schema": _DRAFT, "title": "launchgate shard, version 1", **_object(parts)}

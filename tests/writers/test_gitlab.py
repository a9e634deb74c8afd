"""GitLab's reports, held against schemas written from GitLab's documented requirements."""

import json
import re
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.model import (
    Finding,
    GateResult,
    Location,
    Outcome,
    Report,
    Severity,
    Status,
    Verdict,
)
from launchgate.writers import gitlab_codequality, gitlab_secrets
from tests.writers.made import COMMIT, finding
from tests.writers.nasty import NASTY, many_findings, nasty_report
from tests.writers.sample import sample_report

TEXT = {"type": "string", "minLength": 1}
QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!/|\./|\.\./)."},
                    "lines": {
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                        "additionalProperties": False,
                    },
                },
            },
        },
    },
}
TOOL = {
    "required": ["id", "name", "version", "vendor"],
    "properties": {
        "id": TEXT,
        "name": TEXT,
        "version": TEXT,
        "vendor": {"required": ["name"], "properties": {"name": TEXT}},
    },
}
TIME = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$"}
WEB = {"type": "string", "pattern": "^https?://.+"}
SECRETS = {
    "type": "object",
    "required": ["version", "scan", "vulnerabilities"],
    "properties": {
        "version": {"type": "string", "pattern": r"^15\.\d+\.\d+$"},
        "scan": {
            "required": ["analyzer", "scanner", "start_time", "end_time", "status", "type"],
            "properties": {
                "analyzer": TOOL,
                "scanner": TOOL,
                "start_time": TIME,
                "end_time": TIME,
                "status": {"enum": ["success", "failure"]},
                "type": {"const": "secret_detection"},
                "messages": {
                    "items": {
                        "required": ["level", "value"],
                        "properties": {"level": {"enum": ["info", "warn", "fatal"]}, "value": TEXT},
                    }
                },
            },
        },
        "vulnerabilities": {
            "type": "array",
            "items": {
                "required": ["id", "identifiers", "location"],
                "properties": {
                    "id": {
                        "type": "string",
                        "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
                    },
                    "name": {"type": "string", "minLength": 1, "maxLength": 255},
                    "description": {"type": "string", "maxLength": 1_048_576},
                    "solution": {"type": "string", "maxLength": 7_000},
                    "severity": {"enum": ["Info", "Unknown", "Low", "Medium", "High", "Critical"]},
                    "identifiers": {
                        "minItems": 1,
                        "items": {
                            "required": ["type", "name", "value"],
                            "properties": {"type": TEXT, "name": TEXT, "value": TEXT, "url": WEB},
                        },
                    },
                    "location": {
                        "required": ["commit", "file", "start_line", "end_line"],
                        "properties": {
                            "file": TEXT,
                            "commit": {
                                "required": ["sha"],
                                "properties": {
                                    "sha": {"type": "string", "pattern": "^[0-9a-f]{40}$"}
                                },
                            },
                            "start_line": {"type": "integer", "minimum": 1},
                            "end_line": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}
REPORTS = [sample_report(), nasty_report(), many_findings(0), many_findings(500)]


def quality(report: Report) -> list[dict[str, Any]]:
    rows = json.loads(gitlab_codequality.render(report))
    jsonschema.validate(rows, QUALITY)
    assert isinstance(rows, list)
    return rows


def secrets(report: Report) -> dict[str, Any]:
    document = json.loads(gitlab_secrets.render(report))
    jsonschema.validate(document, SECRETS)
    assert isinstance(document, dict)
    return document


def with_one(verdict: Verdict, *gates: GateResult) -> Report:
    return replace(sample_report(), verdicts=(verdict,), gates=gates)


def new(one: Finding | None = None) -> Verdict:
    return Verdict(finding=one or finding(), status=Status.NEW, blocking=True, rank=1)


@pytest.mark.parametrize("report", REPORTS, ids=["sample", "nasty", "none", "many"])
def test_every_entry_is_valid_and_only_what_is_new_is_told(report: Report) -> None:
    rows = quality(report)
    assert len(rows) == sum(one.status is Status.NEW for one in report.verdicts)
    assert len({row["fingerprint"] for row in rows}) == len(rows)


def test_the_schema_of_code_quality_would_object() -> None:
    rows = quality(sample_report())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{**rows[0], "severity": "high"}], QUALITY)


def test_an_entry_of_code_quality() -> None:
    rows = quality(sample_report())
    assert rows[2] == {
        "description": "The sign-in callback points to localhost: customers land on an error page.",
        "check_name": "callbacks/loopback",
        "fingerprint": f"{3:032x}",
        "severity": "critical",
        "location": {"path": "src/auth.ts", "lines": {"begin": 4, "end": 4}},
    }
    assert rows[0]["location"] == {"path": "launchgate.toml", "lines": {"begin": 1}}
    assert "https://app.acme.example/api/signup" in rows[0]["description"]
    assert rows[1]["location"] == {"path": "src/lib/admin.ts", "lines": {"begin": 12}}


def test_severities_of_both() -> None:
    for severity, quality_word, secret_word in (
        (Severity.CRITICAL, "blocker", "Critical"),
        (Severity.HIGH, "critical", "High"),
        (Severity.MEDIUM, "major", "Medium"),
        (Severity.LOW, "minor", "Low"),
        (Severity.INFO, "info", "Info"),
    ):
        report = with_one(new(finding(severity=severity)))
        assert quality(report)[0]["severity"] == quality_word
        assert secrets(report)["vulnerabilities"][0]["severity"] == secret_word


def test_equal_fingerprints_get_a_number() -> None:
    report = replace(sample_report(), verdicts=(new(), new(), new()))
    assert [row["fingerprint"][-3:] for row in quality(report)] == ["001", "1-2", "1-3"]
    assert len({row["id"] for row in secrets(report)["vulnerabilities"]}) == 3


@pytest.mark.parametrize("report", REPORTS, ids=["sample", "nasty", "none", "many"])
def test_the_secret_report_is_valid(report: Report) -> None:
    found = secrets(report)["vulnerabilities"]
    assert len(found) == sum(
        one.finding.gate in {"secrets", "bundle"} and one.status is not Status.SUPPRESSED
        for one in report.verdicts
    )
    assert len({one["id"] for one in found}) == len(found)


def test_the_schema_of_the_secret_report_would_object() -> None:
    document = secrets(sample_report())
    document["scan"]["start_time"] += "Z"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, SECRETS)


def test_a_secret_says_what_where_and_what_to_do() -> None:
    document = secrets(sample_report())
    leaked = document["vulnerabilities"][0]
    assert document["scan"]["start_time"] == "2026-11-24T03:00:00"
    assert leaked["name"] == "Service key in the browser"
    assert leaked["solution"] == "Move the call to the server and rotate the key."
    assert leaked["location"] == {
        "file": "src/lib/admin.ts",
        "commit": {"sha": COMMIT},
        "start_line": 12,
        "end_line": 12,
    }
    assert leaked["identifiers"][0]["value"] == "bundle/service-role-jwt"
    assert "dist/assets/index.js:1:88123" in leaked["description"]
    assert {one["name"] for one in document["vulnerabilities"]} == {
        "Service key in the browser",
        "Looks like a secret",
        "Private key in the repository",
    }


def test_ids_are_stable_and_follow_the_fingerprint() -> None:
    first, second = (secrets(sample_report())["vulnerabilities"] for _ in range(2))
    assert [one["id"] for one in first] == [one["id"] for one in second]
    (other,) = secrets(with_one(new(finding(4_711))))["vulnerabilities"]
    assert other["id"] not in {one["id"] for one in first}


def test_without_a_commit_the_id_of_none_is_given() -> None:
    report = sample_report()
    bare = replace(report, run=replace(report.run, commit=None))
    assert secrets(bare)["vulnerabilities"][0]["location"]["commit"] == {"sha": "0" * 40}


def test_an_empty_list_is_a_success_only_when_something_was_looked_at() -> None:
    looked = GateResult(name="secrets", title="Secrets", outcome=Outcome.PASS)
    skipped = replace(looked, outcome=Outcome.SKIP)
    unsure = GateResult(
        name="bundle", title="B", outcome=Outcome.ERROR, unknown=("a.js: cannot read",)
    )
    base = replace(sample_report(), verdicts=())
    for gates, status in (
        ((looked,), "success"),
        ((looked, replace(skipped, name="bundle")), "success"),
        ((skipped,), "failure"),
        ((), "failure"),
        ((looked, unsure), "failure"),
        ((looked, replace(unsure, name="mail")), "success"),
    ):
        assert secrets(replace(base, gates=gates))["scan"]["status"] == status
    (message,) = secrets(replace(base, gates=(looked, unsure)))["scan"]["messages"]
    assert message == {"level": "fatal", "value": "bundle could not tell: a.js: cannot read"}
    cut = replace(base, gates=(looked,), run=replace(base.run, complete=False))
    assert secrets(cut)["scan"]["status"] == "failure"


@given(st.text(), st.text(), st.text())
def test_any_text_is_valid_in_both(subject: str, message: str, path: str) -> None:
    place = Location(path=path, line=1)
    one = finding(subject=subject, message=message, fix=message, locations=(place,))
    report = with_one(new(one))
    quality(report)
    (row,) = secrets(report)["vulnerabilities"]
    assert not re.search(r"(?<!\\)(?:\\\\)*[<\[@`!]", row["solution"])


def test_no_entry_carries_hidden_or_endless_text() -> None:
    report = nasty_report()
    for text in (gitlab_codequality.render(report), gitlab_secrets.render(report)):
        assert not set("\x00\x1b\u202e\u200b") & set(text)
        assert len(text.encode()) < 500_000
    assert len(NASTY) * 2 + 1 == len(report.verdicts)

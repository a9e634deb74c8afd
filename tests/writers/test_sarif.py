"""SARIF: read by Microsoft's validator with GitHub's rules, and by the schema it carries."""

import gzip
import json
import random
import string
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from launchgate.model import Ignored, Location, Report, Status
from launchgate.writers import sarif
from tests.writers.consumers import MULTITOOL, multitool, present
from tests.writers.made import finding
from tests.writers.nasty import NASTY, many_findings, nasty_report
from tests.writers.sample import DNS, MASKED, sample_report

REPORTS: dict[str, Callable[[], Report]] = {
    "sample": sample_report,
    "nasty": nasty_report,
    "empty": lambda: many_findings(0),
}


def run_of(report: Report) -> dict[str, Any]:
    document = json.loads(sarif.render(report))
    (run,) = document["runs"]
    assert isinstance(run, dict)
    return run


def notes_of(report: Report) -> list[str]:
    (invocation,) = run_of(report)["invocations"]
    return [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]


@pytest.mark.parametrize("name", REPORTS)
def test_the_validator_has_no_error_and_no_warning(name: str, tmp_path: Path) -> None:
    assert multitool(sarif.render(REPORTS[name]()), tmp_path) == []


def test_the_validator_accepts_a_thousand_results(tmp_path: Path) -> None:
    assert multitool(sarif.render(many_findings(1_000)), tmp_path) == []


def test_the_validator_would_object(tmp_path: Path) -> None:
    broken = sarif.render(sample_report()).replace('"uri":"src/', '"uri":"/src/')
    assert {rule for rule, _, _ in multitool(broken, tmp_path)} >= {"SARIF1004"}


@pytest.mark.parametrize("name", REPORTS)
def test_the_schema_accepts_it(name: str) -> None:
    schema = json.loads(present(MULTITOOL / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    jsonschema.validate(json.loads(sarif.render(REPORTS[name]())), schema)


def test_a_result_says_what_where_and_how_bad() -> None:
    run = run_of(sample_report())
    leaked = run["results"][1]
    region = leaked["locations"][0]["physicalLocation"]
    assert leaked["ruleId"] == "bundle/service-role-jwt"
    assert run["tool"]["driver"]["rules"][leaked["ruleIndex"]]["id"] == leaked["ruleId"]
    assert (leaked["level"], leaked["baselineState"], leaked["suppressions"]) == (
        "error",
        "new",
        [],
    )
    assert leaked["partialFingerprints"] == {"launchgate/v1": f"{2:032x}"}
    assert region["artifactLocation"] == {"uri": "src/lib/admin.ts"}
    assert region["region"] == {"startLine": 12, "startColumn": 9}
    built = leaked["relatedLocations"][0]["physicalLocation"]
    assert built["artifactLocation"] == {"uri": "dist/assets/index.js"}
    assert built["region"] == {
        "startLine": 1,
        "startColumn": 88123,
        "endLine": 1,
        "endColumn": 88342,
    }
    assert "Fix: Move the call to the server" in leaked["message"]["text"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["automationDetails"] == {"id": "launchgate/pre-deploy/"}


def test_a_url_is_shown_at_the_configuration() -> None:
    place = run_of(sample_report())["results"][0]["locations"][0]
    assert place["physicalLocation"]["artifactLocation"] == {"uri": "launchgate.toml"}
    assert place["logicalLocations"][0]["fullyQualifiedName"] == (
        "https://app.acme.example/api/signup"
    )


def test_every_rule_of_the_catalogue_is_there_for_github() -> None:
    report = sample_report()
    rules = {rule["id"]: rule for rule in run_of(report)["tool"]["driver"]["rules"]}
    assert set(rules) == set(report.catalog)
    scores = {name: rule["properties"]["security-severity"] for name, rule in rules.items()}
    assert scores["secrets/private-key"] == "9.5"
    assert scores["mail/dmarc"] == "5.5"
    dmarc = rules["mail/dmarc"]
    assert dmarc["helpUri"].endswith("/blob/main/docs/rules/mail.md#dmarc")
    assert dmarc["defaultConfiguration"] == {"level": "warning"}
    assert {"email", "mail"} <= set(dmarc["properties"]["tags"])
    assert "### Fix" in dmarc["help"]["markdown"]


def test_what_was_accepted_is_suppressed_and_not_new() -> None:
    found = {one["ruleId"]: one for one in run_of(sample_report())["results"][5:]}
    (old,) = found["secrets/private-key"]["suppressions"]
    (fixture,) = found["callbacks/loopback"]["suppressions"]
    assert (old["kind"], old["justification"]) == ("external", "In the baseline: baseline")
    assert fixture["justification"] == "fixtures (until 2027-01-31)"
    assert {one["baselineState"] for one in found.values()} == {"unchanged"}
    assert MASKED in found["secrets/private-key"]["message"]["text"]


def test_an_inline_ignore_is_in_the_source() -> None:
    report = sample_report()
    ignored = Ignored(location=Location(path="a.py", line=1), reason="a test server")
    verdict = replace(
        report.verdicts[0],
        status=Status.SUPPRESSED,
        finding=replace(report.verdicts[0].finding, ignored=(ignored,)),
        reason="a test server",
    )
    (result,) = run_of(replace(report, verdicts=(verdict,)))["results"]
    assert result["suppressions"][0]["kind"] == "inSource"


def test_could_not_tell_is_no_successful_execution() -> None:
    report = sample_report()
    assert run_of(report)["invocations"][0]["executionSuccessful"] is False
    assert notes_of(report) == [f"The gate mail could not tell.\n{DNS}"]
    sure = replace(report, gates=report.gates[:2])
    assert run_of(sure)["invocations"][0]["executionSuccessful"] is True
    cut_short = replace(sure, run=replace(sure.run, complete=False))
    assert run_of(cut_short)["invocations"][0]["executionSuccessful"] is False


def test_no_link_and_nothing_unseen_in_a_message() -> None:
    text = sarif.render(nasty_report())
    assert "](" not in "".join(
        one["message"]["text"] for one in json.loads(text)["runs"][0]["results"]
    )
    assert not set("\x1b\u202e\u200b\ufeff") & set(text)
    assert len(json.loads(text)["runs"][0]["results"]) == 2 * len(NASTY) + 1


def test_a_rule_that_the_catalogue_lacks_is_added() -> None:
    report = replace(sample_report(), catalog={})
    run = run_of(report)
    assert [run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in run["results"]] == [
        one.finding.rule_id for one in report.verdicts
    ]


def test_more_results_than_github_takes_are_cut_and_counted() -> None:
    report = many_findings(25_010)
    found = run_of(report)["results"]
    assert len(found) == 25_000
    assert sum(one["baselineState"] == "new" for one in found) == 25_010 - 2_501
    assert notes_of(report)[0].startswith("10 of 25,010 results were left out")


def test_a_thousand_places_at_most() -> None:
    places = tuple(Location(path="a.py", line=line) for line in range(1, 1_500))
    report = sample_report()
    verdict = replace(report.verdicts[1], finding=finding(locations=places))
    (result,) = run_of(replace(report, verdicts=(verdict,)))["results"]
    assert len(result["locations"]) + len(result["relatedLocations"]) == 1_000


def test_ten_megabytes_compressed_at_most(tmp_path: Path) -> None:
    noise = random.Random(7)
    report = many_findings(12_000)
    verdicts = tuple(
        replace(
            verdict,
            finding=replace(
                verdict.finding, message="".join(noise.choices(string.ascii_letters, k=1_500))
            ),
        )
        for verdict in report.verdicts
    )
    text = sarif.render(replace(report, verdicts=verdicts))
    found = json.loads(text)["runs"][0]["results"]
    assert 5_000_000 < len(gzip.compress(text.encode())) <= 10_000_000
    assert 5_000 < len(found) < 12_000
    assert found[0]["level"] == "error"
    assert f"{12_000 - len(found):,} of 12,000 results" in text


def test_levels_follow_severity() -> None:
    found = run_of(many_findings(50))["results"]
    assert [one["level"] for one in found[::10]] == ["error", "error", "warning", "note", "note"]

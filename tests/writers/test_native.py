"""Our own report: its schema, the round trip, what a document must not lose."""

import json
import math
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.model import (
    Decision,
    Finding,
    GateResult,
    Impact,
    Location,
    Measurement,
    Outcome,
    Report,
    RuleInfo,
    RuleResult,
    RunInfo,
    Severity,
    Shard,
    Stage,
    Status,
    Unseen,
    Verdict,
)
from launchgate.writers import native, native_read
from launchgate.writers.schema import report_schema, shard_schema
from tests.writers.sample import sample_report

CHECKER = jsonschema.Draft202012Validator(report_schema())

text = st.text(max_size=12)
maybe = st.none() | text
line = st.none() | st.integers(1, 9999)
number = st.floats(allow_nan=False, allow_infinity=False)
originals = st.builds(Location, path=maybe, line=line, column=line)
locations = st.builds(
    Location,
    path=maybe,
    url=maybe,
    line=line,
    column=line,
    end_line=line,
    end_column=line,
    original=st.none() | originals,
)
rule_ids = st.from_regex(r"[a-z][a-z0-9_-]{0,5}/[a-z0-9][a-z0-9-]{0,5}", fullmatch=True)
hexes = st.text("0123456789abcdef", min_size=32, max_size=32)
found = st.builds(
    Finding,
    rule_id=rule_ids,
    gate=text,
    severity=st.sampled_from(Severity),
    impact=st.sampled_from(Impact),
    subject=text,
    message=text,
    fix=text,
    fingerprint=hexes,
    locations=st.lists(locations, max_size=2).map(tuple),
    excerpt=text,
)
verdicts = st.builds(
    Verdict,
    finding=found,
    status=st.sampled_from(Status),
    blocking=st.booleans(),
    rank=st.integers(1, 99),
    reason=maybe,
    expires=maybe,
)
bounds = st.tuples(st.none() | number, st.none() | number)
gates = st.builds(
    GateResult,
    name=text,
    title=text,
    outcome=st.sampled_from(Outcome),
    reason=maybe,
    elapsed_ms=st.integers(0, 99),
    scanned=st.dictionaries(text, st.integers(0, 99), max_size=2),
    measurements=st.lists(
        st.builds(
            Measurement,
            name=text,
            subject=text,
            value=st.none() | number,
            unit=text,
            limit=st.none() | number,
            interval=st.none() | bounds,
            samples=st.lists(number, max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    rules=st.lists(
        st.builds(RuleResult, id=text, outcome=st.sampled_from(Outcome), reason=maybe), max_size=2
    ).map(tuple),
    unseen=st.lists(st.builds(Unseen, what=text, why=text), max_size=1).map(tuple),
    unknown=st.lists(text, max_size=1).map(tuple),
)
infos = st.builds(
    RuleInfo,
    id=text,
    title=text,
    why=text,
    fix=text,
    severity=st.sampled_from(Severity),
    impact=st.sampled_from(Impact),
)
shards = st.builds(Shard, index=st.integers(1, 9), count=st.integers(1, 9))
runs = st.builds(
    RunInfo,
    id=text,
    stage=st.sampled_from(Stage),
    target=maybe,
    commit=st.none() | hexes.map(lambda item: item + "01234567"),
    started_at=st.just("2026-11-24T03:00:00Z"),
    elapsed_ms=st.integers(0, 99),
    config_sha256=st.none() | hexes.map(lambda item: item * 2),
    shard=st.none() | shards,
    complete=st.booleans(),
)
reports = st.builds(
    Report,
    version=text,
    run=runs,
    decision=st.sampled_from(Decision),
    gates=st.lists(gates, max_size=2).map(tuple),
    verdicts=st.lists(verdicts, max_size=3).map(tuple),
    catalog=st.lists(infos, max_size=2).map(lambda rows: {info.id: info for info in rows}),
)


@settings(max_examples=60, deadline=None)
@given(reports)
def test_every_report_is_valid_and_comes_back_as_it_was(report: Report) -> None:
    document = json.loads(native.render(report))
    CHECKER.validate(document)
    assert native_read.report(document) == report


@settings(max_examples=20, deadline=None)
@given(reports)
def test_the_same_report_is_the_same_text(report: Report) -> None:
    written = native.render(report)
    assert native.render(native_read.report(json.loads(written))) == written
    assert written.endswith("}\n")


def sample() -> dict[str, Any]:
    verdict = Verdict(
        finding=Finding(
            rule_id="g/r",
            gate="g",
            severity=Severity.HIGH,
            impact=Impact.REVENUE,
            subject="s",
            message="naïve “quotes”",
            fix="f",
            fingerprint="a" * 32,
            locations=(Location(path="a.py", line=1, original=Location(path="src/a.ts", line=2)),),
        ),
        status=Status.NEW,
        blocking=True,
        rank=1,
    )
    report = Report(
        version="0.1.0",
        run=RunInfo(
            id="i",
            stage=Stage.PUSH,
            target=None,
            commit=None,
            started_at="2026-11-24T03:00:00Z",
            elapsed_ms=1,
        ),
        decision=Decision.NO_GO,
        gates=(GateResult(name="g", title="G", outcome=Outcome.FAIL),),
        verdicts=(verdict,),
        catalog={},
    )
    document: dict[str, Any] = json.loads(native.render(report))
    return document


def test_the_keys_of_the_contract() -> None:
    document = sample()
    assert list(document) == ["schema", "tool", "run", "decision", "gates", "findings", "catalog"]
    assert document["schema"] == "launchgate-report/1"
    assert document["tool"] == {"name": "launchgate", "version": "0.1.0"}
    (found,) = document["findings"]
    assert found["rule"] == "g/r"
    assert (found["severity"], found["status"], found["rank"]) == ("high", "new", 1)
    assert found["help_uri"] == "docs/rules/g.md#r"
    assert found["locations"][0]["original"] == {"path": "src/a.ts", "line": 2, "column": None}
    assert found["reason"] is None
    assert found["expires"] is None


def test_text_is_written_as_it_is() -> None:
    assert "naïve “quotes”" in native.text_of(sample())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "launchgate-report/2"),
        (("decision",), "maybe"),
        (("tool", "name"), "other"),
        (("run", "commit"), "abc"),
        (("run", "started_at"), "yesterday"),
        (("run", "shard"), 1),
        (("gates", 0, "outcome"), "ok"),
        (("gates", 0, "scanned"), {"files": -1}),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "rank"), 0),
        (("findings", 0, "fingerprint"), "xyz"),
        (("findings", 0, "rule"), "no-slash"),
        (("findings", 0, "locations", 0, "line"), 0),
        (("findings", 0, "locations", 0, "original"), []),
    ],
)
def test_what_is_no_report(path: tuple[Any, ...], value: object) -> None:
    document = sample()
    CHECKER.validate(document)
    inner: Any = document
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not CHECKER.is_valid(document)


def test_every_key_is_required_and_others_are_free() -> None:
    document = sample()
    for key in document:
        assert not CHECKER.is_valid({name: document[name] for name in document if name != key})
    CHECKER.validate({**document, "added_later": 1})


def test_a_report_is_no_shard() -> None:
    checker = jsonschema.Draft202012Validator(shard_schema())
    checker.check_schema(shard_schema())
    CHECKER.check_schema(report_schema())
    assert not checker.is_valid(sample())


def test_a_report_without_our_additions_is_read() -> None:
    document = sample()
    del document["gates"][0]["title"]
    del document["gates"][0]["unseen"]
    del document["gates"][0]["unknown"]
    CHECKER.validate(document)
    assert native_read.report(document).gates[0].title == "g"


def with_more(item: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The document of a later version, which says more about everything."""
    if isinstance(item, list):
        return [with_more(part) for part in item]
    if not isinstance(item, dict):
        return item
    return {**{key: with_more(part) for key, part in item.items()}, "added_later": {"x": [1]}}


@settings(max_examples=30, deadline=None)
@given(reports)
def test_additions_of_a_later_version_are_no_trouble(report: Report) -> None:
    document = json.loads(native.render(report))
    maps = {"catalog": document["catalog"], "gates": document["gates"]}
    grown = {**with_more(document), "catalog": maps["catalog"]}
    for old, new in zip(maps["gates"], grown["gates"], strict=True):
        new["scanned"] = old["scanned"]
    CHECKER.validate(grown)
    assert native_read.report(grown) == report


@pytest.mark.parametrize("interval", [[], [1], [1, 2, 3], ["a", "b"], 5])
def test_an_interval_has_two_ends(interval: object) -> None:
    document = sample()
    number = {"name": "n", "subject": "s", "value": 1, "unit": "ms", "limit": None}
    document["gates"][0]["measurements"] = [{**number, "interval": [1, None]}]
    CHECKER.validate(document)
    document["gates"][0]["measurements"] = [{**number, "interval": interval}]
    assert not CHECKER.is_valid(document)


def test_what_is_no_number_is_null_in_json() -> None:
    odd = Measurement(
        name="p95",
        subject="GET /",
        value=math.inf,
        unit="ms",
        limit=math.nan,
        interval=(1.0, math.inf),
        samples=(1.0, math.nan),
    )
    report = sample_report()
    gates = (replace(report.gates[0], measurements=(odd,)), *report.gates[1:])
    text = native.render(replace(report, gates=gates))

    def refuse(word: str) -> None:
        raise AssertionError(word)

    [number] = json.loads(text, parse_constant=refuse)["gates"][0]["measurements"]
    assert (number["value"], number["limit"]) == (None, None)
    assert (number["interval"], number["samples"]) == ([1.0, None], [1.0])

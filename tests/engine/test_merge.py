"""Shards of one run: merged they are the unsharded run, incomplete they are refused."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.baseline import of
from launchgate.engine.join import join
from launchgate.engine.merge import CannotMerge, merge
from launchgate.engine.shard import document
from launchgate.engine.shard import draft as read_draft
from launchgate.engine.shard import policy as read_policy
from launchgate.model import (
    Finding,
    GateResult,
    Impact,
    Measurement,
    Outcome,
    RuleInfo,
    RuleResult,
    RunInfo,
    Severity,
    Shard,
    Stage,
    Unseen,
)
from launchgate.parse.inline import Mark
from launchgate.policy.case import Draft, Policy, UsedMark
from launchgate.policy.judge import judge
from launchgate.ports import Scope
from launchgate.writers import native
from launchgate.writers.schema import shard_schema
from tests.engine.findings import findings
from tests.policy.cases import TODAY, finding, suppression

RULES = ("g/one", "g/two", "h/one")
CHECKER = jsonschema.Draft202012Validator(shard_schema())
POLICY = Policy(
    today=TODAY,
    suppressions=(suppression("g/one", "y"), suppression("g/*", "a.py")),
    baseline={item.fingerprint: of(item) for item in (finding("x", rule_id="g/two"),)},
    baseline_path="launchgate.baseline",
    config_path="launchgate.toml",
)


def gate_of(name: str, items: tuple[Finding, ...], units: int) -> GateResult:
    found = {item.rule_id for item in items}
    mine = [rule for rule in RULES if rule.startswith(name + "/")]
    return GateResult(
        name=name,
        title=name,
        outcome=Outcome.FAIL if found & set(mine) else Outcome.PASS,
        scanned={"files": units},
        rules=tuple(
            RuleResult(id=rule, outcome=Outcome.FAIL if rule in found else Outcome.PASS)
            for rule in mine
        ),
    )


def run_of(items: list[Finding], shard: Shard | None, units: int) -> Draft:
    joined = join(items)
    return Draft(
        run=RunInfo(
            id="00000000-0000-4000-8000-000000000000",
            stage=Stage.PRE_DEPLOY,
            target="production",
            commit="a" * 40,
            started_at="2026-11-24T03:00:00Z",
            elapsed_ms=units,
            config_sha256="b" * 64,
            shard=shard,
        ),
        gates=(gate_of("g", joined, units), gate_of("h", joined, units)),
        findings=joined,
        infos={
            rule: RuleInfo(
                id=rule,
                title=rule,
                why="w",
                fix="f",
                severity=Severity.HIGH,
                impact=Impact.SIGNUP,
            )
            for rule in RULES
        },
        units_sha256="c" * 64,
    )


def written(item: Draft, policy: Policy = POLICY) -> dict[str, Any]:
    """As another machine reads it: through the text of a file."""
    made: dict[str, Any] = json.loads(
        native.text_of(document(item, policy, judge(item, policy, "0.1.0")))
    )
    return made


def shards(*parts: list[Finding]) -> list[tuple[str, dict[str, Any]]]:
    return [
        (f"{i}.json", written(run_of(part, Shard(index=i, count=len(parts)), 2)))
        for i, part in enumerate(parts, 1)
    ]


def report_text(item: Draft, policy: Policy) -> str:
    made = native.document(judge(item, policy, "0.1.0"))
    return native.text_of({**made, "run": None})


@settings(max_examples=60)
@given(st.lists(st.tuples(findings, st.integers(0, 2)), max_size=10), st.permutations([0, 1, 2]))
def test_merged_equals_unsharded(rows: list[tuple[Finding, int]], order: list[int]) -> None:
    whole = run_of([item for item, _ in rows], None, 6)
    files = shards(*([item for item, where in rows if where == i] for i in range(3)))
    for _, item in files:
        CHECKER.validate(item)
    merged, policy = merge([files[i] for i in order])
    report = json.loads(report_text(merged, policy))
    assert not any({"milder", "ignored"} & set(item) for item in report["findings"])
    assert merged.findings == whole.findings
    assert merged.run.shard is None
    assert report_text(merged, policy) == report_text(whole, POLICY)


@given(st.text(max_size=20), st.integers(1, 7))
def test_every_unit_belongs_to_one_shard(unit: str, count: int) -> None:
    owners = [i for i in range(1, count + 1) if Scope(shard=Shard(index=i, count=count)).owns(unit)]
    assert len(owners) == 1
    assert Scope().owns(unit)


def test_a_shard_comes_back_as_it_was() -> None:
    item = replace(
        run_of([finding("x", "a.py", rule_id="g/one")], Shard(index=1, count=2), 3),
        marks=(UsedMark(mark=Mark(path="a", line=2, rules=("g/one",), reason="why"), used=True),),
        changed={"a.py": ((1, 2),), "b.py": ()},
    )
    policy = replace(
        POLICY,
        prefix="apps/",
        whole=False,
        fail_on=None,
        head_changes=("x",),
        unknown=("y",),
        today=date(2027, 2, 3),
    )
    made = written(item, policy)
    CHECKER.validate(made)
    assert read_draft(made) == item
    assert read_policy(made) == policy
    assert read_policy(written(item, replace(policy, baseline=None))).baseline is None


def refused(files: list[tuple[str, dict[str, Any]]]) -> str:
    with pytest.raises(CannotMerge) as caught:
        merge(files)
    return str(caught.value)


def test_a_missing_shard_is_named() -> None:
    assert refused([shards([], [], [], [])[i] for i in (1, 2)]) == "missing of 4 shards: 1, 4"


def test_no_shard_at_all() -> None:
    assert "run launchgate --shard i/n" in refused([])


def test_a_shard_that_is_there_twice() -> None:
    one, two = shards([], [])
    assert refused([one, two, ("copy.json", two[1])]) == "there more than once: shard 2"


def test_shards_of_another_split() -> None:
    assert "1.json is of 3 shards, not of 2" in refused([*shards([], []), shards([], [], [])[0]])


@pytest.mark.parametrize(
    ("where", "value", "told"),
    [
        (("run", "commit"), "d" * 40, "the commit"),
        (("run", "config_sha256"), "d" * 64, "the configuration"),
        (("tool", "version"), "9.9.9", "the version of launchgate"),
        (("run", "stage"), "push", "stage or target"),
        (("run", "target"), "staging", "stage or target"),
        (("units_sha256",), "d" * 64, "the files they saw"),
        (("policy", "fail_on"), "low", "the policy"),
        (("gates",), [], "the gates"),
    ],
)
def test_a_foreign_shard_is_refused(where: tuple[str, ...], value: object, told: str) -> None:
    first, second = shards([], [])
    inner = second[1]
    for key in where[:-1]:
        inner = inner[key]
    inner[where[-1]] = value
    assert refused([first, second]) == f"the shards differ in {told}: they are not of one run"


def test_midnight_between_two_shards_is_no_other_policy() -> None:
    first, second = shards([], [])
    second[1]["policy"]["today"] = "2026-11-25"
    merge([first, second])


def test_all_that_is_wrong_is_told_at_once() -> None:
    files = shards([], [], [])
    files[0][1]["run"]["commit"] = "d" * 40
    told = refused([files[0], files[0], files[1]])
    assert "missing of 3 shards: 3" in told
    assert "more than once: shard 1" in told
    assert "differ in the commit" in told


def test_what_one_shard_could_not_tell_the_whole_could_not_tell() -> None:
    parts = [run_of([], Shard(index=i, count=2), 2) for i in (1, 2)]
    blind = replace(
        parts[1].gates[0],
        outcome=Outcome.ERROR,
        reason="a.py: gone",
        unknown=("a.py: gone", "b.py: gone"),
        unseen=(Unseen(what="x", why="binary"),),
        rules=(),
    )
    parts[1] = replace(parts[1], gates=(blind, parts[1].gates[1]))
    merged, _ = merge([(f"{i}", written(part)) for i, part in enumerate(parts)])
    assert merged.gates[0].outcome is Outcome.ERROR
    assert merged.gates[0].reason == "a.py: gone (and 1 more)"
    assert merged.gates[0].unseen == (Unseen(what="x", why="binary"),)
    assert [rule.id for rule in merged.gates[0].rules] == ["g/one", "g/two"]
    assert merged.gates[1].outcome is Outcome.PASS


def test_could_not_tell_in_one_shard_outweighs_a_finding_in_another() -> None:
    parts = [
        run_of([finding("x", "a.py", rule_id="g/two")], Shard(index=1, count=2), 2),
        run_of([], Shard(index=2, count=2), 2),
    ]
    unsure = RuleResult(id="g/two", outcome=Outcome.ERROR, reason="ask again")
    blind = replace(
        parts[1].gates[0],
        outcome=Outcome.ERROR,
        unknown=("ask again",),
        rules=(parts[1].gates[0].rules[0], unsure),
    )
    parts[1] = replace(parts[1], gates=(blind, parts[1].gates[1]))
    merged, _ = merge([(f"{i}", written(part)) for i, part in enumerate(parts)])
    assert merged.gates[0].outcome is Outcome.ERROR
    assert merged.gates[0].rules[1] == unsure
    assert len(merged.findings) == 1


def test_one_interrupted_shard_makes_the_whole_incomplete() -> None:
    first, second = shards([], [])
    second[1]["run"]["complete"] = False
    second[1]["run"]["elapsed_ms"] = 77
    merged, _ = merge([first, second])
    assert (merged.run.complete, merged.run.elapsed_ms) == (False, 77)


def test_measurements_are_in_the_order_of_an_unsharded_run() -> None:
    parts = []
    for i, subject in ((1, "GET /b"), (2, "GET /a")):
        part = run_of([], Shard(index=i, count=2), 2)
        number = Measurement(
            name="p95", subject=subject, value=1.5, unit="ms", interval=(1.0, None), samples=(1.5,)
        )
        gates = (replace(part.gates[0], measurements=(number,)), part.gates[1])
        parts.append(replace(part, gates=gates))
    merged, _ = merge([(f"{i}", written(part)) for i, part in enumerate(parts)])
    assert [item.subject for item in merged.gates[0].measurements] == ["GET /a", "GET /b"]
    assert merged.gates[0].measurements[0].interval == (1.0, None)


def test_a_marker_that_two_shards_read_counts_once() -> None:
    mark = Mark(path="a.py", line=2, rules=("g/one",), reason="why")
    parts = [
        replace(run_of([], Shard(index=i, count=2), 2), marks=(UsedMark(mark=mark, used=i == 2),))
        for i in (1, 2)
    ]
    merged, _ = merge([(f"{i}", written(part)) for i, part in enumerate(parts)])
    assert merged.marks == (UsedMark(mark=mark, used=True),)

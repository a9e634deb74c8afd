"""Findings about the policy itself, and when it is too early to say."""

from datetime import date

import pytest

from launchgate.baseline import of
from launchgate.model import Outcome, Report, Verdict
from launchgate.parse.inline import Mark
from launchgate.policy.case import Draft, Policy, UsedMark
from launchgate.policy.judge import judge
from tests.policy.cases import RULE, TODAY, draft, finding, gate, suppression


def own(item: Draft, **policy: object) -> list[Verdict]:
    report: Report = judge(item, Policy(today=TODAY, **policy), "0")  # type: ignore[arg-type]
    return [found for found in report.verdicts if found.finding.gate == "policy"]


def ids(item: Draft, **policy: object) -> list[str]:
    return [found.finding.rule_id for found in own(item, **policy)]


def mark(*, used: bool, reason: str = "why", line: int = 4) -> UsedMark:
    return UsedMark(mark=Mark(path="a.py", line=line, rules=(RULE,), reason=reason), used=used)


BLIND = (gate("callbacks", Outcome.ERROR),)
ABSENT = (gate("smoke", Outcome.PASS),)
STALE = {"f" * 32: of(finding("gone"))}


def test_no_policy_no_line_in_the_report() -> None:
    assert [item.name for item in judge(draft(), Policy(today=TODAY), "0").gates] == ["callbacks"]


def test_an_unused_suppression() -> None:
    (found,) = own(draft(), suppressions=(suppression(),), config_path="launchgate.toml")
    assert found.finding.rule_id == "policy/unused-suppression"
    assert found.finding.subject == f"{RULE} on **"
    assert found.finding.locations[0].path == "launchgate.toml"


@pytest.mark.parametrize("subject", ["a", "src/**"])
def test_a_used_suppression(subject: str) -> None:
    used = (suppression(subject=subject),)
    assert ids(draft(finding("a", "src/x.py")), suppressions=used) == []


def test_an_expired_suppression_is_told_once_and_not_as_unused() -> None:
    late = suppression(expires=date(2026, 11, 23))
    (found,) = own(draft(), suppressions=(late,))
    assert found.finding.rule_id == "policy/expired-suppression"
    assert "2026-11-23" in found.finding.message
    assert not found.blocking


def test_a_stale_baseline_entry() -> None:
    here, gone = finding("here"), finding("gone")
    entries = {item.fingerprint: of(item) for item in (here, gone)}
    (found,) = own(draft(here), baseline=entries, baseline_path="launchgate.baseline")
    assert found.finding.rule_id == "policy/stale-baseline-entry"
    assert found.finding.subject == f"{RULE}: gone"
    assert found.finding.locations[0].path == "launchgate.baseline"


def test_two_stale_entries_of_one_subject_are_two_findings() -> None:
    entries = {key * 32: of(finding("gone")) for key in "ab"}
    baseline = {
        key: type(item)(fingerprint=key, rule=item.rule, subject=item.subject)
        for key, item in entries.items()
    }
    found = own(draft(), baseline=baseline)
    assert len({item.finding.fingerprint for item in found}) == 2


def test_an_unused_marker() -> None:
    (found,) = own(draft(marks=(mark(used=False),)))
    assert found.finding.rule_id == "policy/unused-suppression"
    assert (found.finding.locations[0].path, found.finding.locations[0].line) == ("a.py", 4)
    assert ids(draft(marks=(mark(used=True),))) == []


def test_a_marker_without_a_reason_is_told_whatever_the_gates_say() -> None:
    silent = (mark(used=False, reason=""),)
    assert ids(draft(marks=silent)) == ["policy/suppression-without-reason"]
    assert ids(draft(marks=silent, gates=BLIND)) == ["policy/suppression-without-reason"]


def test_markers_keep_their_fingerprints_when_lines_move() -> None:
    def prints(first: int, second: int) -> list[str]:
        marks = (mark(used=False, line=first), mark(used=False, line=second))
        return sorted(item.finding.fingerprint for item in own(draft(marks=marks)))

    assert prints(4, 9) == prints(14, 19)
    assert len(set(prints(4, 9))) == 2


@pytest.mark.parametrize("gates", [BLIND, ABSENT, (gate("callbacks", Outcome.SKIP),)])
def test_a_gate_that_could_not_tell_makes_nothing_unused_or_stale(gates: tuple[object]) -> None:
    item = draft(gates=gates, marks=(mark(used=False),))  # type: ignore[arg-type]
    assert ids(item, suppressions=(suppression(),), baseline=STALE) == []


def test_a_narrowed_run_makes_nothing_unused_or_stale() -> None:
    item = draft(marks=(mark(used=False),))
    assert ids(item, suppressions=(suppression(),), baseline=STALE, whole=False) == []
    assert len(ids(item, suppressions=(suppression(),), baseline=STALE)) == 3


def test_a_rule_glob_over_all_gates_needs_all_of_them() -> None:
    both = (gate("callbacks"), gate("smoke", Outcome.ERROR))
    assert ids(draft(gates=both), suppressions=(suppression("*/loopback"),)) == []
    assert ids(draft(gates=both), suppressions=(suppression("callbacks/*"),)) != []


def test_what_the_head_changes_is_told_and_never_fails() -> None:
    report = judge(draft(), Policy(today=TODAY, head_changes=("fail_on: high to never",)), "0")
    (found,) = report.verdicts
    assert found.finding.rule_id == "policy/changed-by-head"
    assert report.gates[-1].outcome is Outcome.PASS
    assert "policy/changed-by-head" in report.catalog

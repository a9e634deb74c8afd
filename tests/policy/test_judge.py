"""One decision from findings and gates."""

import pytest

from launchgate.baseline import of
from launchgate.model import Decision, Finding, Outcome, Report, Severity, Status
from launchgate.policy.case import Draft, Policy
from launchgate.policy.judge import judge
from tests.policy.cases import RULE, TODAY, draft, finding, gate, suppression


def judged(item: Draft, policy: Policy | None = None) -> Report:
    return judge(item, policy or Policy(today=TODAY), "0.1.0")


def known(*items: Finding) -> Policy:
    return Policy(today=TODAY, baseline={item.fingerprint: of(item) for item in items})


def test_a_clean_run_is_go() -> None:
    assert judged(draft()).decision is Decision.GO


@pytest.mark.parametrize(
    ("severity", "fail_on", "decision"),
    [
        (Severity.HIGH, Severity.HIGH, Decision.NO_GO),
        (Severity.CRITICAL, Severity.HIGH, Decision.NO_GO),
        (Severity.MEDIUM, Severity.HIGH, Decision.GO),
        (Severity.MEDIUM, Severity.MEDIUM, Decision.NO_GO),
        (Severity.CRITICAL, None, Decision.GO),
    ],
)
def test_fail_on(severity: Severity, fail_on: Severity | None, decision: Decision) -> None:
    report = judged(draft(finding(severity=severity)), Policy(today=TODAY, fail_on=fail_on))
    assert report.decision is decision
    assert report.verdicts[0].blocking is (decision is Decision.NO_GO)


def test_no_go_wins_over_error() -> None:
    gates = (gate("callbacks", Outcome.FAIL), gate("smoke", Outcome.ERROR))
    assert judged(draft(finding(), gates=gates)).decision is Decision.NO_GO


@pytest.mark.parametrize(
    ("outcomes", "decision"),
    [
        ((Outcome.PASS, Outcome.SKIP), Decision.GO),
        ((Outcome.SKIP, Outcome.SKIP), Decision.INCONCLUSIVE),
        ((Outcome.PASS, Outcome.ERROR), Decision.INCONCLUSIVE),
        ((), Decision.INCONCLUSIVE),
    ],
)
def test_could_not_tell_is_never_a_pass(outcomes: tuple[Outcome, ...], decision: Decision) -> None:
    gates = tuple(gate(f"g{i}", outcome) for i, outcome in enumerate(outcomes))
    assert judged(draft(gates=gates)).decision is decision


def test_a_policy_to_look_at_is_no_gate_that_looked() -> None:
    policy = Policy(today=TODAY, suppressions=(suppression(),))
    report = judged(draft(gates=(gate("smoke", Outcome.SKIP),)), policy)
    assert [item.name for item in report.gates] == ["smoke", "policy"]
    assert report.decision is Decision.INCONCLUSIVE


def test_an_interrupted_run_is_inconclusive_unless_it_blocks() -> None:
    assert judged(draft(complete=False)).decision is Decision.INCONCLUSIVE
    assert judged(draft(finding(), complete=False)).decision is Decision.NO_GO


def test_a_policy_that_cannot_be_read_is_an_error() -> None:
    report = judged(draft(), Policy(today=TODAY, unknown=("cannot read the base",)))
    assert report.gates[-1].outcome is Outcome.ERROR
    assert report.decision is Decision.INCONCLUSIVE


def test_a_known_finding_does_not_block() -> None:
    item = finding("a", "x.py")
    report = judged(draft(item), known(item))
    assert report.verdicts[0].status is Status.BASELINED
    assert report.decision is Decision.GO


def test_a_renamed_file_keeps_its_entry() -> None:
    report = judged(draft(finding("a", "new.py")), known(finding("a", "old.py")))
    assert report.verdicts[0].status is Status.BASELINED


def test_one_more_place_than_in_the_baseline_is_new() -> None:
    report = judged(draft(finding("a", "x.py", "y.py")), known(finding("a", "x.py")))
    assert report.verdicts[0].status is Status.NEW
    assert report.verdicts[0].reason == "1 more than the 1 place(s) in the baseline"
    assert report.decision is Decision.NO_GO


def test_fewer_places_than_in_the_baseline_are_known() -> None:
    report = judged(draft(finding("a", "x.py")), known(finding("a", "x.py", "y.py")))
    assert report.verdicts[0].status is Status.BASELINED


def test_a_gate_whose_findings_are_accepted_passes() -> None:
    item = finding("a", "x.py")
    report = judged(draft(item), known(item))
    assert report.gates[0].outcome is Outcome.PASS
    assert report.gates[0].rules[0].outcome is Outcome.PASS


def test_a_gate_with_a_new_finding_fails_also_below_fail_on() -> None:
    report = judged(draft(finding(severity=Severity.LOW)))
    assert report.decision is Decision.GO
    assert report.gates[0].outcome is Outcome.FAIL
    assert report.gates[0].rules[0].outcome is Outcome.FAIL


def test_info_alone_fails_no_gate() -> None:
    report = judged(draft(finding(severity=Severity.INFO)))
    assert report.gates[0].outcome is Outcome.PASS


def test_policy_does_not_turn_an_error_into_a_pass() -> None:
    gates = (
        gate("callbacks", Outcome.ERROR, (RULE, Outcome.ERROR), ("callbacks/x", Outcome.FAIL)),
    )
    report = judged(draft(gates=gates))
    assert report.gates[0].outcome is Outcome.ERROR
    assert [rule.outcome for rule in report.gates[0].rules] == [Outcome.ERROR, Outcome.PASS]


def test_nothing_is_dropped_from_the_report() -> None:
    items = [finding("a"), finding("b"), finding("c")]
    policy = Policy(
        today=TODAY,
        baseline={items[0].fingerprint: of(items[0])},
        suppressions=(suppression(subject="b"),),
    )
    report = judged(draft(*items), policy)
    assert {item.finding.subject: item.status for item in report.verdicts} == {
        "a": Status.BASELINED,
        "b": Status.SUPPRESSED,
        "c": Status.NEW,
    }
    assert RULE in report.catalog

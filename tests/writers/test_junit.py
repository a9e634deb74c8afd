"""JUnit: read by junitparser."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from launchgate.model import GateResult, Outcome, Report, RuleResult, Status
from launchgate.writers import junit
from tests.writers.made import finding, results
from tests.writers.nasty import NASTY, many_findings, nasty_report
from tests.writers.sample import DNS, sample_report


def read(report: Report) -> JUnitXml:
    return JUnitXml.fromstring(junit.render(report).encode())


def all_cases(report: Report) -> dict[str, TestCase]:
    return {case.name: case for suite in read(report) for case in suite}


def kinds(case: TestCase) -> list[type]:
    return [type(one) for one in case.result]


def only(gate: GateResult) -> Report:
    return replace(sample_report(), gates=(gate,), verdicts=())


def gate(
    outcome: Outcome,
    *,
    reason: str | None = None,
    unknown: tuple[str, ...] = (),
    rules: tuple[RuleResult, ...] = (),
) -> GateResult:
    return GateResult(
        name="mail", title="Mail", outcome=outcome, reason=reason, unknown=unknown, rules=rules
    )


def test_a_suite_for_each_gate_in_order_with_its_numbers() -> None:
    report = sample_report()
    whole = read(report)
    assert [suite.name for suite in whole] == [one.name for one in report.gates]
    assert (whole.tests, whole.failures, whole.errors, whole.skipped) == (9, 3, 1, 3)
    secrets = [suite for suite in whole if suite.name == "secrets"][0]
    assert secrets.time == 0.09
    assert '<property name="scanned.files" value="212"/>' in junit.render(report)


def test_numbers_agree_with_the_cases() -> None:
    for report in (sample_report(), nasty_report(), many_findings(100)):
        whole = read(report)
        counted = Counter(kind for suite in whole for case in suite for kind in kinds(case))
        assert whole.tests == sum(len(list(suite)) for suite in whole)
        assert (whole.failures, whole.errors, whole.skipped) == (
            counted[Failure],
            counted[Error],
            counted[Skipped],
        )
        assert whole.tests == sum(suite.tests for suite in whole)


def test_a_blocking_finding_fails_with_its_place_and_fix() -> None:
    case = all_cases(sample_report())["bundle/service-role-jwt: Supabase service_role key"]
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert failure.message.startswith("Everyone who opens the page")
    assert "Where: src/lib/admin.ts:12:9, dist/assets/index.js:1:88123" in failure.text
    assert "Fix: Move the call to the server and rotate the key." in failure.text
    assert case._elem.get("file") == "src/lib/admin.ts"
    assert case._elem.get("line") == "12"
    assert case.classname == "launchgate.bundle"


def test_a_finding_that_does_not_block_passes_with_its_text() -> None:
    case = all_cases(sample_report())["smoke/slow: GET /api/health"]
    assert case.is_passed
    assert "p95 is 412 ms" in str(case.system_out)


def test_accepted_findings_are_skipped_with_the_reason() -> None:
    found = all_cases(sample_report())
    (old,) = found["secrets/private-key: RSA private key"].result
    (fixture,) = found["callbacks/loopback: http://127.0.0.1:8000/hook"].result
    assert (type(old), type(fixture)) == (Skipped, Skipped)
    assert old.message == "baselined: baseline"
    assert fixture.message == "suppressed: fixtures (until 2027-01-31)"


def test_a_rule_that_holds_is_one_passing_case() -> None:
    case = all_cases(many_findings(0))["secrets/rule-0"]
    assert case.is_passed


def test_could_not_tell_is_an_error() -> None:
    (error,) = all_cases(sample_report())["mail/dmarc: could not tell"].result
    assert (type(error), error.message) == (Error, DNS)


def test_a_gate_that_died_before_its_rules_is_an_error() -> None:
    report = only(gate(Outcome.ERROR, reason="a crash", unknown=("a crash", "and more")))
    (case,) = all_cases(report).values()
    (error,) = case.result
    assert isinstance(error, Error)
    assert error.text == "a crash\nand more"
    assert read(only(gate(Outcome.ERROR))).errors == 1


def test_what_rules_do_not_say_of_an_error_is_kept() -> None:
    rules = results(("mail/dmarc", Outcome.ERROR, "one"), ("mail/spf", Outcome.PASS, None))
    found = all_cases(only(gate(Outcome.ERROR, rules=rules, unknown=("one", "two"))))
    assert found["mail: could not tell"].result[0].text == "two"
    assert found["mail/dmarc: could not tell"].result[0].message == "one"
    assert found["mail/spf"].is_passed


def test_a_gate_that_was_skipped_says_why() -> None:
    (case,) = all_cases(only(gate(Outcome.SKIP, reason="no domain"))).values()
    assert case.result[0].message == "no domain"


def test_a_failed_rule_without_its_findings_never_passes() -> None:
    report = only(gate(Outcome.FAIL, rules=results(("mail/spf", Outcome.FAIL, None))))
    assert kinds(all_cases(report)["mail/spf"]) == [Skipped]


def test_an_interrupted_run_is_an_error() -> None:
    report = many_findings(0)
    cut = replace(report, run=replace(report.run, complete=False))
    assert kinds(all_cases(cut)["interrupted"]) == [Error]


def test_findings_of_a_gate_that_is_not_listed_are_kept() -> None:
    report = sample_report()
    stray = replace(report.verdicts[0], finding=finding(rule_id="policy/unused"))
    (case,) = all_cases(replace(report, gates=(), verdicts=(stray,))).values()
    assert case.classname == "launchgate.policy"


def test_hostile_text_reads_back_visible_in_every_case() -> None:
    report = nasty_report()
    whole = read(report)
    assert whole.tests > 2 * len(NASTY)
    names = [(case.classname, case.name) for suite in whole for case in suite]
    assert len(set(names)) == len(names)
    text = junit.render(report)
    assert "bundle/rule-6: ]]>--><!-- <![CDATA[ x ]]> &amp; &#0; &lt;" in all_cases(report)
    assert not set("\x00\x1b\u202e\ufffe\uffff") & set(text)
    assert len(text) < 1_000_000


@given(st.text(), st.text())
def test_any_text_makes_well_formed_xml(subject: str, message: str) -> None:
    report = sample_report()
    verdict = replace(
        report.verdicts[0], finding=finding(subject=subject, message=message, fix=message)
    )
    whole = read(replace(report, verdicts=(verdict,), gates=()))
    (suite,) = whole
    assert isinstance(suite, TestSuite)
    assert whole.failures == 1


def test_cases_beyond_the_limit_are_left_out_and_counted() -> None:
    report = many_findings(2_000)
    whole = JUnitXml.fromstring(junit.render(report, limit=1_000).encode())
    found = {case.name: case for suite in whole for case in suite}
    # Each gate and each rule may need a case of its own, so a few places stay free.
    assert 940 < whole.tests == len(found) <= 1_000
    kept = {int(name.rpartition(" ")[2]) for name in found if ": value " in name}
    left_out = 2_000 - len(kept)
    assert found["left out"].result[0].message.startswith(f"{left_out:,} findings, the mildest")
    new = [one.rank - 1 for one in report.verdicts if one.status is Status.NEW]
    assert kept == set(new[: len(kept)])


def test_nothing_is_left_out_below_the_limit() -> None:
    assert "left out" not in all_cases(many_findings(2_000))

"""The order of the risk list."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from launchgate.model import Impact, Severity, Status, Verdict
from launchgate.policy.rank import ranked
from tests.policy.cases import finding

verdicts = st.builds(
    lambda severity, impact, status, blocking, subject: Verdict(
        finding=finding(subject, severity=severity, impact=impact),
        status=status,
        blocking=blocking and status is Status.NEW,
    ),
    st.sampled_from(Severity),
    st.sampled_from(Impact),
    st.sampled_from(Status),
    st.booleans(),
    st.text(max_size=3),
)


def order(*items: Verdict) -> list[str]:
    return [item.finding.subject for item in ranked(items)]


def make(subject: str, severity: Severity, impact: Impact, *, blocking: bool = True) -> Verdict:
    item = finding(subject, severity=severity, impact=impact)
    return Verdict(finding=item, status=Status.NEW, blocking=blocking)


def test_what_blocks_comes_first() -> None:
    mild = make("mild", Severity.HIGH, Impact.OPERATIONS)
    bad = make("bad", Severity.CRITICAL, Impact.SIGNUP, blocking=False)
    assert order(bad, mild) == ["mild", "bad"]


def test_then_what_is_new_then_severity() -> None:
    new = make("new", Severity.LOW, Impact.TRUST, blocking=False)
    known = replace(
        make("known", Severity.HIGH, Impact.SIGNUP, blocking=False), status=Status.BASELINED
    )
    accepted = replace(known, finding=finding("accepted"), status=Status.SUPPRESSED)
    assert order(accepted, known, new) == ["new", "known", "accepted"]
    high = make("high", Severity.HIGH, Impact.SIGNUP)
    critical = make("critical", Severity.CRITICAL, Impact.OPERATIONS)
    assert order(high, critical) == ["critical", "high"]


def test_of_equal_severity_what_works_right_now_comes_first() -> None:
    signup = make("signup", Severity.CRITICAL, Impact.SIGNUP)
    live = make("live", Severity.CRITICAL, Impact.SECURITY)
    live = replace(live, finding=replace(live.finding, state="active"))
    high = make("high", Severity.HIGH, Impact.SIGNUP)
    high = replace(high, finding=replace(high.finding, state="active"))
    assert order(high, signup, live) == ["live", "signup", "high"]


def test_then_signup_and_revenue_before_the_rest() -> None:
    shuffled = list(Impact)
    random.Random(1).shuffle(shuffled)
    found = order(*(make(impact.value, Severity.HIGH, impact) for impact in shuffled))
    assert found[:2] == ["signup", "revenue"]
    assert len(found) == len(Impact)


@given(st.lists(verdicts, max_size=12, unique_by=lambda item: item.finding.subject), st.randoms())
def test_the_order_of_arrival_does_not_matter(items: list[Verdict], chance: random.Random) -> None:
    first = ranked(items)
    chance.shuffle(items)
    assert ranked(items) == first
    assert [item.rank for item in first] == list(range(1, len(items) + 1))
    assert sorted((item.blocking for item in first), reverse=True) == [
        item.blocking for item in first
    ]

"""What the configuration accepts: rule globs, subjects, paths, expiry."""

from datetime import date

import pytest

from launchgate.model import Finding, Ignored, Location, Status, Verdict
from launchgate.policy.case import Policy
from launchgate.policy.judge import verdict
from tests.policy.cases import TODAY, finding, suppression


def under(item: Finding, *rows: tuple[str, str], prefix: str = "") -> Verdict:
    chosen = tuple(suppression(rule, subject) for rule, subject in rows)
    return verdict(item, Policy(today=TODAY, suppressions=chosen, prefix=prefix))


@pytest.mark.parametrize(
    ("rule", "subject", "accepted"),
    [
        ("callbacks/loopback", "**", True),
        ("callbacks/*", "**", True),
        ("*", "POST /signup", True),
        ("callbacks/tunnel", "**", False),
        ("callbacks/loop", "**", False),
        ("callbacks/loopback", "POST *", True),
        ("callbacks/loopback", "GET *", False),
        ("callbacks/loopback", "src/**", True),
        ("callbacks/loopback", "src/*.py", False),
        ("callbacks/loopback", "tests/**", False),
    ],
)
def test_globs(rule: str, subject: str, accepted: bool) -> None:
    found = under(finding("POST /signup", "src/a/b.py"), (rule, subject))
    assert (found.status is Status.SUPPRESSED) is accepted
    assert found.blocking is not accepted


def test_reason_and_day_are_in_the_report() -> None:
    found = under(finding("a"), ("*", "a"))
    assert (found.reason, found.expires) == ("known", "2027-01-31")


@pytest.mark.parametrize(
    ("expires", "status"),
    [
        (TODAY, Status.SUPPRESSED),
        (date(2026, 11, 23), Status.NEW),
    ],
)
def test_it_holds_until_its_day_has_passed(expires: date, status: Status) -> None:
    policy = Policy(today=TODAY, suppressions=(suppression(expires=expires),))
    assert verdict(finding("a"), policy).status is status


def test_accepted_places_are_left_out_and_the_rest_blocks() -> None:
    found = under(finding("a", "src/a.py", "tests/b.py"), ("*", "tests/**"))
    assert found.status is Status.NEW
    assert found.blocking
    assert [place.path for place in found.finding.locations] == ["src/a.py"]


def test_places_accepted_one_by_one_accept_the_whole() -> None:
    found = under(finding("a", "src/a.py", "tests/b.py"), ("*", "tests/**"), ("*", "src/**"))
    assert found.status is Status.SUPPRESSED
    assert [place.path for place in found.finding.locations] == ["src/a.py", "tests/b.py"]


def test_a_path_may_be_told_from_the_folder_of_the_configuration() -> None:
    item = finding("a", "apps/api/tests/b.py")
    assert under(item, ("*", "tests/**"), prefix="apps/api/").status is Status.SUPPRESSED
    assert under(item, ("*", "apps/api/tests/**"), prefix="apps/api/").status is Status.SUPPRESSED
    assert under(item, ("*", "tests/**")).status is Status.NEW
    assert under(item, ("*", "tests/**"), prefix="apps/web/").status is Status.NEW


def test_a_finding_that_is_ignored_everywhere_keeps_its_places_and_reasons() -> None:
    place = Location(path="a.py", line=3)
    item = Finding(
        **{
            **{name: getattr(finding("a"), name) for name in Finding.__slots__},
            "ignored": (Ignored(location=place, reason="local proxy"),),
        }
    )
    found = verdict(item, Policy(today=TODAY))
    assert found.status is Status.SUPPRESSED
    assert found.reason == "local proxy"
    assert found.finding.locations == (place,)

"""What the configuration accepts: rule globs, subjects, paths, expiry."""

from dataclasses import replace
from datetime import date

import pytest

from launchgate.baseline import of
from launchgate.engine.join import join
from launchgate.model import Finding, Ignored, Location, Severity, Status, Verdict
from launchgate.policy.case import Policy
from launchgate.policy.judge import verdict
from launchgate.policy.suppress import unused
from tests.policy.cases import TODAY, draft, finding, suppression


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


def levels() -> Finding:
    """High in src, medium in two tests, low in a document."""
    parts = [
        replace(finding("a", *paths, severity=severity), message=severity.label)
        for severity, paths in (
            (Severity.HIGH, ("src/a.py",)),
            (Severity.MEDIUM, ("tests/b.py", "tests/c.py")),
            (Severity.LOW, ("README.md",)),
        )
    ]
    (found,) = join(parts)
    return found


@pytest.mark.parametrize(
    ("accepted", "severity", "left"),
    [
        ([], Severity.HIGH, ["src/a.py"]),
        (["tests/**"], Severity.HIGH, ["src/a.py"]),
        (["src/**"], Severity.MEDIUM, ["tests/b.py", "tests/c.py"]),
        (["src/**", "tests/b.py"], Severity.MEDIUM, ["tests/c.py"]),
        (["src/**", "tests/**"], Severity.LOW, ["README.md"]),
    ],
)
def test_the_worst_of_the_places_that_nobody_accepted_is_judged(
    accepted: list[str], severity: Severity, left: list[str]
) -> None:
    found = under(levels(), *(("*", subject) for subject in accepted))
    assert found.status is Status.NEW
    assert found.blocking is (severity is Severity.HIGH)
    assert (found.finding.severity, found.finding.message) == (severity, severity.label)
    assert [place.path for place in found.finding.locations] == left


@pytest.mark.parametrize("accepted", [["a"], ["**"], ["src/**", "tests/**", "README.md"]])
def test_all_places_of_every_severity_accepted_are_the_worst_suppressed(
    accepted: list[str],
) -> None:
    found = under(levels(), *(("*", subject) for subject in accepted))
    assert (found.status, found.finding.severity) == (Status.SUPPRESSED, Severity.HIGH)
    assert [place.path for place in found.finding.locations] == ["src/a.py"]


def test_a_marker_at_the_worst_place_leaves_the_milder_ones() -> None:
    place = Location(path="src/a.py", line=1, column=1)
    marked = replace(
        levels(), locations=(), ignored=(Ignored(location=place, reason="local proxy"),)
    )
    found = verdict(marked, Policy(today=TODAY))
    assert (found.status, found.finding.severity) == (Status.NEW, Severity.MEDIUM)
    assert [item.location for item in found.finding.ignored] == [place]
    done = under(marked, ("*", "tests/**"), ("*", "README.md"))
    assert (done.status, done.reason) == (Status.SUPPRESSED, "local proxy")
    assert done.finding.locations == (place,)


def test_a_suppression_of_milder_places_is_in_use() -> None:
    policy = Policy(today=TODAY, suppressions=(suppression("*", "tests/**"),))
    assert not list(unused(policy, draft(levels())))


def test_a_baseline_entry_counts_the_places_that_are_judged() -> None:
    rows = (suppression("*", "src/**"),)
    known = {item.fingerprint: item for item in [of(levels())]}
    assert of(levels()).places == 1
    assert verdict(levels(), Policy(today=TODAY, baseline=known)).status is Status.BASELINED
    more = verdict(levels(), Policy(today=TODAY, baseline=known, suppressions=rows))
    assert (more.status, more.finding.severity) == (Status.NEW, Severity.MEDIUM)
    again = {more.finding.fingerprint: of(more.finding)}
    assert again[more.finding.fingerprint].places == 2
    settled = verdict(levels(), Policy(today=TODAY, baseline=again, suppressions=rows))
    assert settled.status is Status.BASELINED

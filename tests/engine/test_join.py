"""Equal findings become one, in whatever order and grouping they arrive."""

import random
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from launchgate.engine.join import join
from launchgate.model import Finding, Location, Severity
from tests.engine.findings import findings
from tests.policy.cases import finding

several = st.lists(findings, max_size=8)


@given(several)
def test_idempotent(items: list[Finding]) -> None:
    once = join(items)
    assert join(once) == once
    assert join((*once, *once)) == once


@given(several, st.randoms())
def test_the_order_does_not_matter(items: list[Finding], chance: random.Random) -> None:
    once = join(items)
    chance.shuffle(items)
    assert join(items) == once


@given(several, several, several)
def test_the_grouping_does_not_matter(a: list[Finding], b: list[Finding], c: list[Finding]) -> None:
    whole = join((*a, *b, *c))
    assert join((*join((*a, *b)), *c)) == whole
    assert join((*a, *join((*b, *c)))) == whole


@given(several)
def test_one_finding_a_fingerprint_with_the_places_of_the_worst(items: list[Finding]) -> None:
    for found in join(items):
        same = [item for item in items if item.fingerprint == found.fingerprint]
        worst = max(item.severity for item in same)
        kept = [item for item in same if item.severity is worst]
        assert found.severity is worst
        assert {place for item in kept for place in item.locations} == set(found.locations)
    assert len({item.fingerprint for item in join(items)}) == len(join(items))


@given(several)
def test_no_place_is_lost_and_each_is_under_its_own_severity(items: list[Finding]) -> None:
    def under(some: Iterable[Finding]) -> set[tuple[str, Severity, Location]]:
        return {
            (item.fingerprint, item.severity, place)
            for item in some
            for place in (*item.locations, *(one.location for one in item.ignored))
        }

    joined = join(items)
    levels = [(item, *item.milder) for item in joined]
    assert under(part for level in levels for part in level) == under(items)
    for level in levels:
        told = [part.severity for part in level]
        assert told == sorted(set(told), reverse=True)
        assert not any(part.milder for part in level[1:])


def test_milder_places_are_not_listed_beside_worse() -> None:
    bad = finding("a", "src/a.py", severity=Severity.HIGH)
    mild = finding("a", "tests/a.py", severity=Severity.LOW)
    (found,) = join([mild, bad])
    assert [place.path for place in found.locations] == ["src/a.py"]
    assert found.milder == (mild,)
    assert join([mild]) == (mild,)


def test_what_one_shard_knows_to_work_is_said() -> None:
    untold = replace(finding("a", "a.py"), state="unknown", message="not known")
    works = replace(finding("a", "b.py"), state="active", message="works")
    (found,) = join([untold, works])
    assert (found.state, found.message) == ("active", "works")
    assert [place.path for place in found.locations] == ["a.py", "b.py"]


def test_a_finding_without_a_place_groups_like_any_other() -> None:
    somewhere = finding("a", "src/a.py")
    first, last = (replace(finding("a"), message=text) for text in ("a", "z"))
    assert join([*join([first, somewhere]), last]) == join([first, somewhere, last])
    assert join([*join([last, somewhere]), first]) == join([first, somewhere, last])

"""Inline suppressions against findings."""

from dataclasses import replace

import pytest

from launchgate.engine.marks import apply
from launchgate.model import Finding, Location
from launchgate.parse.inline import MARKER, Mark
from launchgate.policy.case import UsedMark
from tests.policy.cases import finding


def at(*places: tuple[str, int]) -> Finding:
    found = tuple(Location(path=path, line=line, column=1) for path, line in places)
    return replace(finding("a"), locations=found)


def applied(item: Finding, text: str) -> tuple[Finding, tuple[UsedMark, ...]]:
    (found,), marks, others = apply([item], [("a.py", text)], lambda _: True)
    assert others == ()
    return found, marks


def open_lines(item: Finding, text: str) -> list[int | None]:
    return [place.line for place in applied(item, text)[0].locations]


SAME_LINE = f"x = 1  # {MARKER}callbacks/loopback] why\ny = 2\n"
ALONE = f"# {MARKER}callbacks/loopback] why\nx = 1\ny = 2\n"


def test_on_the_same_line() -> None:
    assert open_lines(at(("a.py", 1)), SAME_LINE) == []


def test_behind_code_it_says_nothing_of_the_next_line() -> None:
    assert open_lines(at(("a.py", 2)), SAME_LINE) == [2]


def test_alone_it_speaks_of_the_line_below_and_no_further() -> None:
    assert open_lines(at(("a.py", 2), ("a.py", 3)), ALONE) == [3]


def test_the_accepted_place_is_kept_with_its_reason() -> None:
    found, (mark,) = applied(at(("a.py", 1), ("b.py", 1)), SAME_LINE)
    assert [(item.location.line, item.reason) for item in found.ignored] == [(1, "why")]
    assert [place.path for place in found.locations] == ["b.py"]
    assert mark.used


@pytest.mark.parametrize("rules", ["callbacks/loopback", "callbacks/*", "x/y, callbacks/loopback"])
def test_rules_are_globs(rules: str) -> None:
    assert open_lines(at(("a.py", 1)), f"x  # {MARKER}{rules}] why\n") == []


@pytest.mark.parametrize(
    "comment", ["callbacks/tunnel] why", "callbacks/loopback]", "callbacks/loopback] */", "] why"]
)
def test_of_another_rule_or_without_a_reason_it_is_not_honoured(comment: str) -> None:
    item = at(("a.py", 1))
    found, (mark,) = applied(item, f"x  # {MARKER}{comment}\n")
    assert found == item
    assert not mark.used


def test_milder_places_are_accepted_by_themselves() -> None:
    worst = replace(at(("b.py", 1)), milder=(at(("a.py", 1), ("a.py", 2)),))
    found, (mark,) = applied(worst, SAME_LINE)
    assert [place.path for place in found.locations] == ["b.py"]
    assert [place.line for place in found.milder[0].locations] == [2]
    assert mark.used


def test_in_another_file_it_says_nothing() -> None:
    assert open_lines(at(("b.py", 1)), SAME_LINE) == [1]


def test_a_marker_that_is_not_trusted_changes_nothing_and_is_named() -> None:
    item = at(("a.py", 1))

    def nobody(_: Mark) -> bool:
        return False

    (found,), marks, others = apply([item], [("a.py", SAME_LINE)], nobody)
    assert found == item
    assert marks == ()
    assert [mark.line for mark in others] == [1]


def test_a_strange_file_name_is_the_same_on_both_sides() -> None:
    path = b"caf\xe9.py".decode("utf-8", "surrogateescape")
    (found,), _, _ = apply([at(("caf\\xe9.py", 1))], [(path, SAME_LINE)], lambda _: True)
    assert found.locations == ()

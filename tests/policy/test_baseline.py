"""The baseline's text: round trip, merges of branches, what is refused."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.baseline import NAME, BaselineError, Entry, of, parse, render
from launchgate.model import Severity
from tests.adapters.repository import commit, git, repository, write
from tests.policy.cases import finding

texts = st.text(max_size=30).filter(lambda text: text.isprintable() or "\n" in text)
entries = st.builds(
    Entry,
    fingerprint=st.text("0123456789abcdef", min_size=32, max_size=32),
    rule=texts,
    subject=st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    places=st.integers(1, 9),
    severity=st.none() | st.sampled_from(Severity),
)


def entry(letter: str, places: int = 1) -> Entry:
    return Entry(fingerprint=letter * 32, rule="a/b", subject=letter, places=places)


@given(st.lists(entries, unique_by=lambda item: item.fingerprint, max_size=6))
def test_round_trip(items: list[Entry]) -> None:
    text = render(items)
    assert parse(text) == {item.fingerprint: item for item in items}
    assert render(reversed(items)) == text
    assert render(parse(text).values()) == text


@given(st.text(max_size=80))
def test_any_text_is_entries_or_an_error_that_names_the_line(text: str) -> None:
    told = ""
    try:
        parse(text)
    except BaselineError as error:
        told = str(error)
    assert not told or re.match(r"line [1-9][0-9]*: ", told)


def test_one_entry_a_line_sorted_without_dates_and_lines() -> None:
    rows = render([entry("c"), entry("a")]).splitlines()
    assert rows[0].startswith("# launchgate baseline 1")
    assert rows[1:] == [
        '{"fingerprint": "%s", "rule": "a/b", "subject": "a", "places": 1}' % ("a" * 32),
        '{"fingerprint": "%s", "rule": "a/b", "subject": "c", "places": 1}' % ("c" * 32),
    ]


def test_two_branches_entries_are_joined() -> None:
    for one, other, level in (
        (Severity.LOW, Severity.HIGH, Severity.HIGH),
        (Severity.HIGH, Severity.LOW, Severity.HIGH),
        (None, Severity.HIGH, None),  # of a launchgate that kept none: it accepted any
    ):
        rows = [replace(entry("a"), severity=one, places=2), replace(entry("a"), severity=other)]
        text = render(rows)
        assert parse(text) == {"a" * 32: replace(entry("a"), severity=level, places=2)}


def test_worse_than_known_is_not_held() -> None:
    mild = finding("a", "tests/x.py", severity=Severity.MEDIUM)
    known = of(mild)
    assert known.holds(mild)
    assert known.holds(replace(mild, severity=Severity.LOW))
    assert not known.holds(replace(mild, severity=Severity.HIGH))
    assert replace(known, severity=None).holds(replace(mild, severity=Severity.HIGH))


def test_an_entry_says_nothing_of_the_path() -> None:
    assert of(finding("a", "old/x.py")) == of(finding("a", "new/y.py"))
    assert of(finding("a", "x.py", "y.py")).places == 2
    assert of(finding("a")).places == 1


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        "[]",
        "3",
        "{}",
        '{"fingerprint": "a", "rule": "r", "subject": "s"}',
        '{"fingerprint": "a", "rule": "r", "subject": "s", "places": 0}',
        '{"fingerprint": "a", "rule": "r", "subject": "s", "places": true}',
        '{"fingerprint": "a", "rule": 1, "subject": "s", "places": 1}',
        '{"fingerprint": ["a"], "rule": "r", "subject": "s", "places": 1}',
        "[" * 100_000,
    ],
)
def test_a_line_that_is_no_entry(line: str) -> None:
    with pytest.raises(BaselineError, match="^line 2: "):
        parse(f"# head\n{line}\n")


@pytest.mark.parametrize("sign", ["<<<<<<< HEAD", "=======", ">>>>>>> other"])
def test_conflict_markers_are_named(sign: str) -> None:
    with pytest.raises(BaselineError, match="line 1: an unresolved merge conflict: keep both"):
        parse(sign + "\n")


def test_of_two_equal_entries_the_larger_counts() -> None:
    text = render([entry("a", 1)]) + render([entry("a", 3)]) + render([entry("a", 2)])
    assert parse(text)["a" * 32].places == 3


def test_two_branches_that_add_entries_merge_without_a_conflict(tmp_path: Path) -> None:
    root = repository(tmp_path / "r")
    write(root, ".gitattributes", f"{NAME} merge=union\n")
    write(root, NAME, render([entry("5")]))
    commit(root)
    git(root, "checkout", "-q", "-b", "left")
    write(root, NAME, render([entry("5"), entry("6")]))
    commit(root)
    git(root, "checkout", "-q", "main")
    write(root, NAME, render([entry("5"), entry("7"), entry("1")]))
    commit(root)
    git(root, "merge", "-q", "--no-edit", "left")
    merged = parse((root / NAME).read_text())
    assert sorted(item.subject for item in merged.values()) == ["1", "5", "6", "7"]
    assert render(merged.values()) == render([entry(letter) for letter in "1567"])


def test_without_the_attribute_the_conflict_is_told(tmp_path: Path) -> None:
    root = repository(tmp_path / "r")
    write(root, NAME, render([]))
    commit(root)
    git(root, "checkout", "-q", "-b", "left")
    write(root, NAME, render([entry("6")]))
    commit(root)
    git(root, "checkout", "-q", "main")
    write(root, NAME, render([entry("7")]))
    commit(root)
    git(root, "merge", "-q", "--no-edit", "left", check=False)
    with pytest.raises(BaselineError, match="unresolved merge conflict"):
        parse((root / NAME).read_text())

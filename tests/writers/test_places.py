"""Where a code host shows a finding."""

import pytest

from launchgate.model import Location
from launchgate.writers.places import anchor, distance, elsewhere, help_uri, in_repository, span
from tests.writers.made import finding, info

BUILT = Location(path="dist/a.js", line=1, original=Location(path="src/a.ts", line=7))
OTHER = Location(path="src/b.ts", line=2)
URL = Location(url="https://acme.example/")


@pytest.mark.parametrize("path", ["a.py", ".env", "a b/ü.py", "-rf", "a:b", "..a/b..", "x\\y"])
def test_a_relative_path_is_in_the_repository(path: str) -> None:
    assert in_repository(path)


@pytest.mark.parametrize(
    "path",
    [
        None,
        "",
        " ",
        "/etc/passwd",
        "../a",
        "a/../b",
        "./a",
        "a//b",
        "C:\\a",
        "c:/a",
        "webpack://a/b",
    ],
)
def test_other_paths_are_not(path: str | None) -> None:
    assert not in_repository(path)


def test_the_source_comes_before_what_was_built_from_it() -> None:
    one = finding(locations=(BUILT, OTHER))
    at = anchor(one)
    assert at is BUILT.original
    assert elsewhere(one, at) == "dist/a.js:1"


def test_a_place_in_a_changed_file_wins() -> None:
    one = finding(locations=(BUILT, OTHER))
    assert anchor(one, changed={"src/b.ts": ()}) is OTHER
    assert anchor(one, changed={"README.md": ()}) is BUILT.original


def test_a_url_has_no_place_but_is_named() -> None:
    one = finding(locations=(URL,))
    assert anchor(one) is None
    assert elsewhere(one, None) == "https://acme.example/"
    assert elsewhere(finding(locations=(OTHER,)), OTHER) == ""
    assert elsewhere(finding(), None) == ""


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Location(path="a", line=3, column=5, end_line=3, end_column=9), (3, 5, 3, 9)),
        (Location(path="a", line=3, column=5, end_line=3, end_column=5), (3, 5, 3, None)),
        (Location(path="a", line=3, column=5, end_line=2, end_column=9), (3, 5, None, None)),
        (Location(path="a", line=3, column=5, end_line=4, end_column=1), (3, 5, 4, 1)),
        (Location(path="a", line=3, end_line=3, end_column=9), (3, None, 3, None)),
        (Location(path="a", column=5), (1, None, None, None)),
        (Location(path="a", line=0, column=0), (1, None, None, None)),
    ],
)
def test_a_span_never_ends_before_it_starts(
    place: Location, expected: tuple[int, int | None, int | None, int | None]
) -> None:
    assert span(place) == expected


def test_the_help_page_of_a_rule() -> None:
    page = "https://github.com/launchgate/launchgate/blob/main/docs/rules/"
    assert help_uri(info("env/missing", "x")) == f"{page}env.md#missing"
    assert help_uri(info("a b\n/c\u202e", "x")) == f"{page}a%20b%20.md#c%5Cu202e"


def test_a_changed_line_comes_before_a_changed_file() -> None:
    near, far = Location(path="a.py", line=7), Location(path="a.py", line=9)
    other = Location(path="b.py", line=1)
    changed = {"a.py": ((2, 3), (9, 12)), "b.py": ()}
    assert [distance(place, changed) for place in (far, near, other)] == [0, 1, 1]
    assert distance(Location(path="c.py", line=9), changed) == 2
    assert anchor(finding(locations=(other, near, far)), changed=changed) is far

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.parse.glob import name_matches, path_matches


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("tests/**", "tests/a/b.py", True),
        ("tests/**", "src/tests/a.py", False),
        ("**/tests/**", "tests/a.py", True),
        ("**/tests/**", "src/tests/a.py", True),
        ("**/tests/**", "src/mytests/a.py", False),
        ("src/*.py", "src/a.py", True),
        ("src/*.py", "src/b/a.py", False),
        ("src/?.py", "src/a.py", True),
        ("src/?.py", "src//.py", False),
        ("a.py", "axpy", False),
        ("**", "any/thing\nat all", True),
        ("a+(b)[c]", "a+(b)[c]", True),
    ],
)
def test_paths(pattern: str, path: str, expected: bool) -> None:
    assert path_matches(pattern, path) is expected


@pytest.mark.parametrize(
    ("pattern", "name", "expected"),
    [
        ("callbacks/*", "callbacks/loopback", True),
        ("*", "callbacks/loopback", True),
        ("callbacks/loop", "callbacks/loopback", False),
        ("POST *", "POST /api/signup", True),
        ("*signup", "POST /api/signup", True),
        ("a.b", "a.b", True),
        ("a.b", "axb", False),
    ],
)
def test_names(pattern: str, name: str, expected: bool) -> None:
    assert name_matches(pattern, name) is expected


@given(st.text(alphabet="ab/.[]()+^$\\\n", max_size=30))
def test_a_text_without_signs_matches_itself_only(text: str) -> None:
    assert path_matches(text, text)
    assert name_matches(text, text)
    assert not path_matches(text, text + "x")
    assert not name_matches(text, "x" + text)


@given(st.text(alphabet="ab/*?.", max_size=12), st.text(alphabet="ab/.", max_size=12))
def test_a_path_glob_is_never_wider_than_the_name_glob_of_plain_stars(
    pattern: str, text: str
) -> None:
    if "**" not in pattern and path_matches(pattern, text):
        assert name_matches(pattern, text)


def test_a_long_path_is_matched() -> None:
    assert not path_matches("**/a/**/b.py", "a/" * 20_000)
    assert not name_matches(re.escape("x"), "x" * 1_000_000)

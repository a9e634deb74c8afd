"""Env files: read as dotenv reads them, written again with other values."""

import pytest

from launchgate.frontend.markers.dotenv import assignments, is_env_file, is_example, rewritten

TEXT = """# the old password was swordfish
A=plain
export B="two\\nlines" # note
C='it # stays'

D=
E: yaml like
F = spaced
G="over
two"
H=`back 'and' "double"`
"""


def test_values_are_those_that_programs_see() -> None:
    found = {item.name: item.value for item in assignments(TEXT)}
    assert found == {
        "A": "plain", "B": "two\nlines", "C": "it # stays", "D": "", "E": "yaml like",
        "F": "spaced", "G": "over\ntwo", "H": "back 'and' \"double\"",
    }  # fmt: skip


def test_new_values_are_read_again_as_they_were_given() -> None:
    values = {
        "A": '{"key": "x", "b": [1]}', "B": "one\ntwo", "C": "it's", "D": "https://x.invalid/?a=b",
        "G": "a b", "H": "plain",
    }  # fmt: skip
    text = rewritten(TEXT, values)
    found = {item.name: item.value for item in assignments(text)}
    assert found == {**values, "E": "yaml like", "F": "spaced"}
    assert "export B=" in text


def test_comments_go_and_lines_stay() -> None:
    text = rewritten(TEXT, {})
    assert "swordfish" not in text
    assert text.splitlines()[1] == "A=plain"
    assert text.splitlines()[3].startswith("C=")


def test_windows_lines() -> None:
    found = [(item.name, item.value) for item in assignments('A=1\r\nB="2"\r\nC=3 # x\r\n')]
    assert found == [("A", "1"), ("B", "2"), ("C", "3")]


@pytest.mark.parametrize(
    ("name", "yes"),
    [(".env", True), (".env.production.local", True), (".env.example", True), (".dev.vars", True),
     (".envrc", True), ("env.ts", False), (".env.d.ts", False), ("x.env", False),
     (".environment", False)],
)  # fmt: skip
def test_names_of_env_files(name: str, yes: bool) -> None:
    assert is_env_file(name) is yes


def test_names_of_examples() -> None:
    assert is_example(".env.example")
    assert is_example(".env.local.sample")
    assert not is_example(".env.production")

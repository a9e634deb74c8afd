"""Env files, written again with other values."""

import pytest

from launchgate.frontend.markers.dotenv import is_env_file, is_example, rewritten
from launchgate.parse import dotenv

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


def read(text: str) -> dict[str, str]:
    return {item.name: item.values[0] if item.values else "" for item in dotenv.parse(text)}


def test_new_values_are_read_again_as_they_were_given() -> None:
    values = {
        "A": '{"key": "x", "b": [1]}', "B": "one\ntwo", "C": "it's", "D": "https://x.invalid/?a=b",
        "G": "a b", "H": "plain",
    }  # fmt: skip
    assert read(rewritten(TEXT, values)) == {**values, "E": "yaml like", "F": "spaced"}


def test_comments_go_and_lines_stay() -> None:
    text = rewritten(TEXT, {})
    assert "swordfish" not in text
    assert text.splitlines()[1] == "A=plain"
    assert text.splitlines()[3].startswith("C=")


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

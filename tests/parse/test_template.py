import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.parse.template import MissingVariable, expand


def test_holes_are_filled() -> None:
    values = {"TOKEN": "t", "B_2": "b"}
    assert expand("Bearer ${TOKEN}-${B_2}", values.get) == "Bearer t-b"


@pytest.mark.parametrize("text", ["$TOKEN", "${}", "${1A}", "${A-B}", "${A", "$${", "}"])
def test_what_is_no_hole_stays(text: str) -> None:
    assert expand(text, lambda _: "x") == text


def test_an_empty_value_is_a_value() -> None:
    assert expand("a${A}b", lambda _: "") == "ab"


def test_a_missing_variable_is_named() -> None:
    with pytest.raises(MissingVariable, match="the variable TOKEN is not set") as caught:
        expand("${TOKEN}", lambda _: None)
    assert caught.value.name == "TOKEN"


@given(st.text(max_size=50), st.text(max_size=50))
def test_a_value_is_never_expanded_again(text: str, value: str) -> None:
    holes = text.replace("$", "") + "${A}"
    assert expand(holes, {"A": value}.get) == text.replace("$", "") + value

"""The strict decoder: every error at once, with its key path and the nearest name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.config.decode import decode, nearest
from launchgate.config.root import Root


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    name: str
    size: int = 1

    def problems(self) -> Iterable[tuple[str, str]]:
        if self.size < 0:
            yield "size", "must not be negative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    ratio: float = 0.5
    on: bool = False
    day: date | None = None
    mode: Literal["fast", "slow"] = "fast"
    colour: Colour = Colour.RED
    tags: tuple[str, ...] = ()
    inner: tuple[Inner, ...] = ()
    by_name: Mapping[str, Inner] = field(default_factory=dict)
    anything: object = None


def errors_of(value: object) -> list[str]:
    errors: list[str] = []
    decode(Outer, value, "", errors)
    return errors


def test_every_kind_is_decoded() -> None:
    errors: list[str] = []
    made = decode(
        Outer,
        {
            "ratio": 1,
            "on": True,
            "day": date(2027, 1, 31),
            "mode": "slow",
            "colour": "blue",
            "tags": ["a", "b"],
            "inner": [{"name": "x"}],
            "by_name": {"k": {"name": "y", "size": 3}},
            "anything": {"free": [1]},
        },
        "",
        errors,
    )
    assert errors == []
    assert made == Outer(
        ratio=1.0,
        on=True,
        day=date(2027, 1, 31),
        mode="slow",
        colour=Colour.BLUE,
        tags=("a", "b"),
        inner=(Inner(name="x"),),
        by_name={"k": Inner(name="y", size=3)},
        anything={"free": [1]},
    )
    assert isinstance(made.ratio, float)


def test_all_errors_at_once_with_their_paths() -> None:
    errors = errors_of(
        {
            "ratoi": 1,
            "on": 1,
            "mode": "fasst",
            "colour": "bleu",
            "tags": "a",
            "inner": [{"name": "x"}, {"nmae": "y"}],
            "by_name": {"k": {"name": 3}},
        }
    )
    assert errors == [
        "ratoi: unknown key; did you mean 'ratio'?",
        "on: expected true or false, got 1",
        "mode: expected one of 'fast', 'slow'; did you mean 'fast'?, got 'fasst'",
        "colour: expected one of 'red', 'blue'; did you mean 'blue'?, got 'bleu'",
        "tags: expected a list, got 'a'",
        "inner[1].nmae: unknown key; did you mean 'name'?",
        "inner[1].name: missing, it is required",
        "by_name.k.name: expected a string, got 3",
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"ratio": True}, "ratio: expected a number, got true"),
        ({"ratio": "1"}, "ratio: expected a number, got '1'"),
        ({"inner": [{"name": "x", "size": True}]}, "inner[0].size: expected a whole number"),
        ({"inner": [{"name": "x", "size": 1.5}]}, "inner[0].size: expected a whole number"),
        ({"day": "2027-01-31"}, "day: expected a date such as 2027-01-31, without quotes"),
        ({"day": datetime(2027, 1, 31)}, "day: expected a date such as"),
        ({"tags": ["a", 2]}, "tags[1]: expected a string, got 2"),
        ({"by_name": []}, "by_name: expected a table, got a list"),
        ({"inner": ["x"]}, "inner[0]: expected a table, got 'x'"),
    ],
)
def test_a_wrong_kind(value: object, expected: str) -> None:
    (error,) = errors_of(value)
    assert error.startswith(expected)


def test_problems_are_reported_at_their_key() -> None:
    assert errors_of({"inner": [{"name": "x", "size": -1}]}) == [
        "inner[0].size: must not be negative"
    ]
    assert errors_of({"inner": [{"name": "x", "size": 0}]}) == []


def test_a_long_value_is_not_repeated() -> None:
    hidden = "k" * 30
    (error,) = errors_of({"on": hidden})
    assert error == "on: expected true or false, got a string of 30 characters"


def test_nearest() -> None:
    assert nearest("polcy", ("policy", "targets")) == "; did you mean 'policy'?"
    assert nearest("zzz", ("policy", "targets")) == ""


toml_values = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["version", "policy", "suppress", "targets", "rule", "url", "fail_on"])
            | st.text(max_size=5),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["version", "policy", "suppress", "x"]), toml_values))
def test_any_document_gives_a_value_or_errors_never_both(value: object) -> None:
    errors: list[str] = []
    made = decode(Root, value, "", errors)
    assert (made is None) == bool(errors)
    assert made is None or isinstance(made, Root)

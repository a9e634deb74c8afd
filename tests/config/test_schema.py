"""The schema for editors says the same as the decoder."""

from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.config.decode import decode
from launchgate.config.root import Root
from launchgate.config.schema import config_schema
from launchgate.engine.select import config_type, shipped

SECTIONS = {name: config_type(name) for name in shipped()}
SCHEMA = config_schema(SECTIONS)
CHECKER = jsonschema.Draft7Validator(SCHEMA)


def as_json(value: object) -> object:
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def decoder_errors(document: dict[str, Any]) -> list[str]:
    errors: list[str] = []
    sections = {key: document[key] for key in document if key in SECTIONS}
    decode(Root, {k: v for k, v in document.items() if k not in SECTIONS}, "", errors)
    for name, value in sections.items():
        decode(SECTIONS[name], value, name, errors)
    return errors


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert set(shipped()) < set(SCHEMA["properties"])


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"version": 1, "policy": {"fail_on": "never", "gate_timeout_s": 5}},
        {"suppress": [{"rule": "a/b", "reason": "r", "expires": date(2027, 1, 1)}]},
        {"targets": {"x": {"hosts": ["a", "b"]}}, "plugins": ["acme.gate"]},
        {"smoke": {"slow_ms": 800, "endpoint": [{"name": "a", "path": "/"}]}},
        {"callbacks": {}},
    ],
)
def test_valid_in_both(document: dict[str, Any]) -> None:
    assert decoder_errors(document) == []
    assert CHECKER.is_valid(as_json(document))


@pytest.mark.parametrize(
    "document",
    [
        {"version": 2},
        {"polcy": {}},
        {"policy": {"fail_on": "hihg"}},
        {"policy": {"gate_timeout_s": "5"}},
        {"policy": {"baseline": 3}},
        {"suppress": {}},
        {"suppress": [{"rule": "a/b"}]},
        {"suppress": [{"rule": "a/b", "reason": "r", "expires": 5}]},
        {"targets": {"x": {"hosts": "a"}}},
        {"targets": {"x": {"hosts": [1]}}},
        {"plugins": [1]},
        {"smoke": {"slow_ms": "x"}},
        {"smoke": {"endpoint": [{"nam": "a"}]}},
        {"callbacks": {"nonsense": 1}},
    ],
)
def test_invalid_in_both(document: dict[str, Any]) -> None:
    assert decoder_errors(document) != []
    assert not CHECKER.is_valid(as_json(document))


leaves = st.booleans() | st.integers(-5, 5) | st.text("ab", max_size=2) | st.just(date(2027, 1, 1))
words = st.sampled_from(
    ["rule", "subject", "reason", "expires", "hosts", "domain", "fail_on", "baseline", "x"]
)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=4),
    max_leaves=8,
)
keys = st.sampled_from(["version", "policy", "suppress", "targets", "plugins", "x"])


@given(st.dictionaries(keys, values, max_size=3))
def test_both_take_the_same_but_for_what_a_schema_cannot_say(document: dict[str, Any]) -> None:
    errors = decoder_errors(document)
    if not errors:
        assert CHECKER.is_valid(as_json(document))
    elif CHECKER.is_valid(as_json(document)):
        # a date in quotes, and what `problems()` asks of a value of the right kind
        assert all(": must " in error or ": expected a" in error for error in errors)

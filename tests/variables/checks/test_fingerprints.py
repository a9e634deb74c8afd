"""Fingerprints: what is in them, what is refused, what they tell."""

import base64
import json
import secrets
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.variables.fingerprints import (
    BadFingerprints,
    key_of,
    make,
    mark_of,
    parse,
    same_key,
)
from tests.credentials.recipe import expand
from tests.variables.checks.apps import GOOD

KEY = key_of(secrets.token_hex(32))
AT = "2026-11-24T03:00:00Z"
STRONG = expand("{b64:44}")


def document(**changes: object) -> str:
    made = json.loads(
        make({"JWT_SECRET": STRONG, "PORT": "80"}, KEY, target="staging", created_at=AT)
    )
    return json.dumps({**made, **changes})


@pytest.mark.parametrize(
    "text",
    [
        secrets.token_hex(32),
        secrets.token_hex(64).upper(),
        base64.b64encode(secrets.token_bytes(32)).decode(),
        base64.urlsafe_b64encode(secrets.token_bytes(48)).decode().rstrip("="),
        f" {secrets.token_hex(32)}\n",
    ],
)
def test_keys(text: str) -> None:
    assert len(key_of(text).key_id) == 8


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "neither hex nor Base64"),
        ("a secret!", "neither hex nor Base64"),
        (secrets.token_hex(16), "16 bytes"),
        (secrets.token_hex(32)[:-1], "neither"),
        ("00" * 32, "not random"),
        ("0123456789abcdef" * 4, "not random"),
        (base64.b64encode(b"correct horse battery staple, correct horse").decode(), "not random"),
        ("ab" * 600, "longer"),
    ],
)
def test_keys_that_are_refused(text: str, why: str) -> None:
    with pytest.raises(BadFingerprints, match=why) as caught:
        key_of(text)
    assert len(text) < 4 or text not in str(caught.value)


def test_nothing_that_prints_a_key_shows_it() -> None:
    text = secrets.token_hex(32)
    key = key_of(text)
    assert text not in repr(key)
    assert bytes.fromhex(text) not in repr(key).encode()
    assert key.key_id not in text


def test_equal_values_have_equal_fingerprints_under_one_key_only() -> None:
    other = key_of(secrets.token_hex(32))
    mark = mark_of("JWT_SECRET", STRONG, KEY)
    assert mark is not None
    assert len(mark) == 32
    assert mark == mark_of("OLD_JWT_SECRET", STRONG + "\n", KEY)
    assert mark != mark_of("JWT_SECRET", STRONG, other)
    assert mark != mark_of("JWT_SECRET", STRONG + "x", KEY)


@pytest.mark.parametrize(
    ("name", "recipe"),
    [
        ("PORT", "3000"),
        ("JWT_SECRET", "keyboard cat"),
        ("DB_PASSWORD", "password1"),
        ("JWT_SECRET", ""),
        ("DATABASE_URL", "postgres:" + "//app:summer24@db.acme.dev/app"),
        ("STRIPE_PUBLISHABLE_KEY", "pk_" + "live_{alnum:40}"),
        ("API_URL", "https://api.acme.dev"),
        ("STRIPE_PRICE_ID", "price_{alnum:24}"),
    ],
)
def test_what_has_no_fingerprint(name: str, recipe: str) -> None:
    assert mark_of(name, expand(recipe), KEY) is None


def test_a_document() -> None:
    values = {
        "JWT_SECRET": STRONG,
        "DB_PASSWORD": "summer24",
        "PORT": "3000",
        "API_URL": "https://api.acme.dev",
        "SENTRY_DSN": "",
        "DATABASE_URL": expand("postgres:" + "//app:{alnum:24}@db.acme.dev/app"),
    }
    text = make(values, KEY, target="staging", created_at=AT)
    told = parse(text)
    assert (told.target, told.created_at, told.key_id) == ("staging", AT, KEY.key_id)
    states = {item.name: (item.state, item.weak) for item in told.variables}
    assert states == {
        "API_URL": ("set", False),
        "DATABASE_URL": ("set", False),
        "DB_PASSWORD": ("set", True),
        "JWT_SECRET": ("set", False),
        "PORT": ("set", False),
        "SENTRY_DSN": ("empty", False),
    }
    marked = {item.name for item in told.variables if item.fingerprint}
    assert marked == {"DATABASE_URL", "JWT_SECRET"}
    assert json.loads(text)["schema"] == "launchgate-fingerprints/1"
    assert not [value for value in values.values() if len(value) > 6 and value in text]


def test_a_whole_apps_document_has_no_value_in_it() -> None:
    values = {name: expand(recipe) for name, recipe in GOOD.items()}
    text = make(values, KEY, target="production", created_at=AT)
    assert len(parse(text).variables) == len(values)
    assert not [name for name, value in values.items() if len(value) > 10 and value in text]


BROKEN: tuple[tuple[Callable[[], str], str], ...] = (
    (lambda: "", "no JSON"),
    (lambda: "<html>", "no JSON"),
    (lambda: "[" * 100_000, "no JSON"),
    (lambda: "[]", "a list, not an object"),
    (lambda: document(schema="launchgate-report/1"), "expected 'launchgate-fingerprints/1'"),
    (lambda: document(schema=None), "found null"),
    (lambda: document(key_id="XYZ"), "key_id"),
    (lambda: document(key_id=7), "key_id: expected a text"),
    (lambda: document(created_at="yesterday"), "created_at"),
    (lambda: document(target=""), "target"),
    (lambda: document(variables={}), "variables: expected a list, found an object"),
    (lambda: document(variables=["A"]), r"variables\[0\]: expected an object, found a text"),
    (lambda: document(variables=[{"name": "A B", "state": "set"}]), r"variables\[0\].name"),
    (lambda: document(variables=[{"name": "A", "state": "ok"}]), "state"),
    (
        lambda: document(variables=[{"name": "A", "state": "set", "fingerprint": "abc"}]),
        "32 hex digits",
    ),
    (
        lambda: document(variables=[{"name": "A", "state": "weak", "fingerprint": "0" * 32}]),
        "a variable that is weak has none",
    ),
    (lambda: document(variables=[{"name": "A", "state": "set"}] * 2), "A is there twice"),
)


@pytest.mark.parametrize(("made", "why"), BROKEN)
def test_documents_that_are_refused(made: Callable[[], str], why: str) -> None:
    with pytest.raises(BadFingerprints, match=why):
        parse(made())


def test_documents_of_different_keys_are_not_compared() -> None:
    one = parse(document())
    same_key([one, one])
    two = parse(make({}, key_of(secrets.token_hex(32)), target="production", created_at=AT))
    with pytest.raises(BadFingerprints, match="different keys: staging .* production"):
        same_key([one, two])


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.from_regex(r"[A-Z_]{1,12}", fullmatch=True), st.text(max_size=60)))
def test_round_trip(values: dict[str, str]) -> None:
    told = parse(make(values, KEY, target="t", created_at=AT))
    assert [item.name for item in told.variables] == sorted(values)
    assert all(
        item.fingerprint == mark_of(item.name, values[item.name], KEY) for item in told.variables
    )


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300) | st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["schema", "variables", "name", "state", "key_id"]), inner, max_size=4),
).map(json.dumps))  # fmt: skip
def test_any_document(text: str) -> None:
    try:
        parse(text)
    except BadFingerprints as error:
        assert str(error)  # noqa: PT017 - either is right

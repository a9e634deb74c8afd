"""Claims are read from what is a token, and nothing else is one."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.credentials import jwt
from tests.credentials.recipe import jwt as token_of

CLAIMS = st.dictionaries(
    st.text(max_size=12), st.none() | st.booleans() | st.integers() | st.text()
)


def encoded(text: bytes) -> bytes:
    return base64.urlsafe_b64encode(text).rstrip(b"=")


@given(CLAIMS)
def test_claims_come_back_as_they_were(claims: dict[str, object]) -> None:
    token = token_of(claims).encode()
    assert jwt.claims(token) == (claims if len(token) <= 8192 else None)


def test_the_header_says_the_algorithm() -> None:
    found = jwt.header(token_of({}, algorithm="ES256").encode())
    assert found == {"alg": "ES256", "typ": "JWT"}


@given(st.binary(max_size=200))
def test_any_bytes_are_taken(data: bytes) -> None:
    for token in (data, b"a." + data + b".c", data + b".." + data):
        assert jwt.claims(token) is None or isinstance(jwt.claims(token), dict)
        assert jwt.header(token) is None or isinstance(jwt.header(token), dict)


@pytest.mark.parametrize(
    "part", [b"[1]", b"7", b'"text"', b"null", b"{", b"", b"[" * 5000, b"\xff"]
)
def test_what_is_no_object_has_no_claims(part: bytes) -> None:
    assert jwt.claims(b".".join([encoded(b"{}"), encoded(part), b"c2ln"])) is None


def test_a_token_has_three_parts_and_an_end() -> None:
    part = encoded(b"{}")
    assert jwt.claims(part + b"." + part) is None
    assert jwt.claims(b".".join([part] * 4)) is None
    assert jwt.claims(b".".join([part, part, b"c" * 8192])) is None


def test_a_number_is_no_truth_value() -> None:
    assert jwt.number({"exp": 17}, "exp") == 17.0
    assert jwt.number({"exp": True}, "exp") is None
    assert jwt.number({"exp": "17"}, "exp") is None
    assert jwt.number({}, "exp") is None

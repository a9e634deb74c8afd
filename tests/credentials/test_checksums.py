"""Checksums hold for what was made with them, and for nothing that differs from it."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.credentials import checksums
from tests.credentials.recipe import base58check, expand, jwt, with_crc32

ALNUM = string.ascii_letters + string.digits
DEVELOPMENT = "test test test test test test test test test test test junk"
PROJECT = {"iss": "supabase", "ref": "abcdefghijklmnopqrst", "iat": 1700000000, "exp": 2015000000}


@given(st.text(ALNUM, min_size=30, max_size=30))
def test_crc32_holds_for_every_token_made_with_it(entropy: str) -> None:
    assert checksums.crc32_base62(with_crc32("ghp_", entropy).encode())


@given(st.text(ALNUM, min_size=30, max_size=30), st.integers(0, 35), st.sampled_from(ALNUM))
def test_crc32_fails_when_one_character_differs(entropy: str, place: int, other: str) -> None:
    body = with_crc32("", entropy)
    changed = body[:place] + other + body[place + 1 :]
    assert checksums.crc32_base62(f"npm_{changed}".encode()) == (changed == body)


@given(st.binary(min_size=1, max_size=80))
def test_base58check_holds_for_every_payload(payload: bytes) -> None:
    assert checksums.base58check(base58check(payload).encode())


@given(st.binary(min_size=32, max_size=34), st.integers(0, 40))
def test_base58check_fails_when_two_characters_are_swapped(payload: bytes, place: int) -> None:
    text = base58check(payload)
    swapped = text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
    assert checksums.base58check(swapped.encode()) == (swapped == text)


def test_base58check_refuses_what_is_no_base58() -> None:
    key = expand("{wif}")
    assert not checksums.base58check(key.replace(key[5], "0").encode())
    assert not checksums.base58check(b"")
    assert not checksums.base58check(b"1" * 4096)


def test_an_app_token_is_short_with_a_checksum_or_long_with_claims() -> None:
    assert checksums.github_app(expand("{github:ghs_}").encode())
    assert checksums.github_app(f"ghs_123456_{jwt({'iss': 'github'})}".encode())
    assert not checksums.github_app(b"ghs_123456_eyJhbGciOiJ9.eyJpc3Mi.c2ln")


def test_keys_that_development_chains_print_are_none() -> None:
    """Derived by no library: these are the first account of Hardhat and that of Ganache."""
    hardhat = (
        f"{77814517325470205911140941194401928579557062014761831930645393041380819009408:064x}"
    )
    ganache = (
        f"{35843802749631185423785067895403820357061322939561082199809626794025181920029:064x}"
    )
    for key in (hardhat, ganache, hardhat.upper(), "0" * 63 + "1"):
        assert not checksums.ethereum_key(key.encode())
    assert checksums.ethereum_key(expand("{hex:64}").encode())


@pytest.mark.parametrize("count", [12, 15, 18, 21, 24])
def test_a_phrase_has_the_words_of_bip39(count: int) -> None:
    assert checksums.bip39_words(expand(f"{{words:{count}}}").encode())
    assert not checksums.bip39_words(expand(f"{{words:{count - 1}}}").encode())


def test_the_phrases_of_development_chains_are_none() -> None:
    ganache = "myth like bonus scare over problem client lizard pioneer submit female collect"
    assert not checksums.bip39_words(DEVELOPMENT.encode())
    assert not checksums.bip39_words(ganache.encode())


def test_a_keypair_is_64_bytes() -> None:
    assert checksums.solana_keypair(expand("{numbers:64}").encode())
    assert checksums.solana_keypair(expand("{numbers:64}").replace(",", ",\n  ").encode())
    assert not checksums.solana_keypair(expand("{numbers:63}").encode())
    assert not checksums.solana_keypair(b",".join([b"0"] * 64))
    assert not checksums.solana_keypair(b",".join(b"%d" % n for n in range(250, 314)))


@pytest.mark.parametrize(("role", "check"), [("anon", "anon"), ("service_role", "service-role")])
def test_supabase_keys_are_told_by_their_role(role: str, check: str) -> None:
    token = jwt({**PROJECT, "role": role}).encode()
    holding = {
        name for name, holds in checksums.CHECKS.items() if "supabase" in name and holds(token)
    }
    assert holding == {f"supabase-{check}"}


def test_a_token_is_live_until_it_is_over() -> None:
    assert checksums.jwt_live(jwt({"sub": "u", "exp": 4000000000}).encode())
    assert checksums.jwt_over(jwt({"sub": "u", "exp": 1000000000}).encode())
    assert checksums.jwt_live(jwt({"sub": "u"}).encode())
    assert not checksums.jwt_live(jwt({"sub": "u"}, algorithm="none").encode())
    assert not checksums.jwt_live(jwt({"sub": "1234567890", "name": "John Doe"}).encode())


@pytest.mark.parametrize("name", checksums.CHECKS)
@given(data=st.binary(max_size=300))
def test_a_check_takes_any_bytes(name: str, data: bytes) -> None:
    assert checksums.CHECKS[name](data) in (True, False)
    assert checksums.CHECKS[name](b"ghs_a.b.c" + data) in (True, False)


def test_numbers_without_end_are_no_bytes() -> None:
    assert not checksums.solana_keypair(b",".join([b"9" * 5000] * 64))

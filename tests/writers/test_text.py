"""Cleaning strangers' text: what cannot be seen becomes visible, what is long is cut."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.writers.text import cut, inert, shown, visible

ANY = st.text(
    st.characters() | st.sampled_from("\x00\x1b\r\n\t\u202e\u200b\ud800\udcff\ufeff\u2028")
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain text, ünïcode, 日本語", "plain text, ünïcode, 日本語"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb\u2066", "a\\u202eb\\u2066"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("\udcff\ud800", "\\udcff\\ud800"),
        ("tag \U000e0041", "tag \\U000e0041"),
        ("one\r\ntwo\rthree\n\n\tfour\u2028five", "one two three four five"),
    ],
)
def test_hidden_characters_are_spelled_out_and_lines_fold(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_line_breaks_stay_when_asked_for_and_are_all_alike() -> None:
    assert visible("a\r\nb\rc\n\td\x0be", newlines=True) == "a\nb\nc\n\td\ne"


@given(ANY)
def test_nothing_unseen_is_left(text: str) -> None:
    kept = visible(text)
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in kept)
    assert not set("\u200b\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\u2028\u2029") & set(kept)
    assert visible(kept) == kept
    lines = visible(text, newlines=True)
    assert visible(lines) == kept
    assert lines.encode().decode() == lines


@given(ANY, st.integers(0, 200))
def test_never_longer_than_the_limit_and_short_text_is_whole(text: str, limit: int) -> None:
    assert len(shown(text, limit)) <= limit
    assert cut(text, len(text)) == text
    assert cut(text, limit) == text or len(text) > limit


def test_the_note_says_how_much_is_missing() -> None:
    short = cut("x" * 1_000_000, 100)
    kept = short.count("x")
    assert short == f"{'x' * kept}… ({1_000_000 - kept:,} more characters)"
    assert cut("abcdef", 3) == "ab…"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::error::x", ": :error::x"),
        ("a\n  ::add-mask::x", "a\n  : :add-mask::x"),
        ("mid ##[group]x", "mid ## [group]x"),
        ("http://[::1]:80 std::string #[x]", "http://[::1]:80 std::string #[x]"),
    ],
)
def test_no_line_reads_as_a_runner_command(text: str, expected: str) -> None:
    assert inert(text) == expected


@pytest.mark.parametrize("unit", ["a", "\x00", "\r\n", "::", " ", "\t", "##[", "\u202e"])
def test_a_megabyte_of_one_thing(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert inert(visible(text, newlines=True))

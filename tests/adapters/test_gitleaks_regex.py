"""Go's regular expressions: the same matches as `re` where both have the same syntax, in linear
time everywhere."""

import re
import time
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.adapters.gitleaks.regex import (
    BadPattern,
    Budget,
    Pattern,
    TooSlow,
    Unsupported,
    readable,
)

Spans = list[tuple[int, int, tuple[tuple[int, int], ...]]]


class Made(NamedTuple):
    """A pattern that Go and `re` read alike. They differ in repeats of what may be empty."""

    text: str
    may_be_empty: bool


ATOMS = st.sampled_from(
    [
        *(Made(text, False) for text in ("a", "b", "A", "_", "-", "é", "0", " ", r"\.", r"\n")),
        *(Made(text, False) for text in (".", "[ab]", "[^a]", r"\w", r"\d", r"[\w.-]", "(?s:.)")),
        *(Made(text, False) for text in ("(?i:a)", "(?i:[^b])", r"\x41", r"[a-c0-9]", r"[]a]")),
        *(Made(text, True) for text in ("^", r"\b", r"\A", "(?m:^)", "(?:)")),
    ]
)


def joined(parts: list[Made]) -> Made:
    return Made("".join(p.text for p in parts), all(p.may_be_empty for p in parts))


def chosen(parts: list[Made]) -> Made:
    text = "|".join(part.text for part in parts)
    return Made(f"(?:{text})", any(part.may_be_empty for part in parts))


def grouped(part: Made) -> Made:
    return Made(f"({part.text})", part.may_be_empty)


def repeated(part: Made, sign: str, lazy: str) -> Made:
    if part.may_be_empty:
        return part
    return Made(f"(?:{part.text}){sign}{lazy}", sign in ("*", "?", "{0,3}"))


PATTERNS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map(joined),
        st.lists(inner, min_size=1, max_size=3).map(chosen),
        inner.map(grouped),
        st.builds(
            repeated,
            inner,
            st.sampled_from(["*", "+", "?", "{2}", "{0,3}", "{1,2}", "{2,}"]),
            st.sampled_from(["", "?"]),
        ),
    ),
    max_leaves=12,
)
TEXTS = st.text("aabbcAB_-é0 .\n", max_size=24)


def by_re(pattern: str, text: str) -> Spans:
    """All matches that are not empty, as Go goes on after each."""
    compiled = re.compile(pattern, re.ASCII)
    found: Spans = []
    place = 0
    while (match := compiled.search(text, place)) is not None:
        if match.end() > match.start():
            spans = tuple(match.span(number) for number in range(1, compiled.groups + 1))
            found.append((match.start(), match.end(), spans))
        place = match.end() if match.end() > match.start() else match.end() + 1
        if place > len(text):
            break
    return found


def by_us(pattern: str, text: str) -> Spans:
    matches = Pattern(pattern).matches(readable(text.encode()), Budget(len(text)))
    return [(match.start, match.end, match.groups) for match in matches]


@settings(max_examples=1500, deadline=None)
@given(PATTERNS, TEXTS)
def test_the_matches_and_groups_are_those_of_re(made: Made, text: str) -> None:
    assert by_us(made.text, text) == by_re(made.text, text)
    found = re.compile(made.text, re.ASCII).search(text) is not None
    assert Pattern(made.text).found_in(readable(text.encode())) is found


@settings(max_examples=600, deadline=None)
@given(PATTERNS, TEXTS)
def test_every_match_contains_a_needle(made: Made, text: str) -> None:
    needles = Pattern(made.text).needles
    for start, end, _ in by_us(made.text, text):
        part = text[start:end].lower().encode()
        assert not needles or any(needle in part for needle in needles)


@pytest.mark.parametrize(
    ("pattern", "same_in_re"),
    [
        ("a(?i)b|c", "a[bB]|[cC]"),
        ("(?i)a(?-i:b)c", "[aA]b[cC]"),
        (r"b\z", r"b\Z"),
        ("b$", r"b\Z"),
        ("(?m)b$", r"b(?![^\n])"),
        ("[[:alnum:]]+", "[0-9A-Za-z]+"),
        ("[[:^digit:]b]+", "[^0-9]+"),
        ("[^[:space:]]+", r"[^\t\n\v\f\r ]+"),
        (r"\s+", r"[\t\n\f\r ]+"),
        (r"\pL+", "[a-zA-ZéÉ]+"),
        (r"\p{Lu}\P{L}", "[A-ZÉ][^a-zA-ZéÉ]"),
        (r"[^\pL]+", "[^a-zA-ZéÉ]+"),
        ("(?P<name>a)(?<other>b)", "(a)(b)"),
        (r"\x{e9}", "é"),
        (r"\101", "A"),
        (r"\Qa.b\E+", r"a\.b+"),
        (r"\Q.", r"\."),
        ("(?U)a+", "a+?"),
        ("(?U)a+?b", "a+b"),
        ("(?U:a{1,3})", "a{1,3}?"),
        ("a{,2}", r"a\{,2\}"),
        ("{a}", r"\{a\}"),
        ("a{02}", r"a\{02\}"),
        ("[a-]+", "[a\\-]+"),
        (r"[\w-.]+", r"[\w\-.]+"),
        ("(?s)a.b", r"a[\s\S]b"),
        ("(?i)É", "[éÉ]"),
        (r"(?i)[^A]", "[^aA]"),
        ("[]a]+", r"[\]a]+"),
        ("(|a)*", ""),
        ("(|a)+b", "a*b"),
        (r"\Bb", r"(?!\b)b"),
    ],
)
def test_what_go_writes_in_its_own_way(pattern: str, same_in_re: str) -> None:
    for text in (
        *("ab aB Ab AB a.b", "aab\nab\nb", "é É éa-b. aé", "a{,2}{a}a{02}", "x]a[ .\t\v1 2", "b"),
        *("a\nb a.bb", "-a.b-_", "aaa b", "0A 1\u00c9"),
    ):
        assert [item[:2] for item in by_us(pattern, text)] == [
            item[:2] for item in by_re(same_in_re, text)
        ], text


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("a(?=b)", "look-ahead"),
        ("a(?!b)", "look-ahead"),
        ("(?<=a)b", "look-behind"),
        (r"(a)\1", "an escape"),
        (r"\Z", "an escape"),
        ("a**", "(character 3)"),
        ("*a", "nothing before it"),
        ("a{2,1}", "upside down"),
        ("a{1001}", "over 1000"),
        ("(a", "a `(` that is not closed (character 1)"),
        ("a)", "closes nothing"),
        ("[a", "a `[` that is not closed"),
        ("[b-a]", "a range"),
        (r"[a-\d]", "an escape"),
        ("[[:foo:]]", "a class"),
        ("(?x)a", "no flag"),
        ("(?i", "no flag"),
        ("(?-)a", "no flag"),
        (r"\x{110000}", "hexadecimal"),
        (r"\xg0", "hexadecimal"),
        ("a\\", "ends too early"),
        ("(?P<n>a)(?P<n>b)", "name"),
        ("(?P<a-b>a)", "name"),
        ("(?>a)", "no flag"),
    ],
)
def test_what_is_no_pattern_is_told_with_its_place(pattern: str, told: str) -> None:
    with pytest.raises(BadPattern, match=re.escape(told)):
        Pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"\p{Greek}", r"\p{Cn}", "(a{1000}){1000}", "(" * 80 + "a" + ")" * 80),
        "(?:" * 20 + "a" + "){16}" * 20,
    ],
)
def test_what_is_not_run_here_is_told(pattern: str) -> None:
    with pytest.raises(Unsupported):
        Pattern(pattern)


MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+$", "(.*a){20}", "(a|aa)+$", "(a|a?)+b", "(x+x+)+y", "a(.*z)?", "(a?){50}a{50}"],
)
@pytest.mark.parametrize("text", [b"a" * MEGABYTE, b"a" * (MEGABYTE - 1) + b"!"])
def test_no_pattern_hangs(pattern: str, text: bytes) -> None:
    """The bound is far above what it takes, far below what backtracking would."""
    begin = time.monotonic()
    try:
        for _ in Pattern(pattern).matches(text, Budget(len(text))):
            pass
    except TooSlow:
        pass
    assert time.monotonic() - begin < 30


def test_a_pattern_that_backtracking_hangs_on_gives_its_answer() -> None:
    text = b"b" * 1000 + b"a" * 1000 + b"!"
    assert by_us("(a+)+$", text.decode()) == []
    assert [item[:2] for item in by_us("(a+)+!", text.decode())] == [(1000, 2001)]
    assert [item[:2] for item in by_us("(.*a){20}", text.decode())] == [(0, 2000)]


def test_states_that_are_too_many_are_begun_anew() -> None:
    text = "".join(f"foo{number:x}" for number in range(20_000)) + "0123456789abcdef" * 2
    pattern = "(?i)foo.{0,300}[0-9a-f]{32}"
    assert by_us(pattern, text) == by_re(pattern, text) != []


def test_bytes_that_are_no_text_are_characters() -> None:
    text = readable(b"key=\xff\xfe\xc3\xa9!")
    [match] = Pattern("=(.{3})!").matches(text, Budget(10))
    assert match.groups == ((4, 7),)

"""A loosened pattern matches wherever the pattern does, from the same place, no further."""

import random
import re

import pytest

from launchgate.credentials.kind import Kind
from launchgate.credentials.loosen import FORM, loosen, widest
from launchgate.credentials.match import Matcher
from launchgate.credentials.scan import every_kind
from tests.credentials.generated import example

KINDS = [pytest.param(kind, id=kind.id) for kind in every_kind()]


@pytest.mark.parametrize("kind", KINDS)
def test_it_matches_where_the_pattern_matches(kind: Kind) -> None:
    loose = re.compile(loosen(kind.pattern, ignore_case=kind.ignore_case).encode())
    strict = Matcher(kind._replace(check="", entropy_bits=0.0, inside=True))
    source = random.Random(kind.id)
    for _ in range(20):
        text = example(kind, source)
        data = (text.swapcase() if kind.ignore_case else text).encode()
        for place in range(len(data)):
            if (spot := strict.at(data, place)) is not None:
                found = loose.match(data, place)
                assert found is not None
                assert place < found.end()
                assert found.end() <= max(spot.end, place + kind.max_length)
                assert found.end() - place <= widest(loose.pattern.decode())


@pytest.mark.parametrize(
    ("pattern", "loose"),
    [
        ("abc[0-9]{24,247}", r"abc(?:[0-9]){24}"),
        (r"abc\b(?!x)d*", "abc"),
        (r"abc(?P<secret>x{0,9})", "abc"),
        (r"abc(?:de|f)?$", "abc"),
        (r"abc(?:de{1,3}|fg{0,2})", "abc(?:de|f)"),
        (r"(?P<q>['\"])a(?P=q)b", r"(?:[\x22\x27])a(?:[\x22\x27])b"),
        (r"a[^\W_].b", r"a[0-9A-Za-z][\x00-\x09\x0b-\xff]b"),
        (r"a(?i:b)c", "a(?:[Bb])c"),
        (r"ab.{0,400}c", "ab"),
    ],
)
def test_what_is_left(pattern: str, loose: str) -> None:
    assert loosen(pattern) == loose
    assert FORM == 2  # kept databases are named by it: raise it when any line here changes


def test_case_is_spelt_out() -> None:
    assert loosen("ab[^c]d", ignore_case=True) == r"[Aa][Bb][\x00-BD-bd-\xff][Dd]"


def test_nothing_left_is_an_error() -> None:
    with pytest.raises(ValueError, match="empty"):
        loosen("a{0,3}")

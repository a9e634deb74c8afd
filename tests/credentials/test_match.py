"""Where a kind matches, and where it does not."""

import pytest

from launchgate.credentials.kind import Kind
from launchgate.credentials.match import anchors, leading, match_at
from launchgate.credentials.scan import find

KIND = Kind("a-b", "A", ("abc_",), r"abc_(?P<secret>\d{4,6})", "", "", "")


def _found(kind: Kind, data: bytes) -> list[bytes]:
    tried = [match_at(kind, data, place) for place in anchors(kind, data, data.lower())]
    assert [spot for spot in tried if spot is not None] == list(find(data, [kind]))
    assert len(tried) == data.count(b"abc_")
    return [spot.secret for spot in find(data, [kind])]


@pytest.mark.parametrize("data", [b"abc_1234", b"(abc_1234)", b"x\\nabc_1234\\n", b"'abc_1234'"])
def test_a_word_of_its_own_matches(data: bytes) -> None:
    assert _found(KIND, data) == [b"1234"]


@pytest.mark.parametrize(
    "data", [b"xabc_1234", b"nabc_1234", b"abc_1234x", b"abc_12", b"_abc_1234"]
)
def test_a_part_of_a_word_does_not(data: bytes) -> None:
    assert _found(KIND, data) == []
    assert not list(find(data.replace(b"abc_", b"ABC_"), [KIND]))


def test_inside_a_word_where_the_kind_says_so() -> None:
    assert _found(KIND._replace(inside=True), b"xabc_1234567") == [b"123456"]


def test_case_is_ignored_where_the_kind_says_so() -> None:
    assert [spot.secret for spot in find(b"aBc_1234", [KIND._replace(ignore_case=True)])] == [
        b"1234"
    ]


def test_entropy_and_length_bound_a_match() -> None:
    assert _found(KIND._replace(entropy_bits=1.5), b"abc_1111") == []
    assert _found(KIND._replace(entropy_bits=1.5), b"abc_1234") == [b"1234"]
    assert _found(KIND._replace(max_length=9, inside=True), b"abc_123456") == [b"12345"]


def test_an_anchor_that_begins_with_another_adds_no_places() -> None:
    assert leading(("passwd", "pass", "pwd", "pa$")) == [b"pa$", b"pass", b"pwd"]
    kind = KIND._replace(anchors=("abc_", "abc_1"))
    assert len(list(find(b"abc_1234", [kind]))) == 1


@pytest.mark.parametrize("before", range(9))
def test_an_anchor_is_seen_at_every_alignment(before: int) -> None:
    assert len(list(find(b" " * before + b"abc_1234 abc_5678", [KIND]))) == 2

"""Which of several overlapping matches is told."""

import pytest

from launchgate.credentials.kind import Kind, Role
from launchgate.credentials.overlap import distinct, resolve
from launchgate.credentials.spot import Spot


def _spot(
    name: str,
    start: int,
    end: int,
    *,
    proven: bool = True,
    role: Role = "secret",
    score: float = 1.0,
) -> Spot:
    kind = Kind(name, name, ("abc",), "abc", "", "", "", role=role, proven=proven)
    return Spot(kind, start, start, end, b"x" * (end - start), "high", score)


ORDER = {
    name: at for at, name in enumerate(("a-one", "a-two", "a-public", "generic-x", "generic-y"))
}


@pytest.mark.parametrize(
    ("spots", "kept"),
    [
        ([_spot("generic-x", 0, 40), _spot("a-one", 8, 20)], ["a-one"]),
        ([_spot("a-one", 0, 10), _spot("a-two", 0, 20)], ["a-two"]),
        ([_spot("a-two", 0, 20), _spot("a-one", 0, 20)], ["a-one"]),
        ([_spot("a-one", 0, 20, proven=False), _spot("a-two", 0, 20)], ["a-two"]),
        ([_spot("a-public", 0, 30, role="public"), _spot("a-one", 5, 20)], ["a-one"]),
        ([_spot("a-public", 0, 30, role="public"), _spot("generic-x", 0, 30)], ["a-public"]),
        (
            [_spot("a-public", 9, 30, role="public"), _spot("generic-x", 0, 40)],
            ["generic-x", "a-public"],
        ),
        ([_spot("generic-x", 0, 9, score=0.5), _spot("generic-y", 3, 9, score=0.9)], ["generic-y"]),
        ([_spot("a-one", 0, 9), _spot("a-two", 9, 20)], ["a-one", "a-two"]),
        ([], []),
    ],
)
def test_the_most_telling_is_kept(spots: list[Spot], kept: list[str]) -> None:
    for given in (spots, spots[::-1]):
        assert [spot.kind.id for spot in resolve(given, ORDER)] == kept


def test_one_for_each_span() -> None:
    spots = [_spot("generic-y", 0, 9), _spot("generic-x", 0, 9), _spot("generic-y", 1, 9)]
    assert [spot.kind.id for spot in distinct(spots, ORDER)] == ["generic-x", "generic-y"]

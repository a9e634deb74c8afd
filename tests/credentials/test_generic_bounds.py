"""Generic patterns are linear: no repeat without a bound, and hostile inputs come to an end."""

import importlib
import re
import sys
from collections.abc import Iterator

import pytest

from launchgate.credentials.context import weigh
from launchgate.credentials.generic import KINDS
from launchgate.credentials.kind import Kind
from launchgate.credentials.scan import find

_PARSER = importlib.import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")


def repeats(parsed: object) -> Iterator[int]:
    """The greatest count of every repeat in a parsed expression."""
    if isinstance(parsed, (list, tuple, _PARSER.SubPattern)):
        for part in parsed:
            if isinstance(part, tuple) and len(part) == 2 and "REPEAT" in str(part[0]):
                yield int(part[1][1])
            yield from repeats(part)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_repeat_has_a_bound(kind: Kind) -> None:
    counts = list(repeats(_PARSER.parse(kind.pattern)))
    assert all(count <= 700 for count in counts)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_each_anchor_begins_the_pattern(kind: Kind) -> None:
    assert all(len(anchor) >= 3 and anchor == anchor.lower() for anchor in kind.anchors)
    assert re.compile(kind.pattern.encode("ascii"), re.IGNORECASE).groupindex["secret"]
    assert not kind.proven
    assert kind.level in ("high", "medium")


@pytest.mark.parametrize(
    "piece",
    [
        b"password",
        b"password=",
        b'password="',
        b'password: \\\\\\\\"',
        b"key = key = ",
        b"://a:b",
        b"mysql -",
        b"machine a login ",
        b"<password>",
        b"value value value password ",
        b'"d": "',
        b"a" * 50 + b"secret.",
        b"token\t\t\t\t\t\t\t\t",
    ],
)
def test_long_lines_of_beginnings_come_to_an_end(piece: bytes) -> None:
    data = piece * (150_000 // len(piece))
    assert isinstance(weigh(data, "src/a.js", list(find(data, KINDS))), list)
    assert isinstance(weigh(data, "notes.yml", list(find(data, KINDS))), list)

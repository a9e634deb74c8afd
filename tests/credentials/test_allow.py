"""Other scanners' markers accept the value on their own line, and nothing further away."""

import pytest

from launchgate.credentials.allow import allowed
from launchgate.credentials.kind import Kind
from launchgate.credentials.spot import Spot

VALUE = b"k" * 24
KIND = Kind("some-key", "Some key", ("kkk",), "k{24}", "", "", "")
MARKERS = [
    "pragma: allowlist" + " secret",
    "pragma: whitelist" + " secret",
    "gitleaks" + ":allow",
    "betterleaks" + ":allow",
    "kingfisher" + ":ignore",
]
ABOVE = "pragma: allowlist" + " nextline secret"


def told(data: bytes) -> str | None:
    start = data.index(VALUE)
    return allowed(data, Spot(KIND, start, start, start + len(VALUE), VALUE, "high"))


@pytest.mark.parametrize("marker", MARKERS)
def test_a_marker_accepts_its_line(marker: str) -> None:
    mark = marker.encode()
    assert told(b"a = 1\nkey = " + VALUE + b"  # " + mark) == marker
    assert told(b"key = " + VALUE + b"\n# " + mark + b"\n") is None
    assert told(b"# " + mark + b"\nkey = " + VALUE + b"\n") is None


def test_the_line_above_accepts_only_with_its_own_marker() -> None:
    mark = b"# " + ABOVE.encode() + b"\n"
    assert told(mark + b"key = " + VALUE) == ABOVE
    assert told(mark + b"\nkey = " + VALUE) is None
    assert told(b"key = " + VALUE + b"\n" + mark) is None


def test_on_a_long_line_a_marker_far_away_means_something_else() -> None:
    line = b"x" * 3_000_000 + VALUE
    assert told(line + b" " * 900 + MARKERS[2].encode() + b"x" * 3_000_000) == MARKERS[2]
    assert told(line + b" " * 1_100 + MARKERS[2].encode()) is None

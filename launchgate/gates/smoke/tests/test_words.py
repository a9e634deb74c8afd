"""Words and masks."""

import time

from hypothesis import given
from hypothesis import strategies as st

from launchgate.gates.smoke.words import excerpt, p95, took


def test_times() -> None:
    assert [took(0.4), took(231.4), took(1949.0)] == ["0 ms", "231 ms", "1.9 s"]


def test_a_p95_is_never_bare() -> None:
    assert p95([]) == "too few for a p95"
    assert p95([float(value) for value in range(20)]) == "p95 at least 16 ms with 95 % confidence"
    assert p95([float(value) for value in range(100)]) == (
        "p95 between 89 ms and 99 ms with 95 % confidence"
    )
    assert p95([2000.0] * 100) == "p95 about 2.0 s with 95 % confidence"


def test_an_excerpt_is_one_masked_line() -> None:
    key = "sk_" + "live_" + "4fT9" * 8
    assert excerpt(f"a\n\t b {key} c".encode()) == "a b sk_l…(40) c"
    assert excerpt(b"\x00\x01") == ""


@given(st.binary(max_size=3000))
def test_any_body_makes_a_short_line(body: bytes) -> None:
    line = excerpt(body)
    assert len(line) <= 162
    assert line == " ".join(line.split())


@given(st.text("abcXYZ019_-", min_size=20, max_size=60), st.integers(0, 2500))
def test_no_key_survives_wherever_the_cut_falls(key: str, before: int) -> None:
    line = excerpt(("word " * (before // 5) + key + " end").encode())
    assert key[:8] not in line


def test_a_large_body_takes_no_time() -> None:
    begin_s = time.perf_counter()
    for body in (b"a" * 1_000_000, b"://" * 300_000, b"://a" * 250_000, b"\xff" * 1_000_000):
        excerpt(body)
    assert time.perf_counter() - begin_s < 0.5

"""The rule itself: against known tables, by its laws, and in 4,000 simulated runs a row."""

import math
import random
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.gates.smoke.verdict import (
    ALPHA,
    Verdict,
    bounds,
    decide,
    estimate,
    interval,
    judge,
    looks,
    needed,
    ranks,
)

RUNS = 4000
PLAN = looks(600)


@pytest.mark.parametrize(
    ("samples", "most", "least", "ends"),
    [
        (20, -1, 4, (17, 21)),
        (59, 0, 7, (52, 60)),
        (93, 1, 9, (84, 93)),
        (100, 1, 10, (90, 100)),
        (150, 2, 13, (137, 148)),
        (200, 4, 16, (184, 197)),
        (300, 8, 22, (277, 293)),
        (500, 16, 34, (465, 485)),
        (1000, 38, 63, (936, 964)),
    ],
)
def test_the_table(samples: int, most: int, least: int, ends: tuple[int, int]) -> None:
    assert bounds(samples, ALPHA) == (most, least)
    assert ranks(samples, 0.95) == ends


@pytest.mark.parametrize("samples", [2, 58, 75, 150, 599])
@pytest.mark.parametrize("alpha", [ALPHA, ALPHA / 4])
def test_the_bounds_are_exact(samples: int, alpha: float) -> None:
    """Against sums of whole numbers: P = sum of C(n, k) 1^k 19^(n-k) / 20^n."""
    chances = [math.comb(samples, k) * 19 ** (samples - k) for k in range(samples + 1)]
    whole = 20**samples
    at_most = list(accumulate(chances))
    most = max((k for k in range(samples + 1) if at_most[k] / whole <= alpha), default=-1)
    least = min(k for k in range(1, samples + 2) if (whole - at_most[k - 1]) / whole <= alpha)
    assert bounds(samples, alpha) == (most, least)


def test_looks() -> None:
    assert looks(600) == (75, 150, 300, 600)
    assert looks(599) == (75, 150, 300, 599)
    assert looks(100) == (100,)
    assert looks(20) == (20,)
    assert looks(1199) == (75, 150, 300, 600, 1199)


@given(st.integers(0, 700), st.integers(0, 700))
def test_more_slow_requests_never_help(samples: int, over: int) -> None:
    order = [Verdict.PASS, Verdict.UNSURE, Verdict.FAIL]
    over = min(over, samples)
    now = order.index(decide(over, samples, ALPHA))
    assert over == samples or now <= order.index(decide(over + 1, samples, ALPHA))


@given(st.lists(st.floats(0, 2000), max_size=650))
def test_a_pass_at_the_target_is_a_pass_at_the_slow_limit(values: list[float]) -> None:
    target, slow = judge(values, 300, PLAN), judge(values, 800, PLAN)
    assert target.verdict is not Verdict.PASS or slow.verdict is Verdict.PASS
    assert slow.verdict is not Verdict.FAIL or target.verdict is Verdict.FAIL


@given(st.lists(st.floats(0, 2000), min_size=1, max_size=300))
def test_the_interval_holds_the_estimate(values: list[float]) -> None:
    for quantile in (0.5, 0.95):
        low, high = interval(values, quantile)
        value = estimate(values, quantile)
        assert low is None or low <= value
        assert high is None or value <= high


def test_nothing_is_never_a_pass() -> None:
    assert judge([], 300, looks(0)).verdict is Verdict.UNSURE
    assert judge([1.0] * 58, 300, looks(58)).verdict is Verdict.UNSURE
    assert judge([1.0] * 59, 300, looks(59)).verdict is Verdict.PASS


def test_the_first_look_that_decides_stands() -> None:
    slow_start = [900.0] * 12 + [10.0] * 588
    judgement = judge(slow_start, 300, PLAN)
    assert (judgement.verdict, judgement.over, judgement.samples) == (Verdict.FAIL, 12, 75)


def test_how_many_are_needed() -> None:
    assert needed(0.0, ALPHA / 4) == 150
    assert needed(0.3, ALPHA / 4) == 75
    assert needed(0.05, ALPHA / 4) is None


def simulated(share: float) -> tuple[float, float, float]:
    """Shares of pass, fail, and the mean number of requests."""
    draw = random.Random(round(share * 1000))
    verdicts = dict.fromkeys(Verdict, 0)
    sent = 0
    for _ in range(RUNS):
        values = [0.0] * PLAN[-1]
        at = _gap(draw, share)
        while at < len(values):
            values[at] = 1.0
            at += 1 + _gap(draw, share)
        judgement = judge(values, 0.5, PLAN)
        verdicts[judgement.verdict] += 1
        sent += judgement.samples
    return verdicts[Verdict.PASS] / RUNS, verdicts[Verdict.FAIL] / RUNS, sent / RUNS


def _gap(draw: random.Random, share: float) -> int:
    """How many fast requests come before the next slow one."""
    return int(math.log(1.0 - draw.random()) / math.log1p(-share)) if share else PLAN[-1]


@pytest.mark.parametrize(
    ("share", "passes", "fails", "requests"),
    [
        (0.0, (1.0, 1.0), (0.0, 0.0), 150),
        (0.005, (0.99, 1.0), (0.0, 0.001), 177),
        (0.01, (0.99, 1.0), (0.0, 0.001), 225),
        (0.02, (0.95, 0.99), (0.0, 0.002), 384),
        (0.05, (0.0, 0.05), (0.0, 0.05), 586),
        (0.08, (0.0, 0.005), (0.74, 0.84), 399),
        (0.10, (0.0, 0.001), (0.97, 1.0), 223),
        (0.15, (0.0, 0.0), (0.999, 1.0), 94),
        (0.30, (0.0, 0.0), (1.0, 1.0), 75),
    ],
)
def test_decisions(
    share: float, passes: tuple[float, float], fails: tuple[float, float], requests: float
) -> None:
    passed, failed, sent = simulated(share)
    assert passes[0] <= passed <= passes[1]
    assert fails[0] <= failed <= fails[1]
    assert sent == pytest.approx(requests, rel=0.05)

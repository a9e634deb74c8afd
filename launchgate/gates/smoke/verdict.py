"""Is the p95 under a limit? Counts of slow requests judged by the exact binomial law (pure).

A p95 under the limit means that at most 5 % of all requests are slower. So the number of
slow ones among n is the evidence, not the percentile that some estimator prints: that jumps
between its neighbours as soon as the slow share is near 5 %.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

ALPHA = 0.05
SLOW_SHARE = 0.05
FIRST_LOOK = 75
LEAST = 59  # fewer requests cannot pass, however fast all of them are


class Verdict(Enum):
    PASS = "pass"  # noqa: S105 - a verdict
    FAIL = "fail"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`over` of `samples` requests were slower than the limit."""

    verdict: Verdict
    over: int
    samples: int
    alpha: float


def looks(available: int) -> tuple[int, ...]:
    """After how many requests to look: 75, twice as many, and so on, up to `available`.

    A last look that would add little replaces the one before it, so that less is spent.
    """
    plan: list[int] = []
    at = FIRST_LOOK
    while at * 1.5 <= available:
        plan.append(at)
        at *= 2
    return (*plan, available)


def judge(values: Sequence[float], limit: float, plan: Sequence[int]) -> Judgement:
    """The first look that decides; its error probability is an even part of ALPHA per side.

    `values` are in arrival order. Where they end before the plan does, that end is a look.
    """
    alpha = ALPHA / len(plan)
    seen = over = 0
    verdict = Verdict.UNSURE
    for look in plan:
        over += sum(value > limit for value in values[seen:look])
        seen = min(look, len(values))
        verdict = decide(over, seen, alpha)
        if verdict is not Verdict.UNSURE or seen < look:
            break
    return Judgement(verdict=verdict, over=over, samples=seen, alpha=alpha)


def decide(over: int, samples: int, alpha: float) -> Verdict:
    most, least = bounds(samples, alpha)
    if over <= most:
        return Verdict.PASS
    return Verdict.FAIL if over >= least else Verdict.UNSURE


@cache
def bounds(samples: int, alpha: float) -> tuple[int, int]:
    """The most slow requests that pass (-1: none does) and the fewest that fail."""
    most, least = -1, samples + 1
    below = 0.0
    for over in range(samples + 1):
        if 1.0 - below > alpha:
            least = over + 1
        below += _chance(over, samples, SLOW_SHARE)
        if below <= alpha:
            most = over
        elif 1.0 - below <= alpha:
            break
    return most, least


def needed(share: float, alpha: float, cap: int = 20_000) -> int | None:
    """How many requests decide where `share` of them is slow; None: too close to the limit."""
    samples = FIRST_LOOK
    while samples <= cap:
        if decide(round(share * samples), samples, alpha) is not Verdict.UNSURE:
            return samples
        samples *= 2
    return None


def interval(values: Sequence[float], quantile: float) -> tuple[float | None, float | None]:
    """The 95 % confidence interval of a quantile, by order statistics: no shape is assumed."""
    ordered = sorted(values)
    low, high = ranks(len(ordered), quantile)
    return (
        ordered[low - 1] if low > 0 else None,
        ordered[high - 1] if high <= len(ordered) else None,
    )


@cache
def ranks(samples: int, quantile: float) -> tuple[int, int]:
    """1-based ranks of the interval's ends; 0 or samples + 1 where there is no bound."""
    low, below = 0, 0.0
    for rank in range(samples + 1):
        if below <= ALPHA / 2:
            low = rank
        below += _chance(rank, samples, quantile)
        if below >= 1 - ALPHA / 2:
            return low, rank + 1
    return low, samples + 1


def estimate(values: Sequence[float], quantile: float) -> float:
    """The nearest-rank quantile: a time that one request really took."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(quantile * len(ordered)) - 1)]


def _chance(hits: int, samples: int, share: float) -> float:
    """P(Bin(samples, share) = hits)."""
    log = (
        math.lgamma(samples + 1)
        - math.lgamma(hits + 1)
        - math.lgamma(samples - hits + 1)
        + hits * math.log(share)
        + (samples - hits) * math.log1p(-share)
    )
    return math.exp(log)

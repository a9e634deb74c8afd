"""The sum of what the features weigh (log-odds), the probability, and the reasons."""

import math
from collections.abc import Iterable

from launchgate.credentials.context.weights import BIAS, WEIGHTS

_TOLD = 4  # reasons


def log_odds(names: Iterable[str], bias: bool = True) -> float:
    return (BIAS if bias else 0.0) + sum(WEIGHTS.get(name, 0.0) for name in names)


def probability(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def reasons(names: Iterable[str]) -> tuple[str, ...]:
    """The features that weigh most, either way, strongest first."""
    weighed = sorted(
        {name for name in names if name in WEIGHTS}, key=lambda n: (-abs(WEIGHTS[n]), n)
    )
    return tuple(weighed[:_TOLD])

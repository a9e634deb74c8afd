"""From a probability and a path to a level."""

from launchgate.credentials.context.paths import lenient
from launchgate.credentials.kind import Kind, Level

# Chosen on repositories that the weights had not seen: F1 is best around 0.45; from 0.85 on,
# 0.88 of the findings are labelled true. Nearly all labels are of tests, documentation and
# examples, so outside them less is asked for: there a real value is the rule.
LOW = 0.45
MEDIUM = 0.85
MEDIUM_OUTSIDE = 0.65
HIGH_OUTSIDE = 0.80
_ORDER: tuple[Level, ...] = ("info", "low", "medium", "high", "critical")


def level(kind: Kind, score: float, path: str) -> Level:
    """Of a spot whose score is at least LOW. `path` in lower case."""
    if lenient(path):
        told: Level = "medium" if score >= MEDIUM else "low"
    elif score >= HIGH_OUTSIDE:
        told = kind.level
    else:
        told = "medium" if score >= MEDIUM_OUTSIDE else "low"
    return min(told, kind.level, key=_ORDER.index)

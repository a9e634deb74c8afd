"""From a probability and a path to a level."""

from launchgate.credentials.context.paths import lenient
from launchgate.credentials.kind import Kind, Level

HIGH = 0.93
MEDIUM = 0.85
LOW = 0.45
_ORDER: tuple[Level, ...] = ("info", "low", "medium", "high", "critical")


def level(kind: Kind, score: float, path: str) -> Level | None:
    """None when the spot is dropped. `path` in lower case."""
    if score < LOW:
        return None
    told: Level = "low" if score < MEDIUM else "medium" if score < HIGH or lenient(path) else "high"
    return min(told, kind.level, key=_ORDER.index)

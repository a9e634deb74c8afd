"""What is said of a credential that browsers get."""

from typing import NamedTuple

from launchgate.credentials.kind import Kind, Level
from launchgate.ports import Role


class Ruling(NamedTuple):
    """`why` is a sentence for a founder. `title` None: the kind's own."""

    role: Role
    level: Level
    why: str = ""
    title: str | None = None


def fine(why: str, title: str | None = None) -> Ruling:
    """Made to be public. `why` says what guards the data then, and what to check."""
    return Ruling("allow", "info", why, title)


def doubtful(why: str, title: str | None = None, level: Level = "medium") -> Ruling:
    return Ruling("warn", level, why, title)


def for_tests(why: str, title: str | None = None) -> Ruling:
    """Public by design, but of a test mode: with it nothing real happens."""
    return Ruling("test", "high", why, title)


def leak(kind: Kind, why: str = "", title: str | None = None) -> Ruling:
    """What belongs on a server: high at least, whatever its kind is in a repository."""
    level: Level = "critical" if kind.level == "critical" else "high"
    return Ruling("block", level, why or f"Whoever opens the page can {_can(kind)}.", title)


def _can(kind: Kind) -> str:
    return f"do {kind.opens}" if kind.opens.startswith("whatever") else kind.opens

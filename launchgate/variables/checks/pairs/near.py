"""Which values are used with which: those that the same source sets, else all of the target."""

from collections.abc import Sequence

from launchgate.variables.checks.valued import Valued


def beside(item: Valued, others: Sequence[Valued]) -> list[Valued]:
    return [one for one in others if one.label == item.label] or list(others)

"""Every check of a target's values against another's."""

from collections.abc import Iterator, Sequence

from launchgate.ports.variables import Flaw
from launchgate.variables.checks.shared import shared
from launchgate.variables.checks.valued import Valued


def flaws_between(items: Sequence[Valued]) -> Iterator[Flaw]:
    """`items` are of all targets. Values that cannot be read are compared by their fingerprints:
    see `variables.fingerprints`."""
    yield from shared(items)

"""Every check of one target's values against each other."""

from collections.abc import Callable, Iterator, Sequence

from launchgate.ports.variables import Flaw
from launchgate.variables.checks.pairs.addresses import addresses
from launchgate.variables.checks.pairs.aws import aws
from launchgate.variables.checks.pairs.clerk import clerk
from launchgate.variables.checks.pairs.modes import modes
from launchgate.variables.checks.pairs.stripe import stripe
from launchgate.variables.checks.pairs.supabase import supabase
from launchgate.variables.checks.reference import is_reference
from launchgate.variables.checks.standins import stands_in
from launchgate.variables.checks.twin import twins
from launchgate.variables.checks.valued import Valued

_CHECKS: tuple[Callable[[Sequence[Valued]], Iterator[Flaw]], ...] = (
    modes,
    stripe,
    clerk,
    supabase,
    aws,
    addresses,
    twins,
)


def flaws_among(items: Sequence[Valued]) -> Iterator[Flaw]:
    """`items` are of one target. What is no value (empty, a placeholder, a reference) is said
    where it stands alone, and belongs to no pair."""
    real = [item for item in items if _is_value(item.value.text.strip())]
    for check in _CHECKS:
        yield from check(real)


def _is_value(text: str) -> bool:
    return bool(text) and not stands_in(text) and not is_reference(text)

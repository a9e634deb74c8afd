"""`shared-secret`, and its worse form `production-value-in-development`"""

from collections.abc import Iterator, Sequence

from launchgate.frontend.values.weight import has_credential
from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.modes import mode_of
from launchgate.variables.checks.reference import is_reference
from launchgate.variables.checks.secrecy import is_kept_secret, known
from launchgate.variables.checks.valued import Valued


def shared(items: Sequence[Valued]) -> Iterator[Flaw]:
    """Equal values count, whatever their variables' names are. Keys that are made to be public,
    those of a test mode, and what is equal by chance never do."""
    groups: dict[str, list[Valued]] = {}
    for item in items:
        groups.setdefault(item.value.text.strip(), []).append(item)
    for text, group in groups.items():
        own = [item for item in group if item.tier == "production"]
        if not text or not own or len(own) == len(group) or is_reference(text):
            continue
        first = next((item for item in own if _counts(item)), None)
        if first is not None:
            yield from _between(first, own, [item for item in group if item not in own])


def _counts(item: Valued) -> bool:
    mode = mode_of(item)
    return (mode is None or mode.live) and is_kept_secret(item)


def _between(first: Valued, own: Sequence[Valued], others: Sequence[Valued]) -> Iterator[Flaw]:
    places = {item.location for item in own if item.location is not None}
    apart = [item for item in others if item.location is None or item.location not in places]
    apart = [
        item for item in apart if item.declaration is None or item.declaration.secret is not False
    ]
    in_files = [item for item in apart if item.tier in ("development", "test") and item.location]
    elsewhere = [item for item in apart if item not in in_files]
    if elsewhere:
        yield flaw(
            first,
            "shared-secret",
            f"has the same value at {_listed(elsewhere, first.name)}: whoever gets into the weaker "
            "one has production's key.",
            others=(*own, *elsewhere),
        )
    for item in in_files:
        yield flaw(
            item,
            "production-value-in-development",
            f"is production's own secret ({_source(first)}): what is tried on a laptop is done to "
            "customers' data.",
            severity=Severity.CRITICAL if has_credential(known(first)) else Severity.HIGH,
        )


def _listed(items: Sequence[Valued], name: str) -> str:
    words = []
    for item in items:
        alias = f", there called {item.name}" if item.name != name else ""
        words.append(f"{_source(item)}{alias}")
    return " and ".join(dict.fromkeys(words))


def _source(item: Valued) -> str:
    return f"{item.target} ({item.label})" if item.label else item.target

"""Keys of one provider in test mode and in live mode."""

from collections.abc import Iterator, Sequence

from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw, where
from launchgate.variables.checks.modes import Mode, mode_of
from launchgate.variables.checks.pairs.near import beside
from launchgate.variables.checks.valued import Valued
from launchgate.variables.checks.words import meant_for_elsewhere, meant_for_production

_Moded = tuple[Valued, Mode]


def modes(items: Sequence[Valued]) -> Iterator[Flaw]:
    """Not of keys whose names tell the modes apart (`STRIPE_TEST_KEY`, `STRIPE_LIVE_KEY`)."""
    by_provider: dict[str, list[_Moded]] = {}
    for item in items:
        mode = mode_of(item)
        if mode is not None and mode.sure and not _told_apart(item.name):
            by_provider.setdefault(mode.provider, []).append((item, mode))
    for provider, moded in by_provider.items():
        kept = [(item, mode) for item, mode in moded if mode.role == "secret"]
        for item, mode in moded:
            if mode.role == "secret":
                continue
            others = beside(item, [one for one, _ in kept])
            agrees = any(told.live == mode.live for one, told in kept if one in others)
            if others and not agrees:
                yield _flaw(others[0], item, provider, mode.live)
                break


def _told_apart(name: str) -> bool:
    return meant_for_elsewhere(name) or meant_for_production(name)


def _flaw(secret: Valued, other: Valued, provider: str, live: bool) -> Flaw:
    one, two = ("test", "live") if live else ("live", "test")
    return flaw(
        secret,
        "mismatched-pair",
        f"is {provider}'s {one} mode, and {other.name} {where(other)} is its {two} mode: what the "
        "one makes, the other does not know, so every checkout or sign-in ends with an error.",
        others=(other,),
        anchor=f"{provider} mode",
    )

"""`live-key-outside-production`"""

from collections.abc import Iterator

from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.modes import mode_of
from launchgate.variables.checks.valued import Valued
from launchgate.variables.checks.words import meant_for_production


def live(item: Valued) -> Iterator[Flaw]:
    if item.tier == "production" or meant_for_production(item.name):
        return
    mode = mode_of(item)
    if mode is None or not mode.live:
        return
    if mode.role == "setting":
        says = f"sends this to {mode.provider}'s live system: tests there are real."
    elif mode.role == "public":
        says = (
            f"is {mode.provider}'s publishable live key ({mode.kind}): who tries the page there "
            "pays with a real card, or signs up for real."
        )
    else:
        says = (
            f"is {mode.provider}'s live key ({mode.kind}): code that nobody has released acts on "
            "real customers with it, and more people can read it there."
        )
    yield flaw(
        item,
        "live-key-outside-production",
        says,
        severity=None if mode.role == "secret" else Severity.MEDIUM,
    )

"""A value where it is set, with what is known of its variable."""

from dataclasses import dataclass
from typing import Literal

from launchgate.model import Location
from launchgate.ports.variables import Declaration
from launchgate.variables.value import Value

Tier = Literal["production", "staging", "preview", "development", "test"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """`raw` is what stood in the file before it was evaluated, where it came from one.
    `declaration` joins all that is declared of the variable; `example` is the value that an
    example file gives it; `used` whether code reads it. `label` names the source."""

    name: str
    value: Value
    target: str
    tier: Tier
    label: str = ""
    location: Location | None = None
    raw: Value | None = None
    declaration: Declaration | None = None
    example: Value | None = None
    used: bool = True


def tier_of(target: str) -> Tier:
    """By the target's name; production unless it says otherwise."""
    name = target.lower()
    words: tuple[tuple[Tier, tuple[str, ...]], ...] = (
        ("test", ("test", "ci", "e2e")),
        ("staging", ("staging", "stage", "stg", "uat", "qa", "sandbox", "preprod", "pre-prod")),
        ("preview", ("preview", "review", "branch-deploy", "deploy-preview", "pr-")),
        ("development", ("development", "dev", "local", "localhost")),
    )
    parts = name.replace("_", "-").split("-")
    for tier, known in words:
        if name in known or any(word in parts for word in known) or name.startswith(known):
            return tier
    return "production"

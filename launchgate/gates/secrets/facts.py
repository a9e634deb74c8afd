"""What the gate saw, masked."""

from dataclasses import dataclass

from launchgate.model import Facts
from launchgate.ports import Reach, Sighting


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretFacts(Facts):
    """`reach` is where it looked: it decides what is to do about a find."""

    sightings: tuple[Sighting, ...] = ()
    reach: Reach = Reach()

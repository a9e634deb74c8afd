"""What the gate saw of builds, masked."""

from dataclasses import dataclass

from launchgate.model import Facts
from launchgate.ports import Exposure, Leftover, Output


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleFacts(Facts):
    """`production`: the target is one where customers are, so that what belongs to tests is a
    fault; nothing that is known of the target says otherwise."""

    outputs: tuple[Output, ...] = ()
    exposures: tuple[Exposure, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    production: bool = True

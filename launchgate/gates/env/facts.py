"""What the gate saw of variables."""

from dataclasses import dataclass

from launchgate.model import Facts
from launchgate.ports import Flaw, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvFacts(Facts):
    """`rows` are the matrix; `flaws` what is wrong, each by its rule's name. `complete` are the
    targets of which every variable is known."""

    rows: tuple[Row, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    targets: tuple[str, ...] = ()
    complete: tuple[str, ...] = ()

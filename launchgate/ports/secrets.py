"""Credentials in files and commits, masked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from launchgate.model import Location, State, Unseen
from launchgate.ports.scope import Scope

Category = Literal["provider", "private-key", "generic", "url", "custom", "public"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A credential in one place, masked: nothing of the value is in here but `anchor`.

    `anchor` is a keyed, slow hash of the value: equal values have equal anchors in one repository,
    and a weak value cannot be guessed from it at any speed. `score` is the probability that it is
    a live credential, `reasons` what spoke for and against. `commit` and `date` name the commit
    that adds it, `in_head` whether HEAD still has it (None: not asked). `state` is what its
    provider says of it and `told` why (None: not asked).
    """

    kind: str
    title: str
    category: Category
    level: str
    location: Location
    excerpt: str
    anchor: str
    opens: str = ""
    revoke: str = ""
    rotate: str = ""
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    commit: str | None = None
    date: str | None = None
    message: bool = False
    in_head: bool | None = None
    state: State | None = None
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """What one look for credentials saw, and what it could not see."""

    sightings: tuple[Sighting, ...] = ()
    scanned: Mapping[str, int] = field(default_factory=dict)
    unseen: tuple[Unseen, ...] = ()
    unknown: tuple[str, ...] = ()


class Secrets(Protocol):
    @property
    def salt(self) -> bytes:
        """What the anchors of this repository are made with."""

    def sweep(self, scope: Scope, ignore: Sequence[str] = (), *, deep: bool = False) -> Sweep:
        """Looks at every line that `scope.reach` names. `ignore` are path patterns; `deep` looks
        into archives of every kind and databases too.

        PortError: the reach cannot be read (no repository, a base that is not in this clone), or
        what `deep` needs is not installed.
        """

"""What one run asks of a gate, and how a port says that it could not."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from launchgate.model import Shard, Stage

ErrorKind = Literal["timeout", "refused", "dns", "tls", "protocol", "denied", "missing"]


class PortError(Exception):
    """A port could not do what it was asked. `message` says what, where and what to do."""

    def __init__(self, kind: ErrorKind, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """`[targets.NAME]`: a deployment of the user's product."""

    name: str
    url: str | None = None
    domain: str | None = None
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Which lines the `secrets` gate judges: `tree` all lines of the files in scope, `staged` those
    that the index adds, `range` those that the commits of `ranges` add, messages too, `history`
    those of every commit that any ref reaches.

    A range is (commits that are known already, tip): `git rev-list tip --not known...`.
    """

    kind: Literal["tree", "staged", "range", "history"] = "tree"
    ranges: tuple[tuple[tuple[str, ...], str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What one run asks of a gate. `urls` are base URLs given by hand.

    `folder` is where the product lies below the root (a monorepo's part), empty for the root;
    `narrowed` says that paths were named by hand, so that not everything was in scope; `deep` asks
    for the deep scan of the `secrets` gate.
    """

    stage: Stage = Stage.PRE_DEPLOY
    target: Target | None = None
    urls: tuple[str, ...] = ()
    folder: str = ""
    narrowed: bool = False
    shard: Shard | None = None
    reach: Reach = Reach()
    deep: bool = False

    def owns(self, unit: str) -> bool:
        """Whether this shard works on `unit` (a path, an endpoint): stable, every unit once."""
        if self.shard is None:
            return True
        digest = hashlib.sha256(unit.encode("utf-8", "surrogateescape")).digest()
        return int.from_bytes(digest[:8], "big") % self.shard.count == self.shard.index - 1

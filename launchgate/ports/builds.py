"""What browsers can get of builds, masked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from launchgate.model import Location, Unseen
from launchgate.ports.scope import Scope
from launchgate.ports.secrets import Sighting

Role = Literal["block", "warn", "test", "allow"]
"""What a credential means when a browser gets it; `test`: of a test mode, in production a fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """A credential, or a variable's value, in what a browser can get.

    `role` and `why` are the ruling; `variable` is the name by which it got there, where that is
    known; `proof` how it was found: by its shape, by its value, or by the marker of a canary build.
    """

    sighting: Sighting
    role: Role
    why: str = ""
    variable: str | None = None
    proof: Literal["shape", "value", "canary"] = "shape"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """Something in a production build that belongs to development, tests or the server.

    `rule` is the rule's name; `level` None means the rule's own severity."""

    rule: str
    subject: str
    message: str
    location: Location
    excerpt: str = ""
    level: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A folder that a build wrote, and how much of it browsers get. `why`: how that was told."""

    folder: str
    framework: str
    why: str
    client_count: int = 0
    server_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleAsk:
    """`folders` are outputs named by hand, `ignore` path patterns, `public` patterns of variables
    that browsers may see, `hosts` further hosts whose files a deployed site may use."""

    folders: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleSweep:
    """What one look at builds saw. `looked_at` are the folders where outputs would have been."""

    outputs: tuple[Output, ...] = ()
    exposures: tuple[Exposure, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    scanned: Mapping[str, int] = field(default_factory=dict)
    unseen: tuple[Unseen, ...] = ()
    unknown: tuple[str, ...] = ()
    looked_at: tuple[str, ...] = ()


class Bundles(Protocol):
    def sweep(self, scope: Scope, ask: BundleAsk) -> BundleSweep:
        """Looks at all that browsers can get of the builds below the root, or of `scope.urls`.

        PortError: a folder that was named cannot be read, a site that does not answer.
        """

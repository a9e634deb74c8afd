"""What launchgate asks of the outside world: protocols and their value types.

Adapters implement them, `wire` joins them, tests may play a remote. A port raises only
`PortError`; its `kind` says what went wrong without a stack trace of some library.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Literal, Protocol

from launchgate.model import Changed, Location, Shard, Stage, State, Unseen

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


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that a run may read: `path` is relative to the root, with `/`."""

    path: str
    size_bytes: int = 0


class Files(Protocol):
    """The files of this run: the work tree, the index, or what was named on the command line."""

    def list(self) -> Sequence[Entry]:
        """All files in scope, sorted by path; symlinks and submodules are left out."""

    def read(self, path: str) -> bytes:
        """The content. PortError: missing, denied."""

    def text(self, path: str) -> str | None:
        """The decoded content (UTF-8, UTF-16 by its mark, else Latin-1), None for a binary file."""

    def marked(self) -> Iterator[tuple[str, str]]:
        """Path and text of each file read so far that holds an inline ignore marker."""

    def left_out(self) -> Sequence[Unseen]:
        """What `list` leaves out and why: symlinks, submodules."""

    def trouble(self) -> Sequence[str]:
        """What `list` could not see (an unreadable folder), each with what to do."""


class Git(Protocol):
    def commit(self) -> str | None:
        """The commit that is checked out (40 or 64 hex), None outside a repository."""

    def changed(self, base: str) -> Changed:
        """Paths and lines that differ between the merge base with `base` and the work tree.

        PortError missing: the base is not in this clone; the message has the fetch command.
        """

    def show(self, ref: str, path: str) -> bytes | None:
        """A file as of another commit, None where it has none. PortError as in `changed`."""


class Env(Protocol):
    def get(self, name: str) -> str | None:
        """The variable's value. Every value handed out is masked in the report afterwards."""

    def handed_out(self) -> Sequence[tuple[str, str]]:
        """Name and value of what was handed out in this run."""


class Clock(Protocol):
    def now_s(self) -> float:
        """Monotonic seconds."""

    def sleep(self, seconds_s: float) -> None: ...


Phase = Literal["dns", "tcp", "tls", "ttfb", "body"]
TlsFault = Literal["expired", "not-yet-valid", "wrong-host", "untrusted", "handshake"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """`headers` are sent as they are; `timeout_s` bounds the whole exchange, body included.

    `fresh` asks for a new connection, so that a load balancer chooses again.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    timeout_s: float = 10.0
    max_body_bytes: int = 1_000_000
    fresh: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request and what came of it: an answer, or `error` with the phase it died in.

    `phase` is the last one begun, `phases_ms` how long each took (a kept connection has no
    dns, tcp, tls). `body` is decoded, and `truncated` when it went over the bound. `stale`:
    a kept connection was closed before the server took the request, so nothing was learnt.
    """

    elapsed_ms: float
    phase: Phase
    phases_ms: Mapping[Phase, float] = field(default_factory=dict)
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    truncated: bool = False
    error: PortError | None = None
    tls: TlsFault | None = None
    stale: bool = False

    def header(self, name: str) -> str | None:
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)


class Http(Protocol):
    def send(self, request: HttpRequest, *, ca_file: str | None = None) -> Exchange:
        """Sends once, follows no redirect, keeps connections, never raises for a bad answer.

        `ca_file` is trusted besides the public authorities. PortError: a `ca_file` that
        cannot be read. May be called from many threads.
        """

    def null_server(self) -> AbstractContextManager[str]:
        """The URL of a loopback server that answers at once.

        What a request to it takes is this machine's own noise.
        """


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


class Progress(Protocol):
    def say(self, text: str) -> None:
        """One short line of what is going on; shown on terminals only, and only when slow."""


class Ports(Protocol):
    @property
    def files(self) -> Files: ...
    @property
    def git(self) -> Git: ...
    @property
    def env(self) -> Env: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def http(self) -> Http: ...
    @property
    def secrets(self) -> Secrets: ...
    @property
    def bundles(self) -> Bundles: ...
    @property
    def progress(self) -> Progress: ...

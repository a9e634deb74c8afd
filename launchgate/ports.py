"""What launchgate asks of the outside world: protocols and their value types.

Adapters implement them, `wire` joins them, tests may play a remote. A port raises only
`PortError`; its `kind` says what went wrong without a stack trace of some library.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

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
class Scope:
    """What one run asks of a gate. `urls` are base URLs given by hand; `paths` narrow the files."""

    stage: Stage = Stage.PRE_DEPLOY
    target: Target | None = None
    urls: tuple[str, ...] = ()
    narrowed: bool = False
    shard: Shard | None = None

    def owns(self, unit: str) -> bool:
        """Whether this shard works on `unit` (a path, an endpoint): stable, every unit once."""
        if self.shard is None:
            return True
        from hashlib import sha256

        digest = sha256(unit.encode("utf-8", "surrogateescape")).digest()
        return int.from_bytes(digest[:8], "big") % self.shard.count == self.shard.index - 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that a run may read: `path` is relative to the root, with `/`."""

    path: str


class Files(Protocol):
    """The files of this run: the work tree, the index, or what was named on the command line."""

    def list(self) -> Sequence[Entry]:
        """All files in scope, sorted by path; symlinks and submodules are left out."""

    def read(self, path: str) -> bytes:
        """The content. PortError: missing, denied."""

    def text(self, path: str) -> str | None:
        """The decoded content (UTF-8, UTF-16 by its mark, else Latin-1), None for a binary file."""

    def texts(self) -> Iterator[tuple[str, str]]:
        """Path and text of every file that was read as text so far in this run."""


class Git(Protocol):
    def commit(self) -> str | None:
        """The commit that is checked out (40 or 64 hex), None outside a repository."""

    def changed(self, base: str) -> frozenset[str]:
        """Paths that differ between the merge base with `base` and the work tree."""


class Env(Protocol):
    def get(self, name: str) -> str | None:
        """The variable's value. Every value handed out is masked in the report afterwards."""

    def handed_out(self) -> Sequence[tuple[str, str]]:
        """Name and value of what was handed out in this run."""


class Clock(Protocol):
    def now_s(self) -> float:
        """Monotonic seconds."""

    def sleep(self, seconds_s: float) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """`headers` are sent as they are; `timeout_s` bounds the whole exchange."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    timeout_s: float = 10.0
    max_body_bytes: int = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request and what came of it: an answer, or `error` with the phase it died in.

    `phase` is the last one begun: dns tcp tls ttfb body. `body` is cut at the bound.
    """

    elapsed_ms: float
    phase: str
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    error: PortError | None = None

    def header(self, name: str) -> str | None:
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)


class Http(Protocol):
    def send(self, request: HttpRequest, *, ca_file: str | None = None) -> Exchange:
        """Sends once, follows no redirect, keeps connections, never raises for a bad answer."""


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
    def progress(self) -> Progress: ...

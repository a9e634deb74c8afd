"""One exchange with a server."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Literal, Protocol

from launchgate.ports.scope import PortError

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

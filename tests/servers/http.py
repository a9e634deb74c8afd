"""A real loopback HTTP server whose behaviour is a table of routes and whose log is the truth."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from types import TracebackType
from typing import Any
from urllib.parse import urlsplit

Takeover = Callable[[socket.socket, threading.Event], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request; `nth` counts those for this path from 1, `kept`: not its connection's first."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    nth: int
    kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`takeover` writes to the connection by itself; it is closed afterwards."""

    status: int = 200
    body: bytes = b"ok"
    headers: tuple[tuple[str, str], ...] = ()
    delay_s: float = 0.0
    close: bool = False
    takeover: Takeover | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A line of the server's own log."""

    asked: Asked
    status: int
    service_ms: float


Route = Answer | Callable[[Asked], Answer]


@dataclass(slots=True)
class Server:
    """`with Server({"/": Answer()}) as server: server.url`; unknown paths are 404."""

    routes: Mapping[str, Route]
    tls: ssl.SSLContext | None = None
    host: str = "127.0.0.1"
    log: list[Served] = field(default_factory=list)
    _tcp: "_Tcp" = field(init=False)
    _thread: threading.Thread = field(init=False)

    def __enter__(self) -> "Server":
        self._tcp = _Tcp(self)
        self._thread = threading.Thread(target=self._tcp.serve_forever, args=(0.02,))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tcp.stop()
        self._thread.join()

    @property
    def port(self) -> int:
        return int(self._tcp.server_address[1])

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}"

    def served(self, path: str) -> list[Served]:
        return [item for item in tuple(self.log) if item.asked.path == path]

    def connections(self) -> int:
        """How many were accepted so far."""
        return self._tcp.accepted


class _Tcp(ThreadingTCPServer):
    daemon_threads = False  # so that server_close waits for them
    allow_reuse_address = True
    request_queue_size = 512

    def __init__(self, owner: Server) -> None:
        self.owner = owner
        self.stopping = threading.Event()
        self.lock = threading.Lock()
        self.seen: dict[str, int] = {}
        self.accepted = 0
        self._open: set[socket.socket] = set()
        super().__init__(("127.0.0.1", 0), _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        with self.lock:
            self.accepted += 1
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:  # noqa: ANN401 - the base's signature
        with self.lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def finish_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        if self.owner.tls is None:
            _Handler(request, client_address, self)
            return
        with self.owner.tls.wrap_socket(request, server_side=True) as secured:
            with self.lock:
                self._open.add(secured)  # wrapping took the plain socket's place
            _Handler(secured, client_address, self)
            with self.lock:
                self._open.discard(secured)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """A client that goes away, or does not trust us, is what the tests are about."""

    def stop(self) -> None:
        self.stopping.set()
        self.shutdown()
        with self.lock:
            for connection in self._open:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Tcp
    _kept = False

    def log_message(self, format: str, *args: object) -> None:
        """The log is `Server.log`."""

    def _serve(self) -> None:
        begin_s = time.perf_counter()
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        parts = urlsplit(self.path)
        with self.server.lock:
            nth = self.server.seen[parts.path] = self.server.seen.get(parts.path, 0) + 1
        asked = Asked(
            method=self.command,
            path=parts.path,
            query=parts.query,
            headers={key.lower(): value for key, value in self.headers.items()},
            body=body,
            nth=nth,
            kept=self._kept,
        )
        self._kept = True
        route = self.server.owner.routes.get(parts.path, Answer(status=404, body=b"not found"))
        answer = route if isinstance(route, Answer) else route(asked)
        self.server.stopping.wait(answer.delay_s)
        service_ms = (time.perf_counter() - begin_s) * 1000
        self.server.owner.log.append(
            Served(asked=asked, status=answer.status, service_ms=service_ms)
        )
        self._write(answer)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _serve

    def _write(self, answer: Answer) -> None:
        if answer.takeover is not None:
            self.close_connection = True
            answer.takeover(self.connection, self.server.stopping)
            return
        self.close_connection = answer.close
        lines = [f"HTTP/1.1 {answer.status} Answer", f"Content-Length: {len(answer.body)}"]
        lines += [f"{name}: {text}" for name, text in answer.headers]
        head = "\r\n".join([*lines, "", ""]).encode("latin-1")
        self.wfile.write(head if self.command == "HEAD" else head + answer.body)

"""`ports.Http` on httpx: threads share one client, and with it one TLS context."""

import threading
import weakref
import zlib
from contextlib import AbstractContextManager
from http.cookiejar import CookieJar, DefaultCookiePolicy

from launchgate import __version__
from launchgate.adapters.http.attempt import Attempt, OutOfTime, start
from launchgate.adapters.http.fault import diagnose
from launchgate.adapters.http.nullserver import null_server
from launchgate.adapters.http.seam import httpcore, httpx
from launchgate.adapters.http.transport import Transport
from launchgate.adapters.http.trust import context
from launchgate.ports import Exchange, HttpRequest, PortError

_EXPECTED = (
    OutOfTime,
    OSError,
    UnicodeError,
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
_OWN = {"User-Agent": f"launchgate/{__version__}", "Accept": "*/*", "Accept-Encoding": "gzip"}


_Clients = dict[tuple[str | None, bool], httpx.Client]  # by ca_file and keep-alive


class HttpxClient:
    def __init__(self) -> None:
        self._clients: _Clients = {}
        self._lock = threading.Lock()
        self.close = weakref.finalize(self, _close, self._clients)

    def send(self, request: HttpRequest, *, ca_file: str | None = None) -> Exchange:
        client = self._client(ca_file, keep=not request.fresh)
        try:
            prepared = _prepared(request)
        except (httpx.InvalidURL, ValueError):
            error = PortError("protocol", "the URL or a header of the request is not sendable")
            return Exchange(elapsed_ms=0.0, phase="dns", error=error)
        attempt = start(request.timeout_s)
        try:
            answer = client.send(prepared, stream=True)
            try:
                attempt.begin("body")
                raw, truncated = _read(answer, request.max_body_bytes)
            finally:
                answer.close()
        except _EXPECTED as problem:
            return _failed(problem, attempt, prepared.url.netloc.decode("ascii"), request.timeout_s)
        elapsed_ms, phases_ms = attempt.finish()
        return Exchange(
            elapsed_ms=elapsed_ms,
            phase="body",
            phases_ms=phases_ms,
            status=answer.status_code,
            headers=tuple(answer.headers.multi_items()),
            body=_plain(raw, answer.headers.get("content-encoding", ""), request.max_body_bytes),
            truncated=truncated,
        )

    def null_server(self) -> AbstractContextManager[str]:
        return null_server()

    def _client(self, ca_file: str | None, *, keep: bool) -> httpx.Client:
        with self._lock:
            if (ca_file, keep) not in self._clients:
                no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=()))
                transport = Transport(context(ca_file), keep=keep)
                client = httpx.Client(transport=transport, trust_env=False, cookies=no_cookies)
                self._clients[ca_file, keep] = client
            return self._clients[ca_file, keep]


def _close(clients: _Clients) -> None:
    """Ends all kept connections."""
    for client in clients.values():
        client.close()
    clients.clear()


def _failed(problem: Exception, attempt: Attempt, host: str, timeout_s: float) -> Exchange:
    phase = attempt.phase
    elapsed_ms, phases_ms = attempt.finish()
    error, fault = diagnose(problem, phase, host, timeout_s)
    return Exchange(
        elapsed_ms=elapsed_ms,
        phase=phase,
        phases_ms=phases_ms,
        error=error,
        tls=fault,
        stale=error.kind == "protocol" and not (attempt.connected or attempt.received),
    )


def _prepared(request: HttpRequest) -> httpx.Request:
    named = {name.lower() for name, _ in request.headers}
    own = {name: text for name, text in _OWN.items() if name.lower() not in named}
    headers = [(name.encode(), text.encode()) for name, text in (*own.items(), *request.headers)]
    return httpx.Request(request.method, request.url, headers=headers, content=request.body)


def _read(answer: httpx.Response, limit: int) -> tuple[bytes, bool]:
    """The body as it came, cut at `limit`."""
    raw = bytearray()
    for chunk in answer.iter_raw():
        raw += chunk
        if len(raw) > limit:
            return bytes(raw[:limit]), True
    return bytes(raw), False


def _plain(raw: bytes, encoding: str, limit: int) -> bytes:
    """The decoded body, never more than `limit` of it whatever a bomb holds."""
    if encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        return raw
    try:
        return zlib.decompressobj(47).decompress(raw, limit)
    except zlib.error:
        return raw

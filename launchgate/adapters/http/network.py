"""Sockets under the HTTP library: phases are told apart, and the deadline holds for every read.

The library's own timeouts are per operation, so a server that sends a byte now and then holds
it for ever; and it resolves and connects in one step.
"""

import queue
import socket
import ssl
import threading
from collections.abc import Iterable
from typing import Any

from launchgate.adapters.http.attempt import OutOfTime, current
from launchgate.adapters.http.seam import httpcore

_SocketOption = (
    tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
)


class Network(httpcore.NetworkBackend):
    def __init__(self) -> None:
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_SocketOption] | None = None,
    ) -> httpcore.NetworkStream:
        attempt = current()
        attempt.begin("dns")
        addresses = resolve(host, port, attempt.left_s())
        attempt.begin("tcp")
        stream = self._reach(addresses, port, local_address)
        attempt.connected = True
        attempt.begin("ttfb")
        return Stream(stream)

    def _reach(
        self, addresses: list[str], port: int, local_address: str | None
    ) -> httpcore.NetworkStream:
        """The first address that answers; each gets an even part of the time that is left."""
        address, *others = addresses
        share_s = current().left_s() / len(addresses)
        try:
            return self._sockets.connect_tcp(address, port, share_s, local_address)
        except (httpcore.ConnectError, httpcore.ConnectTimeout):
            if not others:
                raise
        return self._reach(others, port, local_address)


class Stream(httpcore.NetworkStream):
    """A connection; whichever thread uses it does so on its own attempt's time."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        attempt = current()
        content = self._inner.read(max_bytes, attempt.left_s())
        attempt.received = attempt.received or bool(content)
        return content

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, current().left_s())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> "Stream":
        attempt = current()
        attempt.begin("tls")
        secured = self._inner.start_tls(ssl_context, server_hostname, attempt.left_s())
        attempt.begin("ttfb")
        return Stream(secured)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - the library's signature
        return self._inner.get_extra_info(info)


def resolve(host: str, port: int, timeout_s: float) -> list[str]:
    """Addresses of `host`, in the system's order. In a thread: getaddrinfo knows no timeout."""
    answers: queue.SimpleQueue[list[str] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(item[4][0]) for item in found)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, name="resolve", daemon=True).start()
    try:
        answer = answers.get(timeout=timeout_s)
    except queue.Empty:
        raise OutOfTime from None
    if isinstance(answer, list):
        return answer
    raise answer

"""A loopback server that answers at once: what a request to it takes is our own noise."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from launchgate.ports import PortError

_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@contextmanager
def null_server() -> Iterator[str]:
    """Serves one connection after the other until the block ends."""
    try:
        listener = socket.create_server(("127.0.0.1", 0))
    except OSError as error:
        raise PortError("denied", "no loopback port to measure this machine's noise") from error
    server = _NullServer(listener)
    server.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    finally:
        server.stop()
        listener.close()


class _NullServer(threading.Thread):
    def __init__(self, listener: socket.socket) -> None:
        super().__init__(name="null-server", daemon=True)
        self._listener = listener
        self._lock = threading.Lock()
        self._open: socket.socket | None = None
        self._stopped = False

    def run(self) -> None:
        while not self._stopped:
            connection, _ = self._listener.accept()
            with connection:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                with self._lock:
                    self._open = None if self._stopped else connection
                if self._open is not None:
                    _answer(connection)
                with self._lock:
                    self._open = None

    def stop(self) -> None:
        """Wakes the thread from whatever it waits in: closing a socket from outside would not."""
        with self._lock:
            self._stopped = True
            if self._open is not None:
                with suppress(OSError):
                    self._open.shutdown(socket.SHUT_RDWR)
        with suppress(OSError), socket.create_connection(self._listener.getsockname()):
            self.join()


def _answer(connection: socket.socket) -> None:
    pending = b""
    with suppress(OSError):
        while received := connection.recv(65536):
            *asked, pending = (pending + received).split(b"\r\n\r\n")
            connection.sendall(_ANSWER * len(asked))

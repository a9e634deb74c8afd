"""HTTP around the routes, and the built frontend from `dist/`."""

import json
import mimetypes
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from acme_api.accounts import Refused
from acme_api.routes import ROUTES, Request, Service

LARGEST_BODY = 1_000_000


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256

    def __init__(self, address: tuple[str, int], service: Service, dist: Path) -> None:
        super().__init__(address, Handler)
        self.service = service
        self.dist = dist.resolve()

    def handle_error(self, request: object, client_address: object) -> None:
        print(f"connection lost: {sys.exc_info()[1]}", file=sys.stderr)


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "AcmeNotes"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = -1
    timeout = 60

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path.startswith("/api/") or ("GET", path) in ROUTES:
            self._api(path)
        else:
            self._file(path)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        self._api(urlsplit(self.path).path)

    def do_OPTIONS(self) -> None:
        self._send(204, b"", {"Access-Control-Allow-Headers": "authorization, content-type"})

    def _api(self, path: str) -> None:
        try:
            status, answer = self._answer("GET" if self.command == "HEAD" else self.command, path)
        except Refused as refused:
            status, answer = refused.status, {"error": str(refused)}
        except Exception as error:  # one customer's failure must not stop the others
            print(f"{self.command} {path}: {type(error).__name__}: {error}", file=sys.stderr)
            status, answer = 500, {"error": "internal error"}
        self._send(status, json.dumps(answer).encode(), {"Content-Type": "application/json"})

    def _answer(self, method: str, path: str) -> tuple[int, dict[str, object]]:
        raw = self._body()
        route = ROUTES.get((method, path))
        if route is None:
            raise Refused(404, "no such route")
        headers = {name.lower(): value for name, value in self.headers.items()}
        return route(self.server.service, Request(headers, raw, _decoded(raw)))

    def _body(self) -> bytes:
        length = self.headers.get("Content-Length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > LARGEST_BODY:
            self.close_connection = True
            raise Refused(413, "the body is too large")
        return self.rfile.read(int(length))

    def _file(self, path: str) -> None:
        file = (self.server.dist / unquote(path).lstrip("/")).resolve()
        if path == "/":
            file = self.server.dist / "index.html"
        if not file.is_relative_to(self.server.dist) or not file.is_file():
            self._send(404, b"not found\n", {"Content-Type": "text/plain; charset=utf-8"})
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        self._send(200, file.read_bytes(), {"Content-Type": kind, "Cache-Control": "no-cache"})

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", os.environ["CORS_ORIGIN"])
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """No access log: the platform in front of us keeps one."""


def _decoded(raw: bytes) -> dict[str, object]:
    if not raw:
        return {}
    try:
        body = json.loads(raw)
    except ValueError:
        raise Refused(400, "the body is not JSON") from None
    if not isinstance(body, dict):
        raise Refused(400, "the body is not a JSON object")
    return body

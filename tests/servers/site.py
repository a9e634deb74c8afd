"""A deployed site on a loopback server: files of a build, served as hosts serve them."""

import gzip
from collections.abc import Mapping
from importlib import import_module
from mimetypes import guess_type

from tests.servers.http import Answer, Asked, Route, Server

Files = Mapping[str, bytes | str | Route]
HTML = ("Content-Type", "text/html; charset=utf-8")


def site(
    files: Files,
    *,
    encoding: str = "",
    fallback: bool = False,
    robots: str | None = None,
) -> Server:
    """`files` by path (`/app.js`; `/` is the page); other paths are 404, or with `fallback` the
    page with status 200, as hosts of single-page apps answer. `encoding`: `gzip` or `br`, sent
    whether it was asked for or not."""
    routes = {path: _route(path, given, encoding) for path, given in files.items()}
    if robots is not None:
        routes["/robots.txt"] = file(robots, "text/plain")
    return Server(_Fallback(routes, routes["/"]) if fallback else routes)


def file(data: bytes | str, content_type: str, *headers: tuple[str, str]) -> Answer:
    body = data if isinstance(data, bytes) else data.encode()
    return Answer(body=body, headers=(("Content-Type", content_type), *headers))


def moved(to: str, status: int = 302) -> Answer:
    return Answer(status=status, body=b"", headers=(("Location", to),))


def paths(server: Server) -> list[str]:
    """What was asked for, in order."""
    return [item.asked.path for item in tuple(server.log)]


class _Fallback(dict[str, Route]):
    def __init__(self, routes: Mapping[str, Route], page: Route) -> None:
        super().__init__(routes)
        self._page = page

    def get(self, path: str, default: object = None) -> Route:
        return super().get(path) or self._page


def _route(path: str, given: bytes | str | Route, encoding: str) -> Route:
    if not isinstance(given, (bytes, str)):
        return given
    data = given if isinstance(given, bytes) else given.encode()
    kind = guess_type(path)[0] or ("text/html" if path.endswith("/") else "text/plain")
    headers: tuple[tuple[str, str], ...] = (("Content-Type", kind),)
    if encoding:
        data = gzip.compress(data) if encoding == "gzip" else import_module("brotli").compress(data)
        headers = (*headers, ("Content-Encoding", encoding))
    answer = Answer(body=data, headers=headers)

    def route(asked: Asked) -> Answer:
        return answer

    return route

"""The way a request leaves: direct, or through the proxy that the environment names."""

import ssl
from collections.abc import Iterator
from urllib.request import getproxies, proxy_bypass  # noqa: TID251 - reads settings, sends nothing

from launchgate.adapters.http.network import Network
from launchgate.adapters.http.seam import httpcore, httpx

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})  # no proxy can reach our loopback
# A server closes idle connections, often after 5 s: never reuse one that is about to go.
_KEEP_S = 2.0


class Transport(httpx.BaseTransport):
    def __init__(self, context: ssl.SSLContext, *, keep: bool) -> None:
        self._direct = _pool(context, None, keep)
        proxies = getproxies()
        urls = {scheme: proxies.get(scheme, proxies.get("all")) for scheme in ("http", "https")}
        self._proxied = {scheme: _pool(context, url, keep) for scheme, url in urls.items() if url}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        answer = self._pool_for(url).handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                content=request.stream,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=Body(answer))

    def _pool_for(self, url: httpx.URL) -> httpcore.ConnectionPool:
        pool = self._proxied.get(url.scheme)
        if pool is None or url.host in _LOOPBACK or proxy_bypass(url.host):
            return self._direct
        return pool

    def close(self) -> None:
        for pool in (self._direct, *self._proxied.values()):
            pool.close()


class Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


def _pool(context: ssl.SSLContext, proxy: str | None, keep: bool) -> httpcore.ConnectionPool:
    return httpcore.ConnectionPool(
        ssl_context=context,
        proxy=None if proxy is None else _proxy(proxy),
        max_connections=None,
        max_keepalive_connections=None if keep else 0,
        keepalive_expiry=_KEEP_S,
        network_backend=Network(),
    )


def _proxy(text: str) -> httpcore.Proxy:
    url = httpx.URL(text if "://" in text else f"http://{text}")
    login = (url.username, url.password) if url.username else None
    return httpcore.Proxy(url=str(url.copy_with(username=None, password=None)), auth=login)

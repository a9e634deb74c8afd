"""Requests to a site: spaced, one retry where the server asks for one, bodies decoded."""

import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from launchgate.adapters.bundlescan.unpack import unpacked
from launchgate.adapters.site.found import Limits
from launchgate.parse.host_kind import Kind
from launchgate.parse.hosts import kind_of
from launchgate.ports import Clock, Exchange, Http, HttpRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADAPTER_DECODES = ("", "identity", "gzip", "x-gzip", "deflate")
_LONGEST_WAIT_S = 10.0
_HEADERS = (("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), ("Accept-Encoding", "gzip"))


class Undecodable(Exception):
    """The body's encoding is damaged or was not asked for. The text says which."""


class Sender:
    """Many threads may send; each waits for its turn."""

    def __init__(self, http: Http, clock: Clock, limits: Limits, ca_file: str | None) -> None:
        self._http = http
        self._clock = clock
        self._limits = limits
        self._ca_file = ca_file
        self._lock = threading.Lock()
        self._next_s = 0.0

    def get(self, url: str, *, max_bytes: int) -> Exchange:
        exchange = self._once(url, max_bytes)
        if exchange.stale:
            return self._once(url, max_bytes)
        if exchange.status in (429, 503):
            wait_s = _retry_after_s(exchange.header("retry-after"))
            if wait_s is not None:
                self._clock.sleep(wait_s)
                return self._once(url, max_bytes)
        return exchange

    def _once(self, url: str, max_bytes: int) -> Exchange:
        self._wait(url)
        request = HttpRequest(
            method="GET",
            url=url,
            headers=_HEADERS,
            timeout_s=self._limits.timeout_s,
            max_body_bytes=max_bytes,
        )
        return self._http.send(request, ca_file=self._ca_file)

    def _wait(self, url: str) -> None:
        if kind_of((urlsplit(url).hostname or "").lower()) is Kind.LOOPBACK:
            return
        with self._lock:
            turn_s = max(self._clock.now_s(), self._next_s)
            self._next_s = turn_s + 1 / self._limits.requests_per_s
        self._clock.sleep(turn_s - self._clock.now_s())


def body(exchange: Exchange) -> bytes:
    """Decoded. Raises Undecodable."""
    told = exchange.header("content-encoding") or ""
    encodings = [item.strip().lower() for item in told.split(",") if item.strip()]
    if len(encodings) <= 1 and "".join(encodings) in _ADAPTER_DECODES:
        return exchange.body
    return _decoded(exchange.body, encodings)


def _decoded(data: bytes, encodings: "Sequence[str]") -> bytes:
    for encoding in reversed(encodings):
        if encoding == "identity":
            continue
        how = {"br": "brotli", "x-gzip": "gzip"}.get(encoding, encoding)
        plain = unpacked(data, how)
        if plain.refused:
            raise Undecodable(plain.refused)
        data = plain.data
    return data


def _retry_after_s(text: str | None) -> float | None:
    """None where it is a date, or longer than a person would wait."""
    if text is None or not text.strip().isdigit() or len(text) > 6:
        return None
    wait_s = float(text)
    return wait_s if wait_s <= _LONGEST_WAIT_S else None

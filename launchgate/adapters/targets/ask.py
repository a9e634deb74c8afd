"""Questions to one provider: patient with limits and faults, strict with what comes back."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode, urlsplit

from launchgate.adapters.targets.hosts import same_origin
from launchgate.adapters.targets.listed import Means
from launchgate.adapters.targets.part import Part
from launchgate.adapters.targets.refusal import no_json, refused
from launchgate.adapters.targets.wait import LONGEST_IN_ALL_S, LONGEST_S, wait_s
from launchgate.ports import Exchange, HttpRequest, PortError
from launchgate.variables.sources import Needs

_TRIES = 3
_MOST_BYTES = 20_000_000
Query = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Reply:
    part: Part
    exchange: Exchange = field(repr=False)


def plain_status(exchange: Exchange) -> int:
    return exchange.status or 0


@dataclass(slots=True, repr=False)
class Asker:
    """`base` is the only origin that is asked. `authorize` puts the token into a request; `token`
    is the name of its variable. `status_of` is for providers that say refusals otherwise than by
    status."""

    needs: Needs
    base: str
    means: Means
    token: str
    authorize: Callable[[HttpRequest], HttpRequest]
    status_of: Callable[[Exchange], int] = plain_status
    _waited_s: float = 0.0

    def get(self, path: str, what: str, query: Query = ()) -> Reply:
        """`what` is what is asked for, in words."""
        url = f"{self.base}{path}"
        return self._ask(
            HttpRequest(method="GET", url=f"{url}?{urlencode(query)}" if query else url), what
        )

    def follow(self, url: str, what: str) -> Reply:
        """An address that the provider gave: asked only where the first question went."""
        if not same_origin(url, self.base):
            host = urlsplit(self.base).hostname
            raise PortError(
                "protocol",
                f"{self.needs.title}: the next page of {what} is at another address, which is "
                f"not asked: the token in {self.token} is for {host} alone",
            )
        return self._ask(HttpRequest(method="GET", url=url), what)

    def post(self, path: str, what: str, body: object, headers: Query = ()) -> Reply:
        names = {name.lower() for name, _ in headers}
        own = () if "content-type" in names else (("Content-Type", "application/json"),)
        request = HttpRequest(
            method="POST",
            url=f"{self.base}{path}",
            headers=(*own, *headers),
            body=json.dumps(body).encode(),
        )
        return self._ask(request, what)

    def _ask(self, request: HttpRequest, what: str) -> Reply:
        exchange = self._patient(request, what)
        status = self.status_of(exchange)
        if not 200 <= status < 300:
            raise refused(self.needs, self.token, what, status, exchange)
        if exchange.truncated:
            raise no_json(self.needs, what, exchange)
        try:
            return Reply(Part(json.loads(exchange.body), self.needs.title), exchange)
        except (ValueError, RecursionError):
            raise no_json(self.needs, what, exchange) from None

    def _patient(self, request: HttpRequest, what: str) -> Exchange:
        exchange = self._once(request, what)
        for turn in range(_TRIES - 1):
            status = self.status_of(exchange)
            if status != 429 and status < 500:
                break
            pause_s = wait_s(exchange, turn)
            if pause_s > LONGEST_S or self._waited_s + pause_s > LONGEST_IN_ALL_S:
                break
            self._waited_s += pause_s
            self.means.say(f"{self.needs.title}: status {status}, again in {pause_s:g} s")
            self.means.sleep(pause_s)
            exchange = self._once(request, what)
        return exchange

    def _once(self, request: HttpRequest, what: str) -> Exchange:
        sendable = self.authorize(request)
        names = {name.lower() for name, _ in sendable.headers}
        accept = () if "accept" in names else (("Accept", "application/json"),)
        prepared = replace(
            sendable,
            headers=(*accept, *sendable.headers),
            timeout_s=self.means.timeout_s,
            max_body_bytes=_MOST_BYTES,
        )
        exchange = self.means.http.send(prepared)
        if exchange.stale:
            exchange = self.means.http.send(prepared)
        if exchange.error is not None:
            error = exchange.error
            words = f"{self.needs.title}: no answer for {what}: {error.message}"
            raise PortError(error.kind, words) from None
        return exchange

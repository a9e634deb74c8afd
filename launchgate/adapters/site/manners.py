"""What each host lets robots get; its robots.txt is asked for once, when it is first needed."""

from launchgate.adapters.site.places import Origin, origin
from launchgate.adapters.site.robots import Robots, parse
from launchgate.adapters.site.sender import Sender, Undecodable, body
from launchgate.adapters.site.tally import Tally

FOLDER = "check the build's folder: launchgate check bundle FOLDER"
_UNREAD = f"it cannot be read, so nothing else was asked for: mend it, or {FOLDER}"
_CLOSED = Robots(((False, "/"),))
_MAX_BYTES = 500_000


class Manners:
    def __init__(self, sender: Sender, tally: Tally) -> None:
        self._sender = sender
        self._tally = tally
        self._robots: dict[Origin, Robots] = {}

    def allow(self, url: str) -> bool:
        home = origin(url)
        if home is None:
            return False
        if home not in self._robots:
            self._robots[home] = self._read(f"{home.url}/robots.txt")
        return self._robots[home].allow(url)

    def _read(self, url: str) -> Robots:
        """RFC 9309: none there opens all, one that cannot be had closes all."""
        exchange = self._sender.get(url, max_bytes=_MAX_BYTES)
        failed = exchange.error is not None or (exchange.status or 500) >= 500
        if not failed and exchange.status != 200:
            return Robots()
        try:
            if not failed:
                return parse(body(exchange).decode("utf-8", "replace"))
        except Undecodable:
            pass
        self._tally.unknown(url, _UNREAD)
        return _CLOSED

"""From a page's address to everything that browsers load with it."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from urllib.parse import urlsplit

from launchgate.adapters.site import probes
from launchgate.adapters.site.answer import Answer, answer_of, ask
from launchgate.adapters.site.entry import Entry, enter
from launchgate.adapters.site.found import Asset, Limits, Site
from launchgate.adapters.site.manners import FOLDER, Manners
from launchgate.adapters.site.places import Places, origin
from launchgate.adapters.site.queue import Queue
from launchgate.adapters.site.sender import Sender, Undecodable, body
from launchgate.adapters.site.tally import Tally
from launchgate.adapters.system import SystemClock
from launchgate.frontend.links import Link, links
from launchgate.model import Unseen
from launchgate.parse.urls import shown
from launchgate.ports import Clock, Http, PortError, Progress

_ROBOTS = (
    "its robots.txt closes it to robots: add the lines `User-agent: launchgate` and `Allow: /` "
    f"to it, or {FOLDER}"
)
_OVER = f"not got, the bounds for one site were reached before: {FOLDER}"
_MAPPED = ("script", "style")
_MAPS_TRIED = 20  # a build makes maps for all its files or for none


def fetch(
    url: str,
    http: Http,
    *,
    hosts: Sequence[str] = (),
    clock: Clock | None = None,
    limits: Limits | None = None,
    ca_file: str | None = None,
    progress: Progress | None = None,
) -> Site:
    """The page at `url` and what it loads, of its own origin and of `hosts` (patterns of names,
    `*.cdn.acme.example`), and the pages it leads to, within `limits`.

    PortError: the page cannot be got, needs a login, or leads to another host.
    """
    bounds = limits or Limits()
    time = clock or SystemClock()
    sender = Sender(http, time, bounds, ca_file)
    entry = enter(url, sender, bounds)
    crawl = _Crawl(entry, sender, bounds, tuple(hosts), time, progress)
    crawl.run()
    return crawl.site()


class _Crawl:
    def __init__(
        self,
        entry: Entry,
        sender: Sender,
        limits: Limits,
        hosts: tuple[str, ...],
        clock: Clock,
        progress: Progress | None,
    ) -> None:
        self._entry = entry
        self._sender = sender
        self._limits = limits
        self._places = Places(entry.home, hosts)
        self._clock = clock
        self._end_s = clock.now_s() + limits.total_s
        self._progress = progress
        self._queue = Queue(limits.pages, limits.guesses)
        self._tally = Tally()
        self._manners = Manners(sender, self._tally)
        self._assets: dict[str, Asset] = {}
        self._pages_seen: set[bytes] = set()
        self._bytes_left = limits.total_bytes
        self._maps_missed = self._maps_left_out = 0

    def run(self) -> None:
        page = Link(self._entry.url, "page")
        answer = answer_of(page, page.url, self._entry.exchange, self._limits.file_bytes)
        if answer.kind is None:
            told = answer.failed or f"is no page ({answer.content_type or 'empty'})"
            step = "give the address of a page"
            raise PortError("protocol", f"{shown(answer.url)} {told}; {step}")
        self._queue.skip(answer.url)
        self._keep(page, answer)
        self._follow(probes.at_run_time(self._entry.home.url, self._entry.url))
        with ThreadPoolExecutor(self._limits.at_once) as pool:
            while batch := self._batch():
                answers = pool.map(self._ask, batch)
                for link, got in zip(batch, answers, strict=True):
                    self._keep(link, got)
            self._probe(pool)

    def site(self) -> Site:
        scripts = [asset for asset in self._assets.values() if asset.kind == "script"]
        for url in self._queue.rest():
            self._tally.unknown(url, _OVER)
        unseen = list(self._tally.all_unseen())
        unknown = list(self._tally.all_unknown())
        inline = any(
            b"<script" in a.data.lower() for a in self._assets.values() if a.kind == "page"
        )
        if self._maps_left_out:
            why = f"no source map lies beside the first {_MAPS_TRIED}"
            unseen.append(Unseen(what=f"maps of {self._maps_left_out} more files", why=why))
        if not scripts and self._tally.strange_scripts:
            unknown.append(
                f"all scripts of {shown(self._entry.url)} come from other hosts "
                f"({self._tally.strangers}): list those that are yours, "
                '[bundle] hosts = ["cdn.acme.example"]'
            )
        elif not scripts and not inline:
            why = "the page loads none: is it the product, or a parking page?"
            unseen.append(Unseen(what=f"scripts of {shown(self._entry.url)}", why=why))
        return Site(
            url=shown(self._entry.url),
            assets=tuple(self._assets.values()),
            unseen=tuple(unseen),
            unknown=tuple(unknown),
            said=self._entry.said,
        )

    def _batch(self) -> list[Link]:
        while self._room():
            wanted = self._queue.take(2 * self._limits.at_once)
            if not wanted and not self._queue.waiting:
                return []
            batch = [link for link in wanted if self._may(link)]
            if batch:
                return batch
        return []

    def _room(self) -> bool:
        in_time = self._clock.now_s() < self._end_s
        return in_time and len(self._assets) < self._limits.files and self._bytes_left > 0

    def _may(self, link: Link) -> bool:
        if link.kind == "map" and not link.sure and self._maps_missed >= _MAPS_TRIED:
            self._maps_left_out += 1
            return False
        if self._manners.allow(link.url):
            return True
        if link.sure and link.kind != "page":
            self._tally.unknown(link.url, _ROBOTS)
        elif link.kind == "page":
            self._tally.unseen(link.url, "closed to robots by robots.txt")
        return False

    def _ask(self, link: Link) -> Answer:
        most = min(self._limits.file_bytes, max(1, self._bytes_left))
        return ask(link, self._sender, self._places, self._limits, most)

    def _keep(self, link: Link, answer: Answer) -> None:
        if answer.kind is None:
            self._miss(link, answer)
            return
        if answer.url in self._assets or (answer.kind == "page" and not self._is_new(answer.data)):
            return
        kind = answer.kind
        self._assets[answer.url] = Asset(answer.url, kind, answer.content_type, answer.data)
        self._bytes_left -= len(answer.data)
        if self._progress is not None:
            self._progress.say(f"bundle: {len(self._assets)} files of {self._entry.home.host}")
        if kind == "map":
            self._maps_missed = -self._limits.guesses
        if kind == "map" or kind == "file":  # noqa: PLR1714 - narrows the type
            return
        found = links(answer.url, answer.data, kind, source_map=answer.source_map)
        self._follow(found)
        if kind in _MAPPED and not any(item.kind == "map" for item in found):
            beside = f"{answer.url.partition('?')[0]}.map"
            self._follow((Link(beside, "map", sure=False),))

    def _is_new(self, data: bytes) -> bool:
        """A site that answers every address with one page has one page."""
        digest = sha256(data).digest()
        known = digest in self._pages_seen
        self._pages_seen.add(digest)
        return not known

    def _follow(self, found: Iterable[Link]) -> None:
        for link in found:
            if self._places.hold(link.url):
                if link.kind != "page" or origin(link.url) == self._entry.home:
                    self._queue.add(link)
            elif link.sure and link.kind != "page":
                host = urlsplit(link.url).hostname or ""
                self._tally.stranger(host, script=link.kind == "script")

    def _miss(self, link: Link, answer: Answer) -> None:
        if link.kind == "map" and not link.sure:
            self._maps_missed += 1
        if not link.sure or (link.kind == "page" and not answer.failed):
            return
        if answer.failed and link.kind == "page":
            self._tally.unseen(answer.url, answer.failed)
        elif answer.failed:
            self._tally.unknown(answer.url, answer.failed)
        elif answer.elsewhere:
            self._tally.stranger(answer.elsewhere, script=link.kind == "script")
        elif answer.closed:
            self._tally.unseen(answer.url, "strangers do not get it: it needs a login")
        else:
            self._tally.unseen(answer.url, "pages refer to it, and it is not there")

    def _probe(self, pool: ThreadPoolExecutor) -> None:
        if self._clock.now_s() >= self._end_s:
            return
        found = probes.urls(self._entry.home.url, self._entry.url)
        wanted = [url for url in found if self._manners.allow(url)]
        if len(wanted) < len(found):
            what = f"{len(found) - len(wanted)} names of private files"
            self._tally.unseen(f"{self._entry.home.url}/.env", f"{what}: robots.txt closes them")
        control = self._peek(f"{self._entry.home.url}/.launchgate/.env") if wanted else None
        for url, data in zip(wanted, pool.map(self._peek, wanted), strict=True):
            if data is not None and data != control and probes.is_it(found[url], data):
                self._assets.setdefault(url, Asset(url, "file", "", data))

    def _peek(self, url: str) -> bytes | None:
        exchange = self._sender.get(url, max_bytes=probes.MAX_BYTES)
        if exchange.status != 200:
            return None
        try:
            return body(exchange)
        except Undecodable:
            return None

"""What was not looked at, grouped: hundreds of addresses make one sentence."""

from collections import Counter
from collections.abc import Iterator

from launchgate.model import Unseen
from launchgate.parse.urls import shown

_HOSTS_NAMED = 5


class Tally:
    def __init__(self) -> None:
        self._unseen: dict[str, list[str]] = {}
        self._unknown: dict[str, list[str]] = {}
        self._strangers: Counter[str] = Counter()
        self.strange_scripts = 0

    def unseen(self, url: str, why: str) -> None:
        """A browser without a login gets nothing there, or it was left out on purpose."""
        self._unseen.setdefault(why, []).append(url)

    def unknown(self, url: str, why: str) -> None:
        """A browser gets it, and it could not be looked at."""
        self._unknown.setdefault(why, []).append(url)

    def stranger(self, host: str, *, script: bool) -> None:
        """A file of a host that does not belong to the site."""
        self._strangers[host] += 1
        self.strange_scripts += script

    @property
    def strangers(self) -> str:
        names = [name for name, _ in self._strangers.most_common(_HOSTS_NAMED)]
        more = len(self._strangers) - len(names)
        return ", ".join(names) + (f" and {more} more" if more else "")

    def all_unseen(self) -> Iterator[Unseen]:
        for why, urls in self._unseen.items():
            yield Unseen(what=_named(urls), why=why)
        if self._strangers:
            count = sum(self._strangers.values())
            files = f"{count} file{'s' if count > 1 else ''}"
            why = "other hosts: those that are yours go into [bundle] hosts"
            yield Unseen(what=f"{files} of {self.strangers}", why=why)

    def all_unknown(self) -> Iterator[str]:
        for why, urls in self._unknown.items():
            yield f"{_named(urls)}: {why}"


def _named(urls: list[str]) -> str:
    first = shown(urls[0])
    return first if len(urls) == 1 else f"{first} and {len(urls) - 1} more"

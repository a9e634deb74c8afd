"""What a look at a site brings, and how far it goes."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from launchgate.model import Unseen
from launchgate.parse.urls import shown

AssetKind = Literal["page", "script", "style", "map", "data", "file"]


class Asset(NamedTuple):
    """`url` is where it was got, after redirects; `data` is decoded, whatever the transfer's
    encoding was. `file`: what no page refers to, and lay there (`/.env`)."""

    url: str
    kind: AssetKind
    content_type: str
    data: bytes

    def __repr__(self) -> str:
        """Never the content, never a token in a query: a trace may print this."""
        return f"<{self.kind} {shown(self.url)}, {len(self.data)} bytes>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`url` is the page that was asked for, after redirects, fit for a report. `said` are sentences
    on what was taken for the site. What a browser gets and could not be looked at is `unknown`."""

    url: str
    assets: tuple[Asset, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    unknown: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`guesses` bounds the requests for names that may be no files. A loopback host is not spared:
    `requests_per_s` holds for all others."""

    files: int = 2000
    pages: int = 20
    guesses: int = 1000
    total_bytes: int = 200_000_000
    file_bytes: int = 50_000_000
    total_s: float = 180.0
    timeout_s: float = 20.0
    requests_per_s: float = 20.0
    redirects: int = 5
    at_once: int = 4

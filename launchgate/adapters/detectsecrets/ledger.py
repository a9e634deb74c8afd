"""What a run saw, entry by entry of a `.secrets.baseline`: for judging by it and rewriting it.

A sighting holds nothing of the value. What detect-secrets' format needs of it, its SHA-1, is taken
here while the scanner has it, and handed to whoever writes the file.
"""

import threading
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from launchgate.adapters.detectsecrets.acceptance import Acceptance, Ruling, Text
from launchgate.adapters.detectsecrets.known import Accepted, sha1
from launchgate.baseline import Entry
from launchgate.credentials.spot import Spot
from launchgate.model import Finding, Location
from launchgate.ports import Sighting

_FALLBACK = "Secret Keyword"  # of detect-secrets' own types the one that takes any value


class Row(NamedTuple):
    """One place: what accepts it, and how detect-secrets calls what stands there: (type, SHA-1)."""

    place: Location
    anchor: str
    ruling: Ruling
    names: tuple[tuple[str, str], ...]


class Ledger:
    """`every`: each entry that accepts a place is asked for, not just the first, which takes time.
    `plugins` None: nothing will be written, so nobody asks how detect-secrets calls it."""

    def __init__(
        self, acceptance: Acceptance, plugins: Sequence[Any] | None = None, *, every: bool = False
    ) -> None:
        self.acceptance = acceptance
        self._every = every
        self._plugins = plugins
        self._rows: dict[tuple[str | None, int | None, int | None, str], Row] = {}
        self._used: dict[tuple[str, str], int] = {}
        self._lock = threading.Lock()

    def note(self, text: Text, item: Sighting, spot: Spot) -> None:
        ruling = text.ruling(spot, every=self._every)
        names = self._names(text, spot) if self._plugins is not None else ()
        with self._lock:
            self._rows[_key(item.location, item.title)] = Row(
                item.location, item.anchor, ruling, names
            )
            for entry in ruling.entries:
                self._used.setdefault((entry.path, entry.sha1), item.location.line or 1)

    def rows(self, finding: Finding) -> list[Row]:
        """Of the places that a finding of the `secrets` gate lists."""
        keys = (_key(place, finding.subject) for place in finding.locations)
        return [self._rows[key] for key in keys if key in self._rows]

    def all_rows(self, finding: Finding) -> list[Row]:
        """Those that it does not list too, for being milder, but none that a marker accepts."""
        values = {(row.anchor, finding.subject) for row in self.rows(finding)}
        left_out = {
            _key(item.location, finding.subject)
            for part in (finding, *finding.milder)
            for item in part.ignored
        }
        return [
            row
            for key, row in self._rows.items()
            if (row.anchor, key[3]) in values and key not in left_out
        ]

    def entries(self, findings: Iterable[Finding]) -> dict[str, Entry]:
        """As entries of our own baseline: what is accepted today, by fingerprint."""
        found: dict[str, Entry] = {}
        for finding in findings:
            levels = (finding, *finding.milder)
            judged = next((part for part in levels if part.locations), finding)
            count = sum(bool(row.ruling.by) for row in self.rows(judged))
            if count:
                found[finding.fingerprint] = Entry(
                    fingerprint=finding.fingerprint,
                    rule=finding.rule_id,
                    subject=finding.subject,
                    places=count,
                    severity=finding.severity,
                )
        return found

    def used(self, entry: Accepted) -> int | None:
        """The line of the first place that this entry accepts."""
        return self._used.get((entry.path, entry.sha1))

    def _names(self, text: Text, spot: Spot) -> tuple[tuple[str, str], ...]:
        seen = text.sights(spot, self._plugins or ())
        found = {(kind, sha1(value.encode("utf-8", "surrogatepass"))) for kind, value in seen}
        return tuple(sorted(found)) or ((_FALLBACK, sha1(spot.secret)),)


def _key(place: Location, title: str) -> tuple[str | None, int | None, int | None, str]:
    path = place.path
    if path is not None and not path.isascii():  # as a finding shows a name that is not UTF-8
        path = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return path, place.line, place.column, title

"""Whether a `.secrets.baseline` accepts a spot: by its entries as detect-secrets means them, or by
what its team excludes.

detect-secrets keeps the SHA-1 of what its plugin saw, which is often not the credential: a part of
it, a name before it, or only the heading of a key. Such entries are told by the plugin itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from launchgate.adapters.detectsecrets.code import own_code
from launchgate.adapters.detectsecrets.extra import Added, added
from launchgate.adapters.detectsecrets.filters import Exclusions
from launchgate.adapters.detectsecrets.known import NAME, Accepted, Known, sha1
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.spot import Spot

if TYPE_CHECKING:
    from launchgate.adapters.detectsecrets.plugins import Value

_BREAK = re.compile(rb"\r\n|\r|\n")
_LONG_BYTES = 10_000  # of a line: beyond it, only what is near a spot is given to the plugins
_NEAR_BYTES = 2_000
_FIRST_LINES = 3
# Plugins that take any value for a secret: theirs must be about the spot's.
_ANY = frozenset(
    (
        *("Secret Keyword", "Base64 High Entropy String", "Hex High Entropy String"),
        "Basic Auth Credentials",
    )
)


_PREFIX_BYTES = 8
_VAGUE = f" by kind, not by value: launchgate baseline update --from {NAME}"


class Ruling(NamedTuple):
    """`by` is empty where nothing accepts the spot; `entries` are those that do."""

    by: str = ""
    entries: tuple[Accepted, ...] = ()


class Acceptance:
    """`excluded` None: what the team excludes is not asked. `more`: what is looked for besides."""

    def __init__(
        self, known: Known, excluded: Exclusions | None, more: Added | None = None
    ) -> None:
        self.known = known
        self.excluded = excluded
        self.more = more or Added()

    @classmethod
    def at(cls, root: Path | None, known: Known) -> "Acceptance":
        """With what the team's file adds, and its own code where it is allowed. `root` None:
        nothing of a work tree counts. PortError."""
        if root is None:
            return cls(known, Exclusions(known.settings, None))
        own = own_code(known.settings, root)
        excluded = Exclusions(known.settings, root, own.filters)
        return cls(known, excluded, added(known, own, excluded))

    def of(self, piece: Piece) -> "Text":
        return Text(piece, self.known, self.excluded)


class Text:
    """One piece and what is known of its file."""

    def __init__(self, piece: Piece, known: Known, excluded: Exclusions | None) -> None:
        self._piece = piece
        self._data = piece.data
        self._known = known.of(piece.path) if piece.path else {}
        self._excluded = excluded
        self._name = piece.path.removeprefix(f"{known.home}/") if known.home else piece.path
        self._parsed: tuple[list[str], list[str]] | None = None
        self._whole = piece.runs == ((1, 1),)
        self._lines: dict[tuple[int, bool], str] = {}

    def ruling(self, spot: Spot, *, every: bool = False) -> Ruling:
        """`every`: with all entries that speak of the spot, not just the first."""
        if not self._piece.path:
            return Ruling()
        found = self._entries(spot) if self._known else iter(())
        entries = tuple(found if every else islice(found, 1))
        if entries:
            vague = all(vague for _, vague in entries)
            return Ruling(f"{NAME}{_VAGUE if vague else ''}", tuple(entry for entry, _ in entries))
        if self._excluded is None:
            return Ruling()
        secret = spot.secret.decode("utf-8", "replace")
        why = self._excluded.by(self._name, secret) or self._line_excluded(spot)
        why = why or self._excluded.own(self._name, lambda: self._line(spot), secret)
        return Ruling(f"{why} of {NAME}" if why else "")

    def sights(self, spot: Spot, plugins: Iterable[Any]) -> Iterator[tuple[str, str]]:
        """Type and raw text of what detect-secrets' plugins take for a secret where the spot is,
        when it scans the file."""
        plugins = list(plugins)
        parsed, eager = self._all_parsed()
        for view in (self._parsed_lines(parsed, spot) if parsed else self._raw(spot),
                     self._parsed_lines(eager, spot)):  # fmt: skip
            found = [
                (value.type, value.text)
                for lines, number in view
                for value in self._values(spot, plugins, lines, number, eager=False)
            ]
            if found:
                yield from found
                return

    def _values(
        self, spot: Spot, plugins: list[Any], lines: list[str], number: int, *, eager: bool
    ) -> "Iterator[Value]":
        from launchgate.adapters.detectsecrets.plugins import values  # noqa: PLC0415 - slow to load

        for value in values(plugins, self._name, lines, number, eager=eager):
            if self._about(value.type, value.text, spot):
                yield value

    def _entries(self, spot: Spot) -> Iterator[tuple[Accepted, bool]]:
        """Each that speaks of the spot, and whether it tells no more than the kind."""
        seen: set[str] = set()
        for secret in (spot.secret, self._data[spot.start : spot.end]):
            digest = sha1(secret)
            if digest in self._known and digest not in seen:
                seen.add(digest)
                yield self._known[digest], False
        from launchgate.adapters.detectsecrets.plugins import by_type  # noqa: PLC0415

        types = {row.type for row in self._known.values()}
        plugins = [plugin for name, plugin in by_type().items() if name in types]
        for lines, number in self._views(spot):
            for value in self._values(spot, plugins, lines, number, eager=True):
                text = value.text.encode("utf-8", "surrogatepass")
                digest = sha1(text)
                vague = self._vague(text, spot)
                # Of a line that a change adds, "a key of this kind was here" says nothing.
                if digest in self._known and digest not in seen and (self._whole or not vague):
                    seen.add(digest)
                    yield self._known[digest], vague

    def _vague(self, value: bytes, spot: Spot) -> bool:
        """Whether any credential of the kind would give that value: a key's heading, a prefix."""
        if spot.secret in value or self._data[spot.start : spot.end] in value:
            return False
        return len(value) <= _PREFIX_BYTES or value not in spot.secret

    def _about(self, kind: str, text: str, spot: Spot) -> bool:
        """Whether what a plugin saw is the spot's value, or stands for it."""
        value = text.encode("utf-8", "surrogatepass")
        written = self._data[spot.start : spot.end]
        if any(secret in value for secret in (spot.secret, written)):
            return True
        if kind not in _ANY:
            return value in self._data[spot.match_start : spot.end]
        return any(value in s and 2 * len(value) >= len(s) for s in (spot.secret, written))

    def _numbers(self, spot: Spot) -> list[int]:
        """The lines, from 1, that it begins on: a key's heading is above the key."""
        first = self._number(spot.match_start)
        last = min(self._number(spot.end), first + _FIRST_LINES - 1)
        return sorted({*range(first, last + 1), self._number(spot.start)})

    def _views(self, spot: Spot) -> Iterator[tuple[list[str], int]]:
        """Lines and the number of one that the spot begins on: raw, then as parsed."""
        yield from self._raw(spot)
        for lines in self._all_parsed():
            yield from self._parsed_lines(lines, spot)

    def _raw(self, spot: Spot) -> Iterator[tuple[list[str], int]]:
        for number in self._numbers(spot):
            begin, end = self._span(number)
            if end - begin > _LONG_BYTES:
                begin = max(begin, spot.match_start - _NEAR_BYTES)
                end = min(end, spot.end + _NEAR_BYTES)
            above = self._span(number - 1) if number > 1 else (0, 0)
            before = self._data[max(above[0], above[1] - _LONG_BYTES) : above[1]]
            lines = (before, self._data[begin:end])
            yield [line.decode("utf-8", "replace") for line in lines], 2

    def _parsed_lines(self, lines: list[str], spot: Spot) -> Iterator[tuple[list[str], int]]:
        for number in self._numbers(spot):
            if number <= len(lines) and len(lines[number - 1]) <= _LONG_BYTES:
                yield lines, number

    def _all_parsed(self) -> tuple[list[str], list[str]]:
        if self._parsed is None:
            from launchgate.adapters.detectsecrets.views import parsed  # noqa: PLC0415

            plain, eager = (
                parsed(self._data, self._piece.path, eager=eager) for eager in (False, True)
            )
            self._parsed = plain, eager
        return self._parsed

    def _line_excluded(self, spot: Spot) -> str:
        """Each line is asked once, however many spots it has."""
        if self._excluded is None or not self._excluded.asks_lines:
            return ""
        key = (self._number(spot.start), spot.kind.id.startswith("generic-"))
        if key not in self._lines:
            self._lines[key] = self._excluded.line(self._line(spot), generic=key[1])
        return self._lines[key]

    def _line(self, spot: Spot) -> str:
        begin, end = self._span(self._number(spot.start))
        return self._data[begin:end].decode("utf-8", "replace").rstrip()

    def _number(self, offset: int) -> int:
        return bisect_right(self._starts, offset)

    def _span(self, number: int) -> tuple[int, int]:
        begin = self._starts[number - 1]
        if number == len(self._starts):
            return begin, len(self._data)
        return begin, len(self._data[begin : self._starts[number]].rstrip(b"\r\n")) + begin

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self._data))]

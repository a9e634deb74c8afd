"""Adds up what the pieces of a sweep gave."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from launchgate.adapters.secretscan.seen import Seen
from launchgate.model import Unseen
from launchgate.ports import Sighting, Sweep


class Look:
    """What one piece gave. `held` are the raw values by anchor: they do not leave the adapter."""

    __slots__ = ("allowed", "files", "held", "lines", "sightings", "size", "unknown")

    def __init__(
        self,
        allowed: dict[str, int] | None = None,
        lines: int = 0,
        size: int = 0,
        files: int = 0,
        unknown: Sequence[str] = (),
    ) -> None:
        self.sightings: list[Sighting] = []
        self.allowed = {} if allowed is None else allowed
        self.lines = lines
        self.size = size
        self.files = files
        self.unknown = unknown
        self.held: dict[str, tuple[str, bytes]] = {}

    @classmethod
    def plain(cls, counted: tuple[int, int]) -> "Look":
        """Of a file in which nothing is: its bytes and lines."""
        size, lines = counted
        return cls(lines=lines, size=size, files=1)


class Tally:
    """Adds looks up to a sweep."""

    def __init__(self, notes: Sequence[Unseen] = (), ignored: int = 0) -> None:
        self._sightings: list[Sighting] = []
        self._counts: Counter[str] = Counter(files=0, lines=0, bytes=0)
        self._allowed: Counter[str] = Counter()
        self.unknown: list[str] = []
        self.ignored = ignored
        self._notes = notes

    def add(self, look: Look) -> None:
        self._sightings += look.sightings
        self._allowed.update(look.allowed)
        self._counts.update(files=look.files, lines=look.lines, bytes=look.size)
        self.unknown += look.unknown

    def sweep(
        self, seen: Seen | None = None, still: "Mapping[str, bool | None] | None" = None
    ) -> Sweep:
        """`seen` counts better than the pieces: a file of many commits is one."""
        told = [replace(item, in_head=_in_head(item, still or {})) for item in self._sightings]
        return Sweep(
            sightings=tuple(told),
            scanned={**self._counts, **(seen.counts() if seen else {})},
            unseen=tuple(self._unseen(seen)),
            unknown=tuple(dict.fromkeys(self.unknown)),
        )

    def _unseen(self, seen: Seen | None) -> Iterator[Unseen]:
        yield from self._notes
        for marker, count in sorted(self._allowed.items()):
            yield Unseen(what=_counted(count, "place"), why=f"accepted by {marker}")
        for why, count in sorted(seen.left_out.items()) if seen else ():
            yield Unseen(what=_counted(count, "file"), why=why)
        if self.ignored:
            yield Unseen(what=_counted(self.ignored, "file"), why="ignored by the configuration")


def _in_head(item: Sighting, still: Mapping[str, bool | None]) -> bool | None:
    """What is encoded or packed is not looked for, so only a yes says something of it."""
    found = still.get(item.anchor)
    return None if item.layers and not found else found


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"

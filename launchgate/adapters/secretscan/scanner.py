"""`ports.Secrets`: chooses the reader for the reach of a run, and scans what it yields."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cached_property

from launchgate.adapters.git import GitCli
from launchgate.adapters.secretscan.head import in_head
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.reach import pieces
from launchgate.adapters.secretscan.salt import salt_of_repository
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.sight import sightings
from launchgate.adapters.secretscan.vector import best_finder
from launchgate.credentials.examine import examine
from launchgate.credentials.scan import Finder
from launchgate.model import Unseen
from launchgate.parse.glob import path_matches
from launchgate.parse.inline import MARKER
from launchgate.ports import Entry, Files, PortError, Scope, Sighting, Sweep

MAX_BYTES = 256_000_000
_MARKERS = tuple(f"{MARKER}{rule}".encode() for rule in ("secrets/", "*"))
_LOADED_BYTES = 1 << 30  # a history is big, how big is not known before it is read
_ALONE_BYTES = 4_000_000  # below it, starting threads costs more than it saves


class SecretScanner:
    """One run's looks. `salt` None: the repository's own. `only` narrows ranges and histories."""

    def __init__(
        self,
        files: Files,
        git: GitCli | None,
        salt: bytes | None = None,
        only: Sequence[str] = (),
    ) -> None:
        self._files = files
        self._git = git
        self._only = tuple(only)
        self._given_salt = salt

    @cached_property
    def salt(self) -> bytes:
        """What anchors are made with; a baseline keeps it."""
        return self._given_salt or salt_of_repository(self._git)

    def sweep(self, scope: Scope, ignore: Sequence[str] = ()) -> Sweep:
        """Raises PortError where the reach cannot be read at all."""
        if scope.reach.kind == "tree":
            return self._tree(scope, ignore)
        if self._git is None:
            raise PortError("missing", "no git repository here: run it in the work tree of one")
        return self._changes(self._git, scope, ignore)

    def _changes(self, git: GitCli, scope: Scope, ignore: Sequence[str]) -> Sweep:
        """Added lines. All of them are read by every shard, which judges its own part."""
        seen, tally = Seen(), _Tally()
        finder = best_finder(_LOADED_BYTES if scope.reach.kind == "history" else 0)
        held: dict[str, tuple[str, bytes]] = {}
        for piece in pieces(git.root, scope.reach, seen, only=self._narrowed(scope)):
            if _ignored(piece.path, ignore):
                tally.ignored += 1
            elif scope.owns(piece.path or piece.commit or ""):
                look = self._look(piece, finder)
                tally.add(look)
                held.update(look.held)
        tally.unknown += seen.unknown
        still = self._still_there(git, held) if scope.reach.kind == "history" else {}
        return tally.sweep(seen, still)

    def _narrowed(self, scope: Scope) -> Sequence[str]:
        if scope.reach.kind == "staged":
            return [entry.path for entry in self._files.list()]
        return self._only

    def _still_there(
        self, git: GitCli, held: Mapping[str, tuple[str, bytes]]
    ) -> Mapping[str, bool | None]:
        """Anchor to whether HEAD still has the value."""
        return dict(zip(held, in_head(git.root, list(held.values())), strict=True))

    def _tree(self, scope: Scope, ignore: Sequence[str]) -> Sweep:
        entries = [entry for entry in self._files.list() if not _ignored(entry.path, ignore)]
        mine = [entry for entry in entries if scope.owns(entry.path)]
        total = sum(entry.size_bytes for entry in mine)
        finder = best_finder(total)
        tally = _Tally(ignored=len(self._files.list()) - len(entries))
        for found in self._each(mine, total, finder):
            tally.add(found)
        return tally.sweep()

    def _each(self, entries: Sequence[Entry], total: int, finder: Finder) -> Iterator["_Look"]:
        if total < _ALONE_BYTES:
            yield from (self._file(entry, finder) for entry in entries)
            return
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            yield from pool.map(lambda entry: self._file(entry, finder), entries)

    def _file(self, entry: Entry, finder: Finder) -> "_Look":
        if entry.size_bytes > MAX_BYTES:
            advice = f'leave it out on purpose: [secrets] ignore = ["{entry.path}"]'
            big = f"{entry.path} is larger than {MAX_BYTES // 1_000_000} MB: {advice}"
            return _Look(unknown=[big])
        try:
            data = self._files.read(entry.path)
        except PortError as error:
            return _Look(unknown=[error.message])
        if any(marker in data for marker in _MARKERS):
            self._files.text(entry.path)  # so that its marks are known to the run
        return self._look(Piece(entry.path, data), finder)

    def _look(self, piece: Piece, finder: Finder) -> "_Look":
        found = examine(piece.data, piece.path, finder)
        lines = piece.data.count(b"\n") + (not piece.data.endswith(b"\n") and bool(piece.data))
        told = sightings(piece, found.spots, lambda: self.salt) if found.spots else []
        return _Look(
            sightings=told,
            allowed=found.allowed,
            unknown=[f"{piece.path}: {text}" for text in found.refused],
            held={
                item.anchor: (piece.path, spot.secret)
                for item, spot in zip(told, found.spots, strict=True)
            },
            lines=lines,
            size=len(piece.data),
            files=1,
        )


class _Look:
    """What one piece gave. `held` are the raw values by anchor: they do not leave the adapter."""

    __slots__ = ("allowed", "files", "held", "lines", "sightings", "size", "unknown")

    def __init__(
        self,
        sightings: Sequence[Sighting] = (),
        allowed: "dict[str, int] | None" = None,
        lines: int = 0,
        size: int = 0,
        files: int = 0,
        unknown: Sequence[str] = (),
        held: "Mapping[str, tuple[str, bytes]] | None" = None,
    ) -> None:
        self.sightings = sightings
        self.allowed = allowed or {}
        self.lines = lines
        self.size = size
        self.files = files
        self.unknown = unknown
        self.held = held or {}


class _Tally:
    """Adds looks up to a sweep."""

    def __init__(self, ignored: int = 0) -> None:
        self._sightings: list[Sighting] = []
        self._counts: Counter[str] = Counter(files=0, lines=0, bytes=0)
        self._allowed: Counter[str] = Counter()
        self.unknown: list[str] = []
        self.ignored = ignored

    def add(self, look: _Look) -> None:
        self._sightings += look.sightings
        self._allowed.update(look.allowed)
        self._counts.update(files=look.files, lines=look.lines, bytes=look.size)
        self.unknown += look.unknown

    def sweep(
        self, seen: Seen | None = None, still: "Mapping[str, bool | None] | None" = None
    ) -> Sweep:
        """`seen` counts better than the pieces: a file of many commits is one."""
        told = [replace(item, in_head=(still or {}).get(item.anchor)) for item in self._sightings]
        return Sweep(
            sightings=tuple(told),
            scanned={**self._counts, **(seen.counts() if seen else {})},
            unseen=tuple(self._unseen(seen)),
            unknown=tuple(dict.fromkeys(self.unknown)),
        )

    def _unseen(self, seen: Seen | None) -> Iterator[Unseen]:
        for marker, count in sorted(self._allowed.items()):
            yield Unseen(what=_counted(count, "place"), why=f"accepted by a marker: {marker}")
        for why, count in sorted(seen.left_out.items()) if seen else ():
            yield Unseen(what=_counted(count, "file"), why=why)
        if self.ignored:
            yield Unseen(what=_counted(self.ignored, "file"), why="ignored by the configuration")


def _ignored(path: str, patterns: Iterable[str]) -> bool:
    return any(path_matches(pattern, path) for pattern in patterns)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"

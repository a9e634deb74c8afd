"""Reads a product's files for what they say of variables."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.secretscan.crew import shared, worth_sharing
from launchgate.adapters.variables.mate import MODULE, around_of, reading_of
from launchgate.model import Unseen
from launchgate.parse.glob import path_matches
from launchgate.parse.inline import MARKER
from launchgate.ports import Entry, Files, PortError
from launchgate.variables.paths import left_out
from launchgate.variables.source import Export, Reading, Source, Surroundings
from launchgate.variables.uses.first import reader_of
from launchgate.variables.uses.read import NOTHING, read, read_with

_MOST_BYTES = 8_000_000
_KEPT_BYTES = 48_000_000
_WORTH_BYTES = 4_000_000
_ROUNDS = 3
_MARK = MARKER.encode()
_Look = tuple[int, Reading] | PortError
"""Bytes of a file and its reading, or why it cannot be read."""


@dataclass(slots=True)
class Harvest:
    """`readings` by path, of the files that say anything."""

    readings: dict[str, Reading] = field(default_factory=dict)
    files_count: int = 0
    size_bytes: int = 0
    unseen: list[Unseen] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


class Harvester:
    """`ignore` are path patterns. Keeps contents as long as there are few, for a second look."""

    def __init__(self, files: Files, ignore: Sequence[str], say: Callable[[str], None]) -> None:
        self._files = files
        self._ignore = tuple(ignore)
        self._say = say
        self._kept: dict[str, bytes] = {}
        self._kept_bytes = 0

    def harvest(self, entries: Iterable[Entry]) -> Harvest:
        """More than once: what modules export to read variables with is known after the first."""
        found = Harvest()
        wanted = list(self._wanted(entries, found))
        looks = self._shared(wanted, self._look, ())
        for number, (entry, look) in enumerate(zip(wanted, looks, strict=True), 1):
            if number % 100 == 0:
                self._say(f"env: {number} of {len(wanted)} files")
            if isinstance(look, PortError):
                found.unknown.append(look.message)
                continue
            found.files_count += 1
            found.size_bytes += look[0]
            if look[1] is not NOTHING:
                found.readings[entry.path] = look[1]
        known: set[Export] = set()
        for _ in range(_ROUNDS):  # a module may hand on what it has from another
            exports = [export for one in found.readings.values() for export in one.exports]
            if known.issuperset(exports):
                break
            self._again(wanted, [item for item in exports if item not in known], exports, found)
            known.update(exports)
        found.unknown += [text for one in found.readings.values() for text in one.unknown]
        return found

    def _shared(
        self,
        entries: Sequence[Entry],
        look: "Callable[[Entry], _Look]",
        exports: Sequence[Export],
    ) -> "Iterator[_Look]":
        """With other processes where there is much to read."""
        total = sum(entry.size_bytes for entry in entries)
        root = self._files.root if isinstance(self._files, TreeFiles) else None
        if root is None or not worth_sharing(entries, total, _WORTH_BYTES):
            return map(look, entries)
        more = ([tuple(export) for export in exports],)
        return shared(root, entries, look, lambda told: (told[0], reading_of(told)), MODULE, more)

    def mentions(self, entries: Iterable[Entry], names: Iterable[str]) -> set[str]:
        """Those of the names that stand in any of the files, in whatever way."""
        left = {name: name.encode() for name in names}
        seen: set[str] = set()
        for entry in entries:
            if not left:
                break
            if not reader_of(entry.path) or left_out(entry.path) or self._is_ignored(entry.path):
                continue
            data = self._data(entry)
            here = [name for name, raw in left.items() if data is not None and raw in data]
            seen.update(here)
            for name in here:
                del left[name]
        return seen

    def _wanted(self, entries: Iterable[Entry], found: Harvest) -> Iterator[Entry]:
        skipped = 0
        for entry in entries:
            if not reader_of(entry.path) or self._is_ignored(entry.path):
                continue
            if left_out(entry.path):
                skipped += 1
            elif entry.size_bytes > _MOST_BYTES:
                why = f"over {_MOST_BYTES // 1_000_000} MB: taken for generated"
                found.unseen.append(Unseen(what=entry.path, why=why))
            else:
                yield entry
        if skipped:
            what = f"{skipped} files of packages and builds"
            found.unseen.append(Unseen(what=what, why="other people's or generated code"))

    def _is_ignored(self, path: str) -> bool:
        return any(path_matches(pattern, path) for pattern in self._ignore)

    def _look(self, entry: Entry) -> "_Look":
        try:
            data = self._files.read(entry.path)
        except PortError as error:
            return error
        if _MARK in data:
            self._files.text(entry.path)  # so that the run knows of its ignore markers
        if self._kept_bytes + len(data) <= _KEPT_BYTES:
            self._kept[entry.path] = data
            self._kept_bytes += len(data)
        return len(data), read(Source(entry.path, data), Surroundings())

    def _again(
        self,
        entries: Sequence[Entry],
        new: Sequence[Export],
        exports: Sequence[Export],
        found: Harvest,
    ) -> None:
        """Files that name a new export, and the module that has it."""
        around = around_of(exports)
        hints = [
            (name.encode(), tuple({_stem(one.path).encode() for one in many}))
            for name, many in around_of(new).exports.items()
        ]

        def look(entry: Entry) -> _Look:
            data = self._data(entry) or b""
            return len(data), read_with(reader_of(entry.path), Source(entry.path, data), around)

        wanted = [
            entry
            for entry in entries
            if (data := self._data(entry)) is not None
            and any(
                (name in data or name == b"default") and any(stem in data for stem in stems)
                for name, stems in hints
            )
        ]
        for entry, told in zip(wanted, self._shared(wanted, look, exports), strict=True):
            if not isinstance(told, PortError):
                found.readings[entry.path] = told[1]

    def _data(self, entry: Entry) -> bytes | None:
        kept = self._kept.get(entry.path)
        if kept is not None:
            return kept
        try:
            return self._files.read(entry.path)
        except PortError:
            return None


def _stem(path: str) -> str:
    """What an import of the module says last: `env` of `src/env.ts`, `lib` of `lib/index.ts`."""
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    if stem in ("index", "__init__", "main", "mod"):
        return folder.rpartition("/")[2] or stem
    return stem

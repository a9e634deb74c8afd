"""Reads a product's files for what they say of variables."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

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
_MARK = MARKER.encode()


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
        """Twice: what modules export to read variables with is known after the first look."""
        found = Harvest()
        wanted = list(self._wanted(entries, found))
        around = Surroundings()
        for number, entry in enumerate(wanted, 1):
            if number % 100 == 0:
                self._say(f"env: {number} of {len(wanted)} files")
            self._look(entry, around, found)
        exports = _exports(found)
        if exports:
            self._again(wanted, exports, found)
        found.unknown += [text for one in found.readings.values() for text in one.unknown]
        return found

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

    def _look(self, entry: Entry, around: Surroundings, found: Harvest) -> None:
        try:
            data = self._files.read(entry.path)
        except PortError as error:
            found.unknown.append(error.message)
            return
        found.files_count += 1
        found.size_bytes += len(data)
        if _MARK in data:
            self._files.text(entry.path)  # so that the run knows of its ignore markers
        if self._kept_bytes + len(data) <= _KEPT_BYTES:
            self._kept[entry.path] = data
            self._kept_bytes += len(data)
        reading = read(Source(entry.path, data), around)
        if reading is not NOTHING:
            found.readings[entry.path] = reading

    def _again(
        self, entries: Sequence[Entry], exports: dict[str, tuple[Export, ...]], found: Harvest
    ) -> None:
        """Files that name an export, and the module that has it."""
        around = Surroundings(exports=exports)
        hints = [
            (name.encode(), tuple({_stem(one.path).encode() for one in many}))
            for name, many in exports.items()
        ]
        for entry in entries:
            data = self._data(entry)
            if data is None or not any(
                (name in data or name == b"default") and any(stem in data for stem in stems)
                for name, stems in hints
            ):
                continue
            source = Source(entry.path, data)
            found.readings[entry.path] = read_with(reader_of(entry.path), source, around)

    def _data(self, entry: Entry) -> bytes | None:
        kept = self._kept.get(entry.path)
        if kept is not None:
            return kept
        try:
            return self._files.read(entry.path)
        except PortError:
            return None


def _exports(found: Harvest) -> dict[str, tuple[Export, ...]]:
    names: dict[str, list[Export]] = {}
    for reading in found.readings.values():
        for export in reading.exports:
            names.setdefault(export.name, []).append(export)
    return {name: tuple(many) for name, many in names.items()}


def _stem(path: str) -> str:
    """What an import of the module says last: `env` of `src/env.ts`, `lib` of `lib/index.ts`."""
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    if stem in ("index", "__init__", "main", "mod"):
        return folder.rpartition("/")[2] or stem
    return stem

"""The env files of a project: what they set, for which target, and what they declare."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from launchgate.adapters.variables.exposed import exposed, secret_names
from launchgate.adapters.variables.gathered import Gathered, Held
from launchgate.adapters.variables.images import imaged
from launchgate.adapters.variables.tools import Tools
from launchgate.model import Location, Unseen
from launchgate.parse.glob import path_matches
from launchgate.ports import Entry as FileEntry
from launchgate.ports import Files, PortError
from launchgate.ports.variables import SettingState
from launchgate.variables.checks.valued import tier_of
from launchgate.variables.files import env_spec, example
from launchgate.variables.files.consumers import Consumer
from launchgate.variables.files.dialects import Entry, evaluated
from launchgate.variables.files.differences import differences
from launchgate.variables.files.kinds import Kind, is_encrypted, kind_of
from launchgate.variables.files.placing import named
from launchgate.variables.files.precedence import effective
from launchgate.variables.files.syntax import syntax
from launchgate.variables.paths import is_prose, is_test, left_out

_IN_ORDER = ("local-first", "mode-first", "mode-only")
_MODES = ("production", "staging", "preview", "development", "test")


class EnvFile(NamedTuple):
    path: str
    folder: str
    name: str
    kind: Kind
    text: str


class EnvFiles:
    """Of one project. `tracked` are the paths that git has, None outside a repository; `unignored`
    those that it neither has nor ignores."""

    def __init__(
        self,
        files: Files,
        ignore: Sequence[str],
        environ: Mapping[str, str],
        tracked: frozenset[str] | None,
        unignored: frozenset[str] = frozenset(),
    ) -> None:
        self._files = files
        self._ignore = tuple(ignore)
        self._environ = environ
        self.tracked = tracked
        self.unignored = unignored
        entries = files.list()
        self.tools = Tools(files, frozenset(entry.path for entry in entries))
        self._wanted = [entry for entry in entries if self._is_wanted(entry)]

    def look(self, found: Gathered, named_paths: Iterable[str] = ()) -> None:
        """`named_paths` are files that a source names: it says what they are for."""
        there = list(self._read(found))
        elsewhere = set(named_paths)
        self._declared(there, found)
        values = [one for one in there if one.kind.role in ("values", "envrc")]
        for one in values:
            tools = self.tools.of_folder(one.folder)
            known = frozenset((*self._environ, *self._beside(one, values)))
            found.flaws += syntax(one.path, one.text, tools[0], known)
            found.flaws += differences(one.path, one.text, tools)
        folders = dict.fromkeys(one.folder for one in values)
        for folder in folders:
            here = [one for one in values if one.folder == folder and one.path not in elsewhere]
            self._set(self.tools.first(folder), here, found)
        exposed([(one.path, one.text, one.kind) for one in values], self, found)
        texts = {one.path: one.text for one in values}
        found.flaws += imaged(
            self._files,
            {one.path: one.kind for one in values},
            lambda path: secret_names(path, texts[path], self),
            found.unknown,
        )

    def evaluated(self, path: str, text: str, target: str) -> Iterator[Held]:
        """One file, as the tool of its folder reads it."""
        consumer = self.tools.first(path.rpartition("/")[0])
        for entry in self.entries(text, consumer):
            yield self._held(path, entry, target)

    def entries(self, text: str, consumer: Consumer) -> list[Entry]:
        """Those that count in the end."""
        own = evaluated(text, consumer.dialect, {}).entries
        names = {entry.name for entry in own}
        known = {name: value for name, value in self._environ.items() if name not in names}
        last = {entry.name: entry for entry in evaluated(text, consumer.dialect, known).entries}
        return list(last.values())

    def _is_wanted(self, entry: FileEntry) -> bool:
        path = entry.path
        if kind_of(path) is None or left_out(path) or is_test(path) or is_prose(path):
            return False
        return not any(path_matches(pattern, path) for pattern in self._ignore)

    def _read(self, found: Gathered) -> Iterator[EnvFile]:
        for entry in self._wanted:
            kind = kind_of(entry.path)
            try:
                text = self._files.text(entry.path)
            except PortError as error:
                found.unknown.append(error.message)
                continue
            if kind is None or kind.role == "vault":
                why = "encrypted: its values stay closed"
                found.unseen.append(Unseen(what=entry.path, why=why))
                continue
            if text is None:
                found.unknown.append(
                    f"{entry.path} is called like an env file and is no text: rename it, or add "
                    f'it to [env] ignore = ["{entry.path}"]'
                )
                continue
            found.files_count += 1
            folder, _, name = entry.path.rpartition("/")
            yield EnvFile(entry.path, folder, name, kind, text)

    def _declared(self, there: Sequence[EnvFile], found: Gathered) -> None:
        for one in there:
            if one.kind.role == "example":
                told = example.read(one.path, one.text)
                found.declarations += told.declarations
                for name, value in told.examples.items():
                    found.examples.setdefault(name, value)
            elif one.kind.role == "schema":
                found.declarations += env_spec.read(one.path, one.text)

    def _beside(self, one: EnvFile, values: Sequence[EnvFile]) -> Iterator[str]:
        """Names that other files of the folder give, for references."""
        for other in values:
            if other.folder == one.folder and other is not one:
                for entry in evaluated(other.text, "dotenv", {}).entries:
                    yield entry.name

    def _set(self, consumer: Consumer, here: Sequence[EnvFile], found: Gathered) -> None:
        modes = {one.kind.mode for one in here if one.kind.mode}
        if consumer.order in _IN_ORDER:
            base = [one for one in here if one.kind.mode is None]
            modes |= {"development"} if base else set()
            modes |= {"production"} if any(self._ships(one) for one in base) else set()
            for mode in sorted(modes):
                self._in_order(consumer, mode, here, found)
            return
        for one in here:
            target = one.kind.mode or "development"
            found.held += list(self.evaluated(one.path, one.text, target))
            self._found(target, one.path, found)

    def _in_order(
        self, consumer: Consumer, mode: str, here: Sequence[EnvFile], found: Gathered
    ) -> None:
        """As the framework puts them over each other. What one person has of their own counts
        where they develop only."""
        own = tier_of(mode) in ("development", "test")
        parts = [one for one in here if own or self._ships(one)]
        texts = {one.name: one.text for one in parts}
        paths = {one.name: one.path for one in parts}
        places = {
            (one.name, entry.name): entry
            for one in parts
            for entry in evaluated(one.text, consumer.dialect, {}).entries
        }
        names = {name for _, name in places}
        known = {name: value for name, value in self._environ.items() if name not in names}
        result = effective(texts, consumer, mode, known)
        for name, told in result.items():
            entry = places.get((told.path or "", name))
            if entry is None or told.path is None:
                continue
            found.held.append(self._held(paths[told.path], entry._replace(value=told.value), mode))
        if any(one.kind.mode == mode for one in parts) or mode == "development":
            for path in sorted({paths[told.path] for told in result.values() if told.path}):
                self._found(mode, path, found)

    def _ships(self, one: EnvFile) -> bool:
        """Whether a deployment gets the file: nobody's own, and not kept out of git."""
        if one.kind.local:
            return False
        return self.tracked is None or one.path in self.tracked or one.kind.mode is not None

    def _found(self, target: str, path: str, found: Gathered) -> None:
        before = found.complete.get(target)
        found.complete[target] = f"{before}, {path}" if before and path not in before else path

    def _held(self, path: str, entry: Entry, target: str) -> Held:
        closed = entry.value is None or is_encrypted(entry.raw.text)
        state: SettingState = "set"
        if closed:
            state = "present-unreadable"
        elif entry.value is not None and not entry.value.text:
            state = "empty"
        place: Location = named(path, entry)
        return Held(
            name=entry.name,
            target=target,
            state=state,
            label=path,
            value=None if closed else entry.value,
            raw=entry.raw,
            location=place,
        )

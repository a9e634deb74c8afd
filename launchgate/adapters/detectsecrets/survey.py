"""What became of each entry of a `.secrets.baseline`: seen, still there, gone, or not told."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from launchgate.adapters.detectsecrets.known import Accepted, sha1
from launchgate.ports import PortError

Fate = Literal["seen", "there", "gone", "unread", "untold"]
_LONG_CHARACTERS = 20_000


class Told(NamedTuple):
    """`seen`: launchgate sees it. `there`: only detect-secrets does. `gone`: its value or its file
    is. `unread`: its file is not in scope. `untold`: nobody can look, and `why` says why."""

    entry: Accepted
    fate: Fate
    why: str = ""
    line: int | None = None


def survey(
    entries: Iterable[Accepted],
    used: Callable[[Accepted], int | None],
    in_scope: Callable[[str], bool],
    exists: Callable[[str], bool],
    read: Callable[[str], bytes],
) -> list[Told]:
    """In the order of the entries; files are read only where launchgate sees nothing."""
    entries = list(entries)
    wanted: dict[tuple[str, str], set[str]] = {}
    for entry in entries:
        wanted.setdefault((entry.path, entry.type), set()).add(entry.sha1)
    files = _Files(read, wanted)
    return [_told(entry, used, in_scope, exists, files) for entry in entries]


def _told(
    entry: Accepted,
    used: Callable[[Accepted], int | None],
    in_scope: Callable[[str], bool],
    exists: Callable[[str], bool],
    files: "_Files",
) -> Told:
    line = used(entry)
    if line is not None:
        return Told(entry, "seen", line=line)
    if not in_scope(entry.path):
        if exists(entry.path):
            return Told(entry, "unread", "its file was not looked at")
        return Told(entry, "gone", "its file is gone")
    try:
        return files.look(entry)
    except PortError as error:
        return Told(entry, "untold", error.message)


class _Files:
    """Reads each file once, and its lines until all values of a type are found."""

    def __init__(
        self, read: Callable[[str], bytes], wanted: Mapping[tuple[str, str], set[str]]
    ) -> None:
        self._read = read
        self._wanted = wanted
        self._path: str | None = None
        self._data = b""
        self._known: dict[str, dict[str, int]] = {}
        self._long = False

    def look(self, entry: Accepted) -> Told:
        from launchgate.adapters.detectsecrets.plugins import by_type  # noqa: PLC0415 - slow

        if entry.type not in by_type():
            why = f"detect-secrets itself does not know the type {entry.type!r}"
            return Told(entry, "untold", why)
        if entry.path != self._path:
            self._path, self._known, self._long = None, {}, False
            self._data = self._read(entry.path)
            self._path = entry.path
        if entry.type not in self._known:
            self._known[entry.type] = self._values(entry)
        line = self._known[entry.type].get(entry.sha1)
        if line is not None:
            return Told(entry, "there", line=line)
        if self._long:
            return Told(entry, "untold", "its file has lines too long for detect-secrets")
        return Told(entry, "gone", "its value is gone")

    def _values(self, entry: Accepted) -> dict[str, int]:
        """SHA-1 of what the plugin of that type sees anywhere in the file, with the line."""
        from launchgate.adapters.detectsecrets.plugins import by_type, values  # noqa: PLC0415
        from launchgate.adapters.detectsecrets.views import parsed, raw_lines  # noqa: PLC0415

        plugin, found = by_type()[entry.type], dict[str, int]()
        wanted = self._wanted[(entry.path, entry.type)]
        raw = raw_lines(self._data)
        for eager in (False, True):
            for view in (None, False, True):
                lines = raw if view is None else parsed(self._data, entry.path, eager=view)
                for number, line in enumerate(lines, 1):
                    if len(line) > _LONG_CHARACTERS:
                        self._long = True
                        continue
                    for value in values([plugin], entry.name, lines, number, eager=eager):
                        digest = sha1(value.text.encode("utf-8", "surrogatepass"))
                        found.setdefault(digest, number)
                if wanted <= found.keys():
                    return found
        return found

"""The work tree as `ports.Files`: what git knows of it, else a plain walk."""

import os
import stat
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from launchgate.adapters.git import GitCli
from launchgate.model import Unseen
from launchgate.parse.inline import MARKER
from launchgate.parse.text import decode
from launchgate.ports import Entry, PortError

# What no one ships and no gate wants, for folders that no .gitignore describes.
PRUNED = frozenset(
    (
        *(".git", ".hg", ".svn", "node_modules", "bower_components", ".venv", "venv"),
        *("__pycache__", ".tox", ".nox", ".mypy_cache", ".ruff_cache", ".pytest_cache"),
        *(".cache", ".turbo", ".parcel-cache", "target"),
    )
)
_CACHE_LIMIT_BYTES = 64_000_000
# How our own reports begin. One that lies in the tree, untracked, is no source of the product.
_OWN = (
    b'"schema": "launchgate-',
    b'name="generator" content="launchgate"',
    b'"automationDetails":{"id":"launchgate/',
    b'<testsuites name="launchgate"',
    b'"analyzer":{"id":"launchgate"',
)
_OWN_SUFFIXES = (".json", ".html", ".sarif", ".xml")


class CachedFiles(ABC):
    """Decodes and remembers texts for the gates of one run, within a memory bound."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._texts: dict[str, str | None] = {}
        self._held_bytes = 0
        self._marked: dict[str, str] = {}
        self._entries: tuple[Entry, ...] | None = None
        self._left_out: list[Unseen] = []
        self._trouble: list[str] = []

    def list(self) -> Sequence[Entry]:
        with self._lock:
            if self._entries is None:
                self._entries = tuple(sorted(self._find(), key=lambda entry: entry.path))
            return self._entries

    def text(self, path: str) -> str | None:
        with self._lock:
            if path in self._texts:
                return self._texts[path]
        content = self.read(path)
        text = decode(content)
        with self._lock:
            if self._held_bytes + len(content) <= _CACHE_LIMIT_BYTES and path not in self._texts:
                self._held_bytes += len(content)
                self._texts[path] = text
            if text is not None and MARKER in text:
                self._marked[path] = text
        return text

    def marked(self) -> Iterator[tuple[str, str]]:
        return iter(sorted(self._marked.items()))

    def left_out(self) -> Sequence[Unseen]:
        return tuple(self._left_out)

    def trouble(self) -> Sequence[str]:
        return tuple(self._trouble)

    @abstractmethod
    def read(self, path: str) -> bytes: ...

    @abstractmethod
    def _find(self) -> Iterable[Entry]: ...


class TreeFiles(CachedFiles):
    """Files below `root` as they lie there; `only` narrows them to files and folders.

    With git: tracked and untracked files, less the ignored ones, plus ignored `.env*` files
    (they hold what a deploy from this machine would use). A folder asked for by name is walked
    even where git ignores it.
    """

    def __init__(self, root: Path, git: GitCli | None = None, only: Sequence[str] = ()) -> None:
        super().__init__()
        self._root = os.fspath(root)
        self._git = git
        self._only = tuple(only)
        self._sparse: set[str] = set()
        self._absent = 0

    @property
    def root(self) -> str:
        """Below which every entry is a plain file."""
        return self._root

    def read(self, path: str) -> bytes:
        try:
            with open(os.path.join(self._root, path), "rb", buffering=0) as stream:
                return stream.read() or b""
        except OSError as error:
            raise port_error(path, error) from None

    def _find(self) -> Iterable[Entry]:
        names = self._walk("") if self._git is None else self._known_to_git(self._git)
        if self._only:
            names = self._narrow(set(names))
        found = [entry for name in names if (entry := self._entry(name)) is not None]
        if self._absent:
            what = f"{self._absent} tracked files"
            self._left_out.append(Unseen(what=what, why="outside this sparse checkout"))
        return found

    def _known_to_git(self, git: GitCli) -> Iterable[str]:
        known, errors = git.talk("ls-files", "-tz", "--cached", "--others", "--exclude-standard")
        ignored = git.run(
            *("ls-files", "-z", "--others", "--ignored", "--directory"),
            *("--exclude-standard", "--", ":(glob)**/.env*"),
        )
        self._trouble += [f"{line}: check its permissions" for line in errors.splitlines()]
        rows = [os.fsdecode(row) for row in known.split(b"\0") if row]
        self._sparse = {row[2:] for row in rows if row.startswith("S ")}
        tracked = {row[2:] for row in rows if not row.startswith("? ")}
        others = {row[2:] for row in rows if row.startswith("? ") and not self._own(row[2:])}
        return (
            tracked
            | others
            | {os.fsdecode(row) for row in ignored.split(b"\0") if row[-1:] not in (b"", b"/")}
        )

    def _narrow(self, names: set[str]) -> Iterable[str]:
        chosen: set[str] = set()
        for asked in self._only:
            if asked in ("", "."):
                chosen |= names
                continue
            if not os.path.isdir(os.path.join(self._root, asked)):
                chosen.add(asked)
                continue
            below = {name for name in names if name.startswith(asked + "/")}
            chosen |= below or set(self._walk(asked))
        return chosen

    def _walk(self, start: str) -> Iterator[str]:
        top = os.path.join(self._root, start) if start else self._root
        for folder, folders, files in os.walk(top, onerror=self._unreadable):
            folders[:] = sorted(name for name in folders if name not in PRUNED)
            relative = os.path.relpath(folder, self._root).replace(os.sep, "/")
            prefix = "" if relative == "." else relative + "/"
            for name in folders:
                if os.path.islink(os.path.join(folder, name)):
                    self._left_out.append(Unseen(what=prefix + name, why="symbolic link"))
            yield from (prefix + name for name in files if not self._own(prefix + name))

    def _own(self, name: str) -> bool:
        if not name.endswith(_OWN_SUFFIXES):
            return False
        try:
            with open(os.path.join(self._root, name), "rb") as stream:
                head = stream.read(300)
        except OSError:
            return False
        return any(sign in head for sign in _OWN)

    def _unreadable(self, error: OSError) -> None:
        where = os.path.relpath(str(error.filename), self._root).replace(os.sep, "/")
        self._trouble.append(f"cannot open the folder {where}: check its permissions")

    def _entry(self, name: str) -> Entry | None:
        try:
            found = os.lstat(os.path.join(self._root, name))
        except OSError:
            self._absent += name in self._sparse
            return None  # tracked, but not checked out, or deleted in the work tree
        if stat.S_ISREG(found.st_mode):
            return Entry(name, found.st_size)
        kind = "symbolic link" if stat.S_ISLNK(found.st_mode) else "not a regular file"
        if stat.S_ISDIR(found.st_mode):
            kind = "submodule: run launchgate in it"
        self._left_out.append(Unseen(what=name, why=kind))
        return None


def port_error(path: str, error: OSError) -> PortError:
    if isinstance(error, FileNotFoundError):
        return PortError("missing", f"{path} is gone: run again when nothing writes to the tree")
    if isinstance(error, PermissionError):
        return PortError("denied", f"cannot read {path}: permission denied; run: chmod u+r {path}")
    return PortError("protocol", f"cannot read {path}: {error.strerror or type(error).__name__}")

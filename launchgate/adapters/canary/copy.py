"""A copy of a project, to build in: sources by content, packages by second names."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from launchgate.adapters.canary.link import Cloner, Roots
from launchgate.adapters.canary.packages import CACHES, FOLDERS, Packages
from launchgate.adapters.canary.remove import remove, remove_soon, rewritten
from launchgate.adapters.files import port_error
from launchgate.frontend.markers.dotenv import is_env_file
from launchgate.frontend.markers.settings import FILES as SETTINGS
from launchgate.ports import PortError

# Version control, caches and outputs that a build makes anew. A folder that may be a source in
# another project (`build`, `dist`) is copied: `stale` tells afterwards what was not written to.
_LEFT_OUT = frozenset(
    (
        *(".git", ".hg", ".svn", ".next", ".nuxt", ".output", ".svelte-kit", ".turbo", ".vinxi"),
        *(".parcel-cache", ".angular", ".nx", ".docusaurus", ".expo", ".vercel", ".netlify"),
        *(".wrangler", ".rollup.cache", ".rspack-cache", ".webpack-cache", ".fusebox", ".tanstack"),
        *(".venv", "venv", "__pycache__", ".tox", ".nox", ".mypy_cache", ".ruff_cache", ".gradle"),
        *(".pytest_cache", ".nyc_output", ".idea", ".direnv", ".terraform", ".dart_tool"),
        *(".astro", ".vite", ".cache", ".nitro", ".vitepress-cache"),
    )
)
# Of caches (cargo, pytest, ...) and of Python's environments, whatever they are called.
_TAGS = frozenset(("CACHEDIR.TAG", "pyvenv.cfg"))
_ARCHIVES = os.path.join(".yarn", "cache")
_SOURCES = (
    *(".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte", ".astro"),
    *(".mdx", ".html"),
)
_WRITTEN = ("dist", "out", "coverage")
_SOURCE_BYTES = 1_000_000


class Copied(NamedTuple):
    """Paths relative to the root, with `/`. `closed` are those that could not be read."""

    sources: tuple[str, ...]
    env_files: tuple[str, ...]
    settings: tuple[str, ...]
    closed: tuple[str, ...] = ()


class Workshop:
    """A temporary folder for one copy, for its owner alone. `begin` is where the copy starts below
    `root`, so that paths in it are those of the original."""

    def __init__(self, root: Path, begin: Path, keep: Path | None = None) -> None:
        self._source = os.path.realpath(begin)
        self._kept = keep is not None
        self.folder = str(keep) if keep else _place(Path(self._source))
        below = os.path.relpath(self._source, os.path.realpath(root))
        self.tree = os.path.join(os.path.realpath(self.folder), "tree")
        self.begin = self.tree if below == "." else os.path.join(self.tree, below)
        self._cloner = Cloner(Roots(self._source, self.begin))
        self._packages = Packages(self._cloner)

    def place_of(self, folder: Path) -> str:
        """Where a folder of the project is in the copy."""
        below = os.path.relpath(os.path.realpath(folder), self._source)
        return os.path.normpath(os.path.join(self.begin, below))

    def fill(self) -> Copied:
        """All but packages, which `ready` waits for. PortError: a file of the project cannot be
        read, or the copy not written."""
        os.makedirs(os.path.dirname(self.begin), exist_ok=True)
        found: dict[str, list[str]] = {"source": [], "env": [], "settings": []}
        closed: list[str] = []
        own = os.path.realpath(self.folder)
        try:
            for path, kind in self._copy(own, closed):
                found[kind].append(_below(path, self.tree))
        except OSError as error:
            raise self._refused(error) from None
        return Copied(
            tuple(found["source"]),
            tuple(found["env"]),
            tuple(found["settings"]),
            tuple(_below(path, self._source) for path in closed),
        )

    def ready(self) -> None:
        """PortError, as `fill`."""
        try:
            self._packages.wait()
        except OSError as error:
            raise self._refused(error) from None

    def refresh(self) -> None:
        """Takes caches away that may remember what an earlier build saw."""
        for folder, names, _ in os.walk(self.begin):
            inner = os.path.basename(folder) in FOLDERS
            for name in list(names):
                if name in (CACHES if inner else _LEFT_OUT - {".git"}):
                    remove(os.path.join(folder, name))
                    names.remove(name)
            if inner:
                names.clear()

    def changed(self, since_ns: int) -> list[str]:
        """Paths of packages that the build wrote to in place: the original's have changed, too."""
        found = []
        for folder, names, _ in os.walk(self.begin):
            for name in FOLDERS.intersection(names):
                found += list(rewritten(os.path.join(folder, name), since_ns))
            names[:] = [name for name in names if name not in FOLDERS]
        return sorted(_below(path, self.tree) for path in found)

    def close(self) -> None:
        """Removes it, unless it is to be kept."""
        self._packages.stop()
        if not self._kept:
            remove_soon(self.folder, FOLDERS)

    def _copy(self, own: str, closed: list[str]) -> Iterator[tuple[str, str]]:
        """Files of interest in the copy, each with what it is; `closed` takes the unreadable."""
        waiting = [(self._source, self.begin)]
        while waiting:
            here, there = waiting.pop()
            try:
                with os.scandir(here) as found:
                    entries = sorted(found, key=lambda entry: entry.name)
            except PermissionError:
                closed.append(here)
                continue
            if here != self._source and any(entry.name in _TAGS for entry in entries):
                continue
            os.makedirs(there, exist_ok=True)
            for entry in entries:
                place = os.path.join(there, entry.name)
                kind = _kind(entry, here)
                if entry.is_symlink() and kind != "env":
                    self._cloner.relink(entry.path, place)
                elif entry.is_dir():
                    if entry.name in FOLDERS or entry.path.endswith(_ARCHIVES):
                        self._packages.add(entry.path, place)
                    elif entry.name not in _LEFT_OUT and entry.path != own:
                        waiting.append((entry.path, place))
                elif entry.is_file() and entry.name != ".git":
                    try:
                        self._cloner.copy(entry.path, place)
                    except PermissionError:
                        closed.append(entry.path)
                        continue
                    if kind:
                        yield place, kind

    def _refused(self, error: OSError) -> PortError:
        where = os.path.relpath(str(error.filename or self._source), self._source)
        return port_error(where, error)


def _below(path: str, folder: str) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/")


def _place(source: Path) -> str:
    """In the temporary folder, or beside the project where packages can have second names only
    there."""
    where = tempfile.gettempdir()
    try:
        apart = os.stat(where).st_dev != os.stat(source).st_dev
        if apart and os.stat(source.parent).st_dev == os.stat(source).st_dev:
            return tempfile.mkdtemp(prefix=".launchgate-canary-", dir=source.parent)
    except OSError:
        pass
    try:
        return tempfile.mkdtemp(prefix="launchgate-canary-")
    except OSError as error:
        raise PortError(
            "denied",
            f"no room for a copy in {where}: {error.strerror}; set TMPDIR to another place",
        ) from None


def _kind(entry: "os.DirEntry[str]", folder: str) -> str:
    if not entry.is_file():
        return ""
    if is_env_file(entry.name):
        return "env"
    if entry.name in SETTINGS:
        return "settings"
    named = entry.name.endswith(_SOURCES) and os.path.basename(folder) not in _WRITTEN
    return "source" if named and entry.stat().st_size <= _SOURCE_BYTES else ""

"""A project's files by their folders."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

MANY = 2_000
_NONE: frozenset[str] = frozenset()


def join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder and name else folder or name


def parent(path: str) -> str:
    return path.rpartition("/")[0]


def base(path: str) -> str:
    return path.rpartition("/")[2]


def ancestors(folder: str) -> Iterator[str]:
    """The folder itself first, the root last."""
    yield folder
    while folder:
        folder = parent(folder)
        yield folder


class Tree:
    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = sorted(paths)
        self._files: dict[str, set[str]] = {"": set()}
        self._folders: dict[str, set[str]] = {}
        for path in self.paths:
            folder, _, name = path.rpartition("/")
            if folder not in self._files:
                self._files[folder] = set()
                self._link(folder)
            self._files[folder].add(name)
        found = {join(up, name) for up, names in self._folders.items() for name in names}
        self._every = ["", *sorted(found - {""})]

    def files(self, folder: str) -> set[str] | frozenset[str]:
        """Names of the files that lie in the folder itself."""
        return self._files.get(folder, _NONE)

    def folders(self, folder: str) -> set[str] | frozenset[str]:
        return self._folders.get(folder, _NONE)

    def every_folder(self) -> list[str]:
        """Each with its parent before it, the root first."""
        return self._every

    def is_folder(self, path: str) -> bool:
        return path == "" or path in self._files or path in self._folders

    def is_file(self, path: str) -> bool:
        folder, _, name = path.rpartition("/")
        return name in self.files(folder)

    def below(self, folder: str, limit: int = MANY) -> Iterator[str]:
        """The first paths below a folder, as many as tell what it holds."""
        prefix = f"{folder}/" if folder else ""
        start = bisect_left(self.paths, prefix)
        for path in islice(self.paths, start, start + limit):
            if not path.startswith(prefix):
                return
            yield path

    def _link(self, folder: str) -> None:
        while folder:
            up, _, name = folder.rpartition("/")
            known = self._folders.setdefault(up, set())
            if name in known:
                return
            known.add(name)
            folder = up

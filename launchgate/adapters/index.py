"""The index as `ports.Files`: what a commit will hold, never the work tree."""

from collections.abc import Iterable, Sequence

from launchgate.adapters.blobs import Blobs, GitFailed, Staged, named, staged
from launchgate.adapters.files import CachedFiles
from launchgate.adapters.git import GitCli, as_port_error
from launchgate.model import Unseen
from launchgate.ports import Entry, PortError

_NOT_FILES = {"120000": "symbolic link", "160000": "submodule: run launchgate in it"}


class IndexFiles(CachedFiles):
    """Staged files; with `only`, those of the named files as the index has them."""

    def __init__(self, git: GitCli, only: Sequence[str] = ()) -> None:
        super().__init__()
        self._git = git
        self._only = tuple(only)
        self._ids: dict[str, str] = {}
        self._blobs = Blobs(git.root)

    def read(self, path: str) -> bytes:
        with self._lock:
            self.list()
            if path not in self._ids:
                raise PortError("missing", f"{path} is not in the index: run: git add {path}")
            try:
                return self._blobs.read(self._ids[path])
            except GitFailed:
                message = f"git cannot read the staged {path}: run: git fsck"
                raise PortError("protocol", message) from None

    def close(self) -> None:
        self._blobs.close()

    def _find(self) -> Iterable[Entry]:
        root = self._git.root
        try:
            rows = list(named(root, self._only) if self._only else staged(root))
        except (GitFailed, FileNotFoundError) as error:
            raise as_port_error("ls-files" if self._only else "diff", error, root) from None
        for row in rows:
            self._take(row)
        for path in sorted(set(self._only) - {row.path for row in rows}):
            if not any(row.path.startswith(path.rstrip("/") + "/") for row in rows):
                self._trouble.append(f"{path} is not in the index: run: git add {path}")
        return [Entry(path) for path in self._ids]

    def _take(self, row: Staged) -> None:
        if row.stage != "0":
            conflict = f"{row.path} has merge conflicts: resolve them and git add it"
            if conflict not in self._trouble:
                self._trouble.append(conflict)
        elif row.mode in _NOT_FILES:
            self._left_out.append(Unseen(what=row.path, why=_NOT_FILES[row.mode]))
        else:
            self._ids[row.path] = row.blob

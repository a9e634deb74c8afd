"""The index as `ports.Files`: what a commit will hold, never the work tree."""

from collections.abc import Iterable, Sequence

from launchgate.adapters.blobfiles import BlobFiles
from launchgate.adapters.blobs import GitFailed, Staged, named, staged
from launchgate.adapters.git import GitCli, as_port_error
from launchgate.ports import Entry


class IndexFiles(BlobFiles):
    """Staged files; with `only`, those of the named files as the index has them."""

    which = "staged"
    absent = "{path} is not in the index: run: git add {path}"

    def __init__(self, git: GitCli, only: Sequence[str] = ()) -> None:
        super().__init__(git)
        self._only = tuple(only)

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
        elif not self._not_a_file(row.mode, row.path):
            self._ids[row.path] = row.blob

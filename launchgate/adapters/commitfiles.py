"""The files that commits change, as they are at the tips: what a push sends, as `ports.Files`."""

import os
from collections.abc import Iterable, Sequence

from launchgate.adapters.blobs import Blobs, GitFailed, talk
from launchgate.adapters.files import CachedFiles
from launchgate.adapters.git import GitCli, as_port_error
from launchgate.model import Unseen
from launchgate.ports import Entry, PortError

_NOT_FILES = {"120000": "symbolic link", "160000": "submodule: run launchgate in it"}


class CommitFiles(CachedFiles):
    """`ranges` as in `Reach`. A file that differs between two tips is in it twice, the second time
    under the name that `git show` knows it by: `TIP:path`."""

    def __init__(self, git: GitCli, ranges: Sequence[tuple[tuple[str, ...], str]]) -> None:
        super().__init__()
        self._git = git
        self._ranges = tuple(ranges)
        self._ids: dict[str, str] = {}
        self._blobs = Blobs(git.root)

    def read(self, path: str) -> bytes:
        with self._lock:
            self.list()
            if path not in self._ids:
                raise PortError("missing", f"no pushed commit changes {path}")
            try:
                return self._blobs.read(self._ids[path])
            except GitFailed:
                message = f"git cannot read the pushed {path}: run: git fsck"
                raise PortError("protocol", message) from None

    def close(self) -> None:
        self._blobs.close()

    def _find(self) -> Iterable[Entry]:
        root = self._git.root
        try:
            for known, tip in self._ranges:
                self._take(tip, self._changed(known, tip))
        except (GitFailed, FileNotFoundError) as error:
            raise as_port_error("log", error, root) from None
        return [Entry(path) for path in self._ids]

    def _changed(self, known: Sequence[str], tip: str) -> set[bytes]:
        out, _ = talk(
            self._git.root,
            *("log", "--no-show-signature", "--format=", "--name-only", "-z", "--no-renames"),
            *("--diff-merges=dense-combined", "--no-relative", "--end-of-options"),
            *(tip, *(f"^{commit}" for commit in known), "--"),
        )
        return {name for name in out.split(b"\0") if name}

    def _take(self, tip: str, changed: set[bytes]) -> None:
        if not changed:
            return
        out, _ = talk(self._git.root, "ls-tree", "-r", "-z", "--full-tree", f"{tip}^{{tree}}")
        for row in out.split(b"\0"):
            head, _, name = row.partition(b"\t")
            if name not in changed:
                continue
            mode, _, blob = head.decode("ascii").split(" ")
            path = os.fsdecode(name)
            if mode in _NOT_FILES:
                self._left_out.append(Unseen(what=path, why=_NOT_FILES[mode]))
            elif self._ids.setdefault(path, blob) != blob:
                self._ids[f"{tip[:12]}:{path}"] = blob

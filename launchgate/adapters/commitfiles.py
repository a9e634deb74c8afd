"""The files that commits change, as they are at the tips: what a push sends, as `ports.Files`."""

import os
from collections.abc import Iterable, Sequence

from launchgate.adapters.blobfiles import BlobFiles
from launchgate.adapters.blobs import GitFailed, talk
from launchgate.adapters.git import GitCli, as_port_error
from launchgate.ports import Entry


class CommitFiles(BlobFiles):
    """`ranges` as in `Reach`. A file that differs between two tips is in it twice, the second time
    under the name that `git show` knows it by: `TIP:path`."""

    which = "pushed"
    absent = "no pushed commit changes {path}"

    def __init__(self, git: GitCli, ranges: Sequence[tuple[tuple[str, ...], str]]) -> None:
        super().__init__(git)
        self._ranges = tuple(ranges)

    def _find(self) -> Iterable[Entry]:
        root = self._git.root
        try:
            for known, tip in self._ranges:
                self._take(tip, self._changed(known, tip))
        except (GitFailed, FileNotFoundError) as error:
            raise as_port_error("log", error, root) from None
        return [Entry(path) for path in self._ids]

    def _changed(self, known: Sequence[str], tip: str) -> set[bytes]:
        words = (
            *("--no-replace-objects", "-c", "log.showRoot=true", "log", "--no-show-signature"),
            *("--format=", "--name-only", "-z", "--no-renames", "--diff-merges=dense-combined"),
            *("--no-relative", "--end-of-options", tip, *(f"^{commit}" for commit in known), "--"),
        )
        out, _ = talk(self._git.root, *words)
        return {name for name in out.split(b"\0") if name}

    def _take(self, tip: str, changed: set[bytes]) -> None:
        if not changed:
            return
        words = ("--no-replace-objects", "ls-tree", "-r", "-z", "--full-tree", f"{tip}^{{tree}}")
        out, _ = talk(self._git.root, *words)
        for row in out.split(b"\0"):
            head, _, name = row.partition(b"\t")
            if name not in changed:
                continue
            mode, _, blob = head.decode("ascii").split(" ")
            path = os.fsdecode(name)
            if not self._not_a_file(mode, path) and self._ids.setdefault(path, blob) != blob:
                self._ids[f"{tip[:12]}:{path}"] = blob

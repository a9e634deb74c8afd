"""The index as `ports.Files`: what a commit will hold, never the work tree."""

import os
import subprocess
from collections.abc import Iterable, Sequence

from launchgate.adapters.files import CachedFiles
from launchgate.adapters.git import GitCli, environment
from launchgate.model import Unseen
from launchgate.ports import Entry, PortError

_NOT_FILES = {"120000": "symbolic link", "160000": "submodule: run launchgate in it"}


class IndexFiles(CachedFiles):
    """Staged files; with `only`, those of the named files as the index has them.

    One `git cat-file --batch` serves all reads; blobs are asked for by id, so that no file name
    (spaces, newlines, bytes that are not UTF-8, a leading dash) is ever parsed by git.
    """

    def __init__(self, git: GitCli, only: Sequence[str] = ()) -> None:
        super().__init__()
        self._git = git
        self._only = tuple(only)
        self._blobs: dict[str, str] = {}
        self._reader: subprocess.Popen[bytes] | None = None

    def read(self, path: str) -> bytes:
        with self._lock:
            self.list()
            if path not in self._blobs:
                raise PortError("missing", f"{path} is not in the index: run: git add {path}")
            return self._blob(self._blobs[path], path)

    def close(self) -> None:
        if self._reader is not None:
            self._reader.communicate()
            self._reader = None

    def _find(self) -> Iterable[Entry]:
        found = self._named() if self._only else self._staged()
        for mode, blob, path in found:
            if mode in _NOT_FILES:
                self._left_out.append(Unseen(what=path, why=_NOT_FILES[mode]))
            else:
                self._blobs[path] = blob
        return [Entry(path) for path in self._blobs]

    def _staged(self) -> Iterable[tuple[str, str, str]]:
        out = self._git.run(
            *("diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff"),
            "--diff-filter=ACMRT",
        )
        parts = out.split(b"\0")
        for head, name in zip(parts[::2], parts[1::2], strict=False):
            _, mode, _, blob, _ = head.decode("ascii").split(" ")
            yield mode, blob, os.fsdecode(name)

    def _named(self) -> Iterable[tuple[str, str, str]]:
        out = self._git.run("--literal-pathspecs", "ls-files", "-s", "-z", "--", *self._only)
        seen = set()
        for item in out.split(b"\0"):
            if not item:
                continue
            head, _, name = item.partition(b"\t")
            mode, blob, stage = head.decode("ascii").split(" ")
            path = os.fsdecode(name)
            seen.add(path)
            if stage == "0":
                yield mode, blob, path
            else:
                self._trouble.append(f"{path} has merge conflicts: resolve them and git add it")
        for path in sorted(set(self._only) - seen):
            if not any(name.startswith(path.rstrip("/") + "/") for name in seen):
                self._trouble.append(f"{path} is not in the index: run: git add {path}")

    def _blob(self, blob: str, path: str) -> bytes:
        if self._reader is None:
            self._reader = subprocess.Popen(
                ["git", "-C", str(self._git.root), "cat-file", "--batch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
            )
        reader = self._reader
        assert reader.stdin is not None  # noqa: S101 - asked for above
        assert reader.stdout is not None  # noqa: S101
        reader.stdin.write(blob.encode("ascii") + b"\n")
        reader.stdin.flush()
        head = reader.stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            raise PortError("protocol", f"git cannot read the staged {path}: run: git fsck")
        content = reader.stdout.read(int(head[2]))
        reader.stdout.read(1)
        return content

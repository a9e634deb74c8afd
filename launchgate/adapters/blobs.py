"""The index through two git processes, with nothing imported that a clean hook can do without."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

# No path can be below it, and git says nothing of a grafts file that is not there.
_NOWHERE = os.devnull + "/none"
_KEPT = frozenset({"GIT_INDEX_FILE", "GIT_CONFIG_COUNT", "GIT_SSH_COMMAND", "GIT_CONFIG_GLOBAL"})


class Staged(NamedTuple):
    """A row of the index; `stage` other than 0 is a merge conflict."""

    mode: str
    blob: str
    stage: str
    path: str


class GitFailed(Exception):
    """git ended with an error; the message is what it wrote."""


def environment(*, index_file: bool = True) -> dict[str, str]:
    """This process's environment for a git child, without what would point it elsewhere.

    A hook runs with GIT_DIR and friends set (githooks(5)); only GIT_INDEX_FILE, which names the
    index being committed, is honoured. Messages come in English and no lock is taken. Grafts are
    not followed: a push sends what the commits themselves say.
    """
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_")
        or (name in _KEPT and (index_file or name != "GIT_INDEX_FILE"))
        or name.startswith(("GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_"))
    }
    return {
        **env,
        "LC_ALL": "C",
        "GIT_GRAFT_FILE": _NOWHERE,
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }


def find_root(start: Path) -> Path | None:
    """The work tree's root at or above `start`; no process is started."""
    for folder in (start, *start.parents):
        if (folder / ".git").exists():
            return folder
    return None


def foreign(root: Path) -> str:
    """The repository that git runs a hook for, where it is not the one at `root`; else empty."""
    given = os.environ.get("GIT_DIR")
    if not given:
        return ""
    for place in (Path(given), root / given):
        if place.is_dir():
            return "" if os.path.realpath(place) == os.path.realpath(git_folder(root)) else given
    return ""


def git_folder(root: Path) -> Path:
    """Where git keeps the index and the state of the work tree at `root`."""
    own = root / ".git"
    if own.is_file():  # a linked work tree's or a submodule's
        own = root / own.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
    return own


def merged_heads(root: Path) -> list[str]:
    """The commits that are being merged into HEAD; no process is started."""
    try:
        return (git_folder(root) / "MERGE_HEAD").read_text(encoding="ascii").split()
    except (FileNotFoundError, NotADirectoryError):
        return []


def talk(root: Path, *arguments: str) -> tuple[bytes, str]:
    """Standard output and standard error. Raises GitFailed, FileNotFoundError (no git)."""
    done = subprocess.run(
        ["git", "-C", str(root), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env=environment(),
    )
    errors = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode != 0:
        raise GitFailed(errors)
    return done.stdout, errors


def staged(root: Path) -> Iterator[Staged]:
    """What the next commit changes, against HEAD or the empty tree."""
    out, _ = talk(
        root,
        *("diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff"),
        *("--ignore-submodules=none", "--diff-filter=ACMRTU"),
    )
    parts = out.split(b"\0")
    for head, name in zip(parts[::2], parts[1::2], strict=False):
        _, mode, _, blob, status = head.decode("ascii").split(" ")
        yield Staged(mode, blob, "1" if status == "U" else "0", os.fsdecode(name))


def named(root: Path, names: Sequence[str]) -> Iterator[Staged]:
    """The index's rows of the named files."""
    out, _ = talk(root, "--literal-pathspecs", "ls-files", "-s", "-z", "--", *names)
    for row in out.split(b"\0"):
        if row:
            head, _, name = row.partition(b"\t")
            mode, blob, stage = head.decode("ascii").split(" ")
            yield Staged(mode, blob, stage, os.fsdecode(name))


class Blobs:
    """One `git cat-file --batch` for all reads; blobs are asked for by id, so that no file name
    (spaces, newlines, bytes that are not UTF-8, a leading dash) is ever parsed by git."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._reader: subprocess.Popen[bytes] | None = None

    def read(self, blob: str) -> bytes:
        if self._reader is None:
            self._reader = subprocess.Popen(
                ["git", "-C", str(self._root), "cat-file", "--batch"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
            )
        reader = self._reader
        assert reader.stdin is not None  # noqa: S101 - asked for above
        assert reader.stdout is not None  # noqa: S101
        try:
            reader.stdin.write(blob.encode("ascii") + b"\n")
            reader.stdin.flush()
        except BrokenPipeError:
            raise GitFailed("git cat-file has ended") from None
        head = reader.stdout.readline().split()
        if len(head) != 3 or head[1] != b"blob":
            raise GitFailed("not a readable blob")
        size = int(head[2])
        content = reader.stdout.read(size)
        if len(content) != size or reader.stdout.read(1) != b"\n":
            raise GitFailed(f"object {blob} is damaged: git gives only a part of it")
        return content

    def close(self) -> None:
        if self._reader is not None:
            self._reader.communicate()
            self._reader = None

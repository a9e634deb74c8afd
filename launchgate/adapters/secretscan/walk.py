"""What a list of commits adds, by several git processes at a time, in the order of the list."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from launchgate.adapters.blobs import Blobs, GitFailed
from launchgate.adapters.secretscan.binary import is_media, read, sizes
from launchgate.adapters.secretscan.patch import (
    PATCH,
    BadPatch,
    Binary,
    added,
    binary,
    headline,
    submodule,
)
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.stream import sections

Wanted = Callable[[bytes], bool]
"""A cheap look at raw bytes, from many threads: False means that no credential can be in them."""

_CHUNK = 400  # commits a process: their names fit a pipe's buffer, with SHA-256 too
# The message is indented, so that no line of it can look like a line of the patch.
_COMMITS = (
    *("diff-tree", "--stdin", "--root", "--always", "--cc", "-r", *PATCH, "--encoding=UTF-8"),
    "--format=diff --commit %H %aI%n%w(0,1,1)%B",
)
# Without context git counts some hunks of a merge one line off: merges that add are read again.
_MERGES = tuple("--unified=3" if word == "--unified=0" else word for word in _COMMITS)


def walk(
    root: Path,
    commits: Sequence[str],
    seen: Seen,
    wanted: Wanted | None = None,
    jobs: int | None = None,
    media: bool = True,
) -> Iterator[Piece]:
    """The pieces of each commit in turn. `media` False leaves pictures, sounds and fonts out.

    A merge adds what none of its parents has. Raises GitFailed, FileNotFoundError.
    """
    jobs = jobs or os.cpu_count() or 1
    size = max(1, min(_CHUNK, -(-len(commits) // (4 * jobs))))
    if len(commits) <= size or jobs == 1 or len(commits) < 16:
        size = _CHUNK
    chunks = deque(commits[at : at + size] for at in range(0, len(commits), size))
    if len(chunks) < 2 or jobs == 1:
        for chunk in chunks:
            yield from Chunk(root, chunk, wanted, media).read_into(seen)
        return
    with ThreadPoolExecutor(jobs) as pool:
        ahead: deque[Future[tuple[list[Piece], Seen]]] = deque()
        try:
            while chunks or ahead:
                while chunks and len(ahead) < 2 * jobs:  # bounds what waits in memory
                    ahead.append(pool.submit(Chunk(root, chunks.popleft(), wanted, media).all))
                pieces, part = ahead.popleft().result()
                seen.add(part)
                yield from pieces
        finally:
            for future in ahead:
                future.cancel()


class Chunk:
    """The commits that one git process reads."""

    def __init__(
        self, root: Path, commits: Sequence[str], wanted: Wanted | None, media: bool
    ) -> None:
        self._root = root
        self._commits = commits
        self._wanted = wanted
        self._media = media
        self._binaries: list[tuple[Binary, str, str]] = []
        self._merges: dict[str, None] = {}

    def all(self) -> tuple[list[Piece], Seen]:
        seen = Seen()
        return list(self.read_into(seen)), seen

    def read_into(self, seen: Seen) -> Iterator[Piece]:
        feed = "".join(f"{commit}\n" for commit in self._commits).encode("ascii")
        before = seen.commits
        commit = date = ""
        for section in sections(self._root, _COMMITS, feed):
            if section.startswith(b"commit "):
                head, _, message = section.partition(b"\n")
                _, commit, date = head.decode("ascii").split(" ")
                seen.commits += 1
                yield from self._message(message, commit, date, seen)
            else:
                yield from self._lines(section, commit, date, seen)
        if seen.commits - before != len(self._commits):
            raise GitFailed("a commit of this range is missing or damaged")
        yield from self._merged(seen)
        yield from self._binary(seen)

    def _message(self, indented: bytes, commit: str, date: str, seen: Seen) -> Iterator[Piece]:
        text = b"\n".join(line[1:] for line in indented.rstrip().split(b"\n")) + b"\n"
        seen.lines += text.count(b"\n")
        if self._wanted is None or self._wanted(text):
            yield Piece("", text, ((1, 1),), commit, date, True)

    def _lines(self, section: bytes, commit: str, date: str, seen: Seen) -> Iterator[Piece]:
        name = headline(section)
        try:
            if not name:
                item = binary(section)
                if item is not None and not self._is_left_out(item, seen):
                    self._binaries.append((item, commit, date))
                return
            if name == b"/dev/null":
                return
            if submodule(section):
                seen.leave_out("submodule: run launchgate in it")
                return
            plain = section.startswith(b"git ")
            hunks = section[section.find(b"\n@@") :]
            if plain and self._wanted is not None and not self._wanted(hunks):
                count = hunks.count(b"\n+")
                if count:
                    seen.files.add(name)
                    seen.lines += count
                return
            if not plain:
                self._merges[commit] = None
                return
            found = added(section)
        except BadPatch:
            raise GitFailed("git's patch has an unknown form") from None
        if found is not None:
            seen.files.add(name)
            seen.lines += found.lines
            yield Piece(os.fsdecode(found.name), found.data, found.runs, commit, date)

    def _merged(self, seen: Seen) -> Iterator[Piece]:
        if not self._merges:
            return
        feed = "".join(f"{commit}\n" for commit in self._merges).encode("ascii")
        commit = date = ""
        for section in sections(self._root, _MERGES, feed):
            if section.startswith(b"commit "):
                _, commit, date = section.partition(b"\n")[0].decode("ascii").split(" ")
                continue
            try:
                found = None if submodule(section) else added(section)
            except BadPatch:
                raise GitFailed("git's patch has an unknown form") from None
            if found is None:
                continue
            seen.files.add(headline(section))
            seen.lines += found.lines
            if self._wanted is None or self._wanted(found.data):
                yield Piece(os.fsdecode(found.name), found.data, found.runs, commit, date)

    def _is_left_out(self, item: Binary, seen: Seen) -> bool:
        if self._media or not is_media(item):
            return False
        seen.leave_out("picture, sound, film or font")
        return True

    def _binary(self, seen: Seen) -> Iterator[Piece]:
        if not self._binaries:
            return
        known = sizes(self._root, (item.new for item, _, _ in self._binaries))
        blobs = Blobs(self._root)
        try:
            for item, commit, date in self._binaries:
                found = read(self._root, blobs, item, seen, known.get(item.new))
                if found is None:
                    continue
                seen.files.add(item.name)
                seen.lines += found.lines
                if self._wanted is None or self._wanted(found.data):
                    path = os.fsdecode(item.name)
                    yield Piece(path, found.data, found.runs, commit, date)
        finally:
            blobs.close()

"""What a list of commits adds, by several git processes at a time, in the order of the list."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
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
    one_sided,
    submodule,
    target,
)
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.sift import Sift
from launchgate.adapters.secretscan.stream import sections

# Commits a process: each begins anew with what it knows of the repository, and nothing is given
# before all of them are read.
_MOST, _MOST_UNSIFTED = 4000, 400
_SIFTED = 1000  # pieces at a time
# The message is indented, so that no line of it can look like a line of the patch.
_COMMITS = (
    *("diff-tree", "--stdin", "--root", "--always", "-r", *PATCH, "--encoding=UTF-8"),
    "--format=diff --commit %H %aI %P%n%w(0,1,1)%B",
)
# Without context git counts some hunks of a merge one line off.
_MERGES = (
    *("diff-tree", "--stdin", "--cc", "-r", *PATCH, "--unified=3"),
    "--format=diff --commit %H %aI %P",
)
# Looking for renames in every merge takes git five times as long as all the rest of a history.
_MERGES_QUICKLY = (*_MERGES, "--no-renames")


def walk(
    root: Path,
    commits: Sequence[str],
    seen: Seen,
    sift: Sift | None = None,
    jobs: int | None = None,
    media: bool = True,
) -> Iterator[Piece]:
    """The pieces of each commit in turn, those that `sift` keeps. `media` False leaves pictures,
    sounds and fonts out.

    A merge adds what none of its parents has. Raises GitFailed, FileNotFoundError.
    """
    jobs = jobs or os.cpu_count() or 1
    most = _MOST if sift else _MOST_UNSIFTED
    size = max(1, min(most, -(-len(commits) // (3 * jobs))))
    if jobs == 1 or len(commits) < 16:
        size = most
    chunks = deque(commits[at : at + size] for at in range(0, len(commits), size))
    if len(chunks) < 2 or jobs == 1:
        for chunk in chunks:
            yield from Chunk(root, chunk, sift, media).read_into(seen, chunk)
        return
    from concurrent.futures import Future, ThreadPoolExecutor  # noqa: PLC0415 - loads logging

    with ThreadPoolExecutor(jobs) as pool:
        ahead: deque[Future[tuple[list[Piece], Seen]]] = deque()
        try:
            while chunks or ahead:
                while chunks and len(ahead) < 2 * jobs:  # bounds what waits in memory
                    ahead.append(
                        pool.submit(Chunk(root, chunks.popleft(), sift, media).all, seen.ignores)
                    )
                pieces, part = ahead.popleft().result()
                seen.add(part)
                yield from pieces
        finally:
            for future in ahead:
                future.cancel()


class Chunk:
    """The commits that one git process reads."""

    def __init__(self, root: Path, commits: Sequence[str], sift: Sift | None, media: bool) -> None:
        self._root = root
        self._commits = commits
        self._sift = sift
        self._media = media
        self._binaries: list[tuple[Binary, str, str]] = []
        self._merges: list[str] = []

    def all(self, ignores: Callable[[str], bool]) -> tuple[list[Piece], Seen]:
        seen = Seen(ignores)
        # git keeps new versions whole and old ones as what differs from them: newest first
        pieces = list(self.read_into(seen, reversed(self._commits)))
        order = {commit: number for number, commit in enumerate(self._commits)}
        pieces.sort(key=lambda piece: order[piece.commit or ""])
        return pieces, seen

    def read_into(self, seen: Seen, commits: Iterable[str]) -> Iterator[Piece]:
        """`commits`: all of the chunk's, in the order in which git is to read them."""
        pieces = self._pieces(seen, commits)
        if self._sift is None:
            yield from pieces
            return
        batch: list[Piece] = []
        for piece in pieces:
            if seen.ignores(piece.path):
                yield piece  # for the count of what is ignored
                continue
            seen.size += len(piece.data)
            batch.append(piece)
            if len(batch) == _SIFTED:
                yield from self._sift.kept(batch)
                batch = []
        yield from self._sift.kept(batch)

    def _pieces(self, seen: Seen, commits: Iterable[str]) -> Iterator[Piece]:
        before = seen.commits
        for commit, date, section in self._sections(_COMMITS, commits):
            if section.startswith(b"commit "):
                head, _, message = section.partition(b"\n")
                if head.count(b" ") > 3:
                    self._merges.append(commit)
                seen.commits += 1
                yield self._message(message, commit, date, seen)
            else:
                yield from self._lines(section, commit, date, seen)
        if seen.commits - before != len(self._commits):
            raise GitFailed("a commit of this range is missing or damaged")
        yield from self._merged(seen)
        yield from self._binary(seen)

    def _sections(
        self, arguments: tuple[str, ...], commits: Iterable[str]
    ) -> Iterator[tuple[str, str, bytes]]:
        """Commit, author date and each of its sections, its header first."""
        feed = "".join(f"{commit}\n" for commit in commits).encode("ascii")
        commit = date = ""
        for section in sections(self._root, arguments, feed) if feed else ():
            if section.startswith(b"commit "):
                words = section[: section.find(b"\n")].decode("ascii").split(" ")
                commit, date = words[1:3]
            yield commit, date, section

    def _message(self, indented: bytes, commit: str, date: str, seen: Seen) -> Piece:
        text = b"\n".join(line[1:] for line in indented.rstrip().split(b"\n")) + b"\n"
        seen.lines += text.count(b"\n")
        return Piece("", text, ((1, 1),), commit, date, True)

    def _lines(self, section: bytes, commit: str, date: str, seen: Seen) -> Iterator[Piece]:
        name = headline(section)
        try:
            if not name:
                item = binary(section)
                if item is not None and not self._is_left_out(item, seen):
                    self._binaries.append((item, commit, date))
                return
            if submodule(section):
                seen.leave_out("submodule: run launchgate in it")
                return
            found = added(section)
        except BadPatch:
            raise GitFailed("git's patch has an unknown form") from None
        if found is not None:
            seen.files.add(name)
            seen.lines += found.lines
            yield Piece(os.fsdecode(found.name), found.data, found.runs, commit, date)

    def _merged(self, seen: Seen) -> Iterator[Piece]:
        """Only a file that one of the parents has not, or has under another name, needs renames:
        without them git shows all of its lines that the other parent has not."""
        exact: dict[str, set[bytes]] = {}
        for commit, date, section in self._sections(_MERGES_QUICKLY, self._merges):
            if not one_sided(section):
                yield from self._lines(section, commit, date, seen)
                continue
            part, before = Seen(), len(self._binaries)
            pieces = list(self._lines(section, commit, date, part))
            if self._sift is None or self._sift.holds(pieces) or len(self._binaries) > before:
                del self._binaries[before:]
                exact.setdefault(commit, set()).add(target(section))
            else:
                part.size = sum(len(piece.data) for piece in pieces)
                seen.add(part)
        for commit, date, section in self._sections(_MERGES, exact):
            if target(section) in exact[commit]:
                yield from self._lines(section, commit, date, seen)

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
                path = os.fsdecode(item.name)
                yield Piece(path, found.data, found.runs, commit, date)
        finally:
            blobs.close()

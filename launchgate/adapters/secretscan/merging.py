"""The index while a merge waits for its commit: only what no side has is new."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from launchgate.adapters.blobs import GitFailed
from launchgate.adapters.secretscan.patch import PATCH, BadPatch, added, binary, target
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.stream import sections


def only_new(root: Path, heads: Iterable[str], pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The lines of `pieces`, which HEAD does not have, that none of `heads` has either.

    The other commits bring the rest, and were judged, or are when they are pushed. Raises
    GitFailed, FileNotFoundError.
    """
    others = [_changes(root, head) for head in heads]
    for piece in pieces:
        for lines in others:
            wanted = lines.get(piece.path, set())
            if wanted is not None and piece.runs:
                piece = _narrowed(piece, wanted)
        if piece.runs:
            yield piece


def _changes(root: Path, head: str) -> dict[str, set[int] | None]:
    """File to the lines that it has and `head` has not; None where git shows no lines of it."""
    found: dict[str, set[int] | None] = {}
    for section in sections(root, ("diff", "--cached", *PATCH, head, "--")):
        path = os.fsdecode(target(section))
        try:
            part = added(section)
            if part is not None:
                found[path] = set(_numbers(Piece(path, part.data, part.runs)).values())
            elif binary(section) is not None:
                found[path] = None
        except BadPatch:
            raise GitFailed("git's patch has an unknown form") from None
    return found


def _numbers(piece: Piece) -> dict[int, int]:
    """Line of the piece to line of the file, without the gaps between runs."""
    count = piece.data.count(b"\n")
    ends = [line - 1 for line, _ in piece.runs[1:]] + [count + 1]
    return {
        line: first + line - start
        for (start, first), end in zip(piece.runs, ends, strict=True)
        for line in range(start, end)
    }


def _narrowed(piece: Piece, wanted: set[int]) -> Piece:
    rows = piece.data.split(b"\n")
    kept: list[bytes] = []
    runs: list[tuple[int, int]] = []
    last = -1
    for line, number in _numbers(piece).items():
        if number not in wanted:
            continue
        if number != last + 1:
            if kept:
                kept.append(b"")
            runs.append((len(kept) + 1, number))
        kept.append(rows[line - 1])
        last = number
    data = b"\n".join(kept) + b"\n" if kept else b""
    return piece._replace(data=data, runs=tuple(runs))

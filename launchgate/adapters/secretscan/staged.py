"""The lines that the index adds: what `git commit` is about to make, never the work tree."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from launchgate.adapters.blobs import Blobs, GitFailed, Staged, merged_heads, named
from launchgate.adapters.secretscan.patch import (
    PATCH,
    BadPatch,
    Binary,
    added,
    binary,
    headline,
    submodule,
    target,
    unquoted,
)
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.stream import sections

_UNMERGED = b"\n* Unmerged path "
_ROWS = b"\n:"


def staged(
    root: Path,
    only: Sequence[str] = (),
    seen: Seen | None = None,
    rows: list[Staged] | None = None,
) -> Iterator[Piece]:
    """Added lines against HEAD, or against nothing in a repository without a commit. While a merge
    waits for its commit, the lines that its other side has are none of it.

    `only` are files and folders from the root. A file that is named and not staged is given whole,
    as the index has it: `pre-commit run --all-files` asks for that. `rows` takes what
    `blobs.staged` gives, from the same git process. Raises GitFailed and FileNotFoundError, as the
    rest of the hook's short way does.
    """
    seen = Seen() if seen is None else seen
    names = {name.rstrip("/") for name in only}
    changed: set[str] = set()
    found = _changed(root, names, changed, seen, rows)
    if heads := merged_heads(root):
        from launchgate.adapters.secretscan.merging import only_new  # noqa: PLC0415 - rarely needed

        found = only_new(root, heads, found)
    yield from found
    yield from _whole(root, sorted(names - changed - {"", "."}), seen)


def _changed(
    root: Path, names: set[str], changed: set[str], seen: Seen, rows: list[Staged] | None
) -> Iterator[Piece]:
    """What differs from HEAD; `changed` takes the names of the files."""
    listed = () if rows is None else ("--raw", "--no-abbrev")
    kept: list[Binary] = []
    for section in sections(root, ("diff", "--cached", *listed, *PATCH)):
        if rows is not None and section.startswith(_ROWS):
            section = _listed(section, rows)
            if not section:
                continue
        if _UNMERGED in section or section.startswith(_UNMERGED[1:]):
            section = _conflicts(section, seen)
            if not section:
                continue
        name = os.fsdecode(target(section))
        changed.add(name)
        if names and not _below(name, names):
            continue
        if submodule(section):
            seen.leave_out("submodule: run launchgate in it")
            continue
        yield from _lines(section, seen, kept)
    yield from _kept(root, kept, seen)


def _listed(section: bytes, rows: list[Staged]) -> bytes:
    """Takes the rows in front of the patch, and gives what else stands there."""
    lines = section.split(b"\n")[1:]
    count = next((at for at, line in enumerate(lines) if not line.startswith(b":")), len(lines))
    for line in lines[:count]:
        head, _, names = line.partition(b"\t")
        _, mode, _, blob, status = head.decode("ascii").split(" ")
        if status != "D":
            name = os.fsdecode(unquoted(names.rpartition(b"\t")[2]))
            rows.append(Staged(mode, blob, "1" if status == "U" else "0", name))
    rest = b"\n".join(lines[count:])
    return b"\n" + rest if rest.strip(b"\n") else b""


def _lines(section: bytes, seen: Seen, kept: list[Binary]) -> Iterator[Piece]:
    try:
        found = added(section)
        if found is None and (item := binary(section)) is not None:
            kept.append(item)
    except BadPatch:
        raise GitFailed("git's patch has an unknown form") from None
    if found is not None:
        seen.files.add(headline(section))
        seen.lines += found.lines
        yield Piece(os.fsdecode(found.name), found.data, found.runs)


def _kept(root: Path, kept: Sequence[Binary], seen: Seen) -> Iterator[Piece]:
    if not kept:
        return
    from launchgate.adapters.secretscan.binary import read, sizes  # noqa: PLC0415 - rarely needed

    known = sizes(root, (item.new for item in kept))
    blobs = Blobs(root)
    try:
        for item in kept:
            found = read(root, blobs, item, seen, known.get(item.new))
            if found is not None:
                seen.files.add(item.name)
                seen.lines += found.lines
                yield Piece(os.fsdecode(item.name), found.data, found.runs)
    finally:
        blobs.close()


def _whole(root: Path, names: Sequence[str], seen: Seen) -> Iterator[Piece]:
    """Named files that the commit does not change; folders are asked for their changes only."""
    if not names:
        return
    blobs = Blobs(root)
    wanted = set(names)
    try:
        for row in named(root, names):
            if row.path not in wanted or row.stage != "0" or not row.mode.startswith("100"):
                continue
            data = blobs.read(row.blob)
            seen.files.add(os.fsencode(row.path))
            seen.lines += data.count(b"\n") + (bool(data) and not data.endswith(b"\n"))
            yield Piece(row.path, data)
    finally:
        blobs.close()


def _below(name: str, names: set[str]) -> bool:
    if name in names or "" in names or "." in names:
        return True
    return any(name.startswith(folder + "/") for folder in names)


def _conflicts(section: bytes, seen: Seen) -> bytes:
    """Notes the files with conflicts; git lists them between the sections."""
    rows = (b"\n" + section).split(b"\n* Unmerged path ")
    for row in rows[1:]:
        name = os.fsdecode(row.partition(b"\n")[0])
        seen.unknown.append(f"{name} has merge conflicts: resolve them and git add it")
    return rows[0][1:]

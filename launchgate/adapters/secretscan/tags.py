"""What a ref names besides commits: annotated tags, whose messages are pushed with them, and single
blobs and trees."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from launchgate.adapters.blobs import Blobs, GitFailed, environment, talk
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.seen import Seen


def all_tags(root: Path) -> list[str]:
    """The ids of all that refs name and that is no commit."""
    out, _ = talk(root, "for-each-ref", "--format=%(objecttype) %(objectname)")
    rows = (row.split() for row in out.decode("ascii").splitlines())
    return [row[1] for row in rows if row[0] != "commit"]


def messages(root: Path, names: Sequence[str], seen: Seen) -> Iterator[Piece]:
    """The message of each name (an id or a ref) that is an annotated tag, and of tags in it.

    A blob or a tree is given with its content, under the names that `git show` knows. Raises
    GitFailed where one of them is missing or damaged.
    """
    pending = list(dict.fromkeys(names))
    done: set[str] = set()
    while pending:
        following: list[str] = []
        for name, kind, content in _objects(root, pending):
            if kind == "commit" or name in done:
                continue
            done.add(name)
            if kind != "tag":
                yield from _content(root, name, kind, seen)
                continue
            head, _, message = content.partition(b"\n\n")
            rows = head.split(b"\n")
            following += [row[7:].decode("ascii") for row in rows if row.startswith(b"object ")]
            seen.lines += message.count(b"\n")
            yield Piece("", message, ((1, 1),), name, None, True)
        pending = following


def _objects(root: Path, names: Sequence[str]) -> Iterator[tuple[str, str, bytes]]:
    """Id, type and content; of what is no tag only id and type."""
    kinds = _batch(root, "--batch-check", names)
    rows = [row.rsplit(" ", 2) for row in kinds.decode("utf-8", "replace").splitlines()]
    for row in rows:
        if len(row) != 3 or not row[2].isdecimal():
            raise GitFailed(f"object {row[0]} is missing or damaged")
    yield from ((name, kind, b"") for name, kind, _ in rows if kind != "tag")
    tags = [name for name, kind, _ in rows if kind == "tag"]
    out = _batch(root, "--batch", tags) if tags else b""
    place = 0
    while place < len(out):
        end = out.index(b"\n", place)
        name, kind, size = out[place:end].decode("ascii").split()
        start = end + 1
        place = start + int(size) + 1
        yield name, kind, out[start : place - 1]


def _content(root: Path, name: str, kind: str, seen: Seen) -> Iterator[Piece]:
    found = {name[:12]: name}
    if kind == "tree":
        out, _ = talk(root, "--no-replace-objects", "ls-tree", "-r", "-z", name)
        rows = (row.partition(b"\t") for row in out.split(b"\0") if b" blob " in row)
        found = {
            f"{name[:12]}:{os.fsdecode(path)}": head.split(b" ")[2].decode("ascii")
            for head, _, path in rows
        }
    blobs = Blobs(root)
    try:
        for path, blob in found.items():
            data = blobs.read(blob)
            seen.files.add(os.fsencode(path))
            seen.lines += data.count(b"\n") + (bool(data) and not data.endswith(b"\n"))
            yield Piece(path, data)
    finally:
        blobs.close()


def _batch(root: Path, how: str, names: Sequence[str]) -> bytes:
    return subprocess.run(
        ["git", "-C", str(root), "--no-replace-objects", "cat-file", how],
        input="".join(f"{name}\n" for name in names).encode("utf-8", "surrogateescape"),
        capture_output=True,
        check=False,
        env=environment(),
    ).stdout

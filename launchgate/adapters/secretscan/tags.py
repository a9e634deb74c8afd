"""The messages of annotated tags: they are pushed with the tag."""

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from launchgate.adapters.blobs import environment, talk
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.seen import Seen


def all_tags(root: Path) -> list[str]:
    """The ids of all annotated tags."""
    out, _ = talk(root, "for-each-ref", "--format=%(objecttype) %(objectname)")
    rows = (row.split() for row in out.decode("ascii").splitlines())
    return [row[1] for row in rows if row[0] == "tag"]


def messages(root: Path, names: Sequence[str], seen: Seen) -> Iterator[Piece]:
    """The message of each name (an id or a ref) that is an annotated tag, and of tags in it."""
    pending = list(dict.fromkeys(names))
    done: set[str] = set()
    while pending:
        following: list[str] = []
        for name, kind, content in _objects(root, pending):
            if kind != "tag" or name in done:
                continue
            done.add(name)
            head, _, message = content.partition(b"\n\n")
            rows = head.split(b"\n")
            following += [row[7:].decode("ascii") for row in rows if row.startswith(b"object ")]
            seen.lines += message.count(b"\n")
            yield Piece("", message, ((1, 1),), name, None, True)
        pending = following


def _objects(root: Path, names: Sequence[str]) -> Iterator[tuple[str, str, bytes]]:
    """Id, type and content; of what is no tag only id and type."""
    kinds = _batch(root, "--batch-check", names)
    rows = [row.split() for row in kinds.decode("utf-8", "replace").splitlines()]
    tags = [row[0] for row in rows if len(row) == 3 and row[1] == "tag"]
    out = _batch(root, "--batch", tags) if tags else b""
    place = 0
    while place < len(out):
        end = out.index(b"\n", place)
        name, kind, size = out[place:end].decode("ascii").split()
        start = end + 1
        place = start + int(size) + 1
        yield name, kind, out[start : place - 1]


def _batch(root: Path, how: str, names: Sequence[str]) -> bytes:
    return subprocess.run(
        ["git", "-C", str(root), "--no-replace-objects", "cat-file", how],
        input="".join(f"{name}\n" for name in names).encode("utf-8", "surrogateescape"),
        capture_output=True,
        check=False,
        env=environment(),
    ).stdout

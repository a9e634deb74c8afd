"""The added lines of files that git shows none of: UTF-16, a NUL byte, a `binary` attribute."""

import os
import subprocess
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from launchgate.adapters.blobs import Blobs, GitFailed, environment
from launchgate.adapters.secretscan.packed import is_packed
from launchgate.adapters.secretscan.patch import Added, Binary
from launchgate.adapters.secretscan.seen import Seen

LIMIT_BYTES = 256_000_000
# Compressed pictures, sounds, films and fonts hold no text, and a long history has many of them.
_MEDIA = (
    *(b".png", b".jpg", b".jpeg", b".gif", b".webp", b".avif", b".ico", b".bmp", b".tiff", b".psd"),
    *(b".mp3", b".ogg", b".wav", b".flac", b".mp4", b".mov", b".webm", b".avi"),
    *(b".woff", b".woff2", b".ttf", b".otf", b".eot"),
)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def is_media(item: Binary) -> bool:
    return item.name.lower().endswith(_MEDIA)


def sizes(root: Path, blobs: Iterable[str]) -> dict[str, int]:
    """Bytes of each object; what git does not have is left out."""
    asked = "\n".join(dict.fromkeys(blobs))
    if not asked:
        return {}
    done = subprocess.run(
        ["git", "-C", str(root), "cat-file", "--batch-check=%(objectname) %(objectsize)"],
        input=asked.encode("ascii"),
        capture_output=True,
        check=False,
        env=environment(),
    )
    rows = (row.split() for row in done.stdout.decode("ascii", "replace").splitlines())
    return {row[0]: int(row[1]) for row in rows if len(row) == 2 and row[1].isdecimal()}


def read(root: Path, blobs: Blobs, item: Binary, seen: Seen, size: int | None) -> Added | None:
    """The lines that the new content has and the old ones have not. GitFailed: unreadable."""
    if size is None:
        raise GitFailed(f"object {item.new} is missing or damaged")
    name = os.fsdecode(item.name)
    if seen.ignores(name):
        return Added(item.name, b"", ((1, 1),), 0)  # for the count of what is ignored
    if size > LIMIT_BYTES:
        seen.unknown.append(
            f"{name} is larger than {LIMIT_BYTES // 1_000_000} MB: "
            f'leave it out on purpose: [secrets] ignore = ["{name}"]'
        )
        return None
    new = text_of(blobs.read(item.new))
    if not item.old or is_packed(new):  # a part of an archive cannot be opened
        count = new.count(b"\n") + (not new.endswith(b"\n"))
        return Added(item.name, new, ((1, 1),), count) if new else None
    known: set[int] = set()
    for blob in item.old:
        known.update(map(hash, _rows(text_of(blobs.read(blob)))))
    return _fresh(item.name, new, known)


def _rows(text: bytes) -> Iterator[bytes]:
    """Line by line: a list of all would take more memory than the text."""
    return (row.removesuffix(b"\n") for row in BytesIO(text))


def _fresh(name: bytes, text: bytes, known: set[int]) -> Added | None:
    kept: list[bytes] = []
    runs: list[tuple[int, int]] = []
    last = 0
    for number, line in enumerate(_rows(text), 1):
        if hash(line) in known:
            continue
        if number != last + 1 or not runs:
            if kept:
                kept.append(b"")
            runs.append((len(kept) + 1, number))
        kept.append(line)
        last = number
    count = len(kept) - max(0, len(runs) - 1)
    return Added(name, b"\n".join(kept) + b"\n", tuple(runs), count) if kept else None


def text_of(content: bytes) -> bytes:
    """UTF-16 as UTF-8, everything else as it is."""
    if not content.startswith(_UTF_16):
        return content
    return content.decode("utf-16", "replace").encode("utf-8", "replace")

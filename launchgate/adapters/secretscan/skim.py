"""What a process started by `crew` does: reads files and says which deserve a closer look.

No secret comes back from it: of a file in which nothing is it tells the size, of others no more
than that.
"""

import marshal
import os
import sys
from collections.abc import Callable
from typing import IO, Any

from launchgate.adapters.secretscan.vector import best_finder
from launchgate.credentials.examine import examine
from launchgate.credentials.scan import Finder
from launchgate.parse.inline import MARKER

File = tuple[str, int]
"""Path below the root, size in bytes."""
Plain = tuple[int, int]
"""Bytes and lines of a file without anything to tell."""
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_MOST_BYTES = 64_000_000
MARKED = MARKER.encode()


def skim(data: bytes, path: str, finder: Finder) -> Plain | None:
    """None where it must be looked at again: something is found, accepted, refused or marked."""
    if MARKED in data:
        return None
    found = examine(data, path, finder, markers=False)
    return None if found.spots or found.refused else (len(data), lines(data))


def lines(data: bytes) -> int:
    return data.count(b"\n") + (not data.endswith(b"\n") and bool(data))


def send(stream: IO[bytes], message: Any) -> None:  # noqa: ANN401
    content = marshal.dumps(message)
    stream.write(len(content).to_bytes(8, "big") + content)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401
    """EOFError where the other side has gone."""
    size = stream.read(8)
    content = stream.read(int.from_bytes(size, "big")) if len(size) == 8 else b""
    if len(content) != int.from_bytes(size, "big") or not content:
        raise EOFError
    return marshal.loads(content)  # noqa: S302 - from the process that started this one, or back


Skim = Callable[[bytes, str], Any]
"""Of a content and its path: `Plain`, or what else the one that asked takes; None for neither."""


def _told(root: str, path: str, size: int, skimmed: Skim) -> Any:  # noqa: ANN401
    """None too where the file is not what it was: whoever asked looks again and says so."""
    if size > _MOST_BYTES:
        return None
    try:  # a third of what `open` costs
        handle = os.open(os.path.join(root, path), _READ)
    except OSError:
        return None
    try:
        data = os.read(handle, size + 1)
    except OSError:
        return None
    finally:
        os.close(handle)
    return skimmed(data, path) if len(data) == size else None


def serve(make: Callable[..., Skim]) -> None:
    """Takes the root, the size of all and what `make` wants besides, then lists of files, until
    the other side is through."""
    given, taken = sys.stdin.buffer, sys.stdout.buffer
    try:
        root, total, *more = receive(given)
        skimmed = make(total, *more)
        while True:
            send(taken, [_told(root, path, size, skimmed) for path, size in receive(given)])
    except (EOFError, OSError, KeyboardInterrupt):
        os._exit(0)


def main() -> None:
    def make(total: int) -> Skim:
        finder = best_finder(total)
        return lambda data, path: skim(data, path, finder)

    serve(make)

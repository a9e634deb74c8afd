"""One git process whose patch is read section by section, however large it is."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from launchgate.adapters.blobs import GitFailed, environment

_MARK = b"\ndiff --"
_BLOCK_BYTES = 1 << 20
# git shows no lines of a larger file: it is read as a whole, which takes far less memory.
_PLAIN = ("--no-replace-objects", "-c", "core.bigFileThreshold=64m")


def sections(root: Path, arguments: tuple[str, ...], feed: bytes = b"") -> Iterator[bytes]:
    """Each section without its leading `diff --` and its last newline, a commit's header among
    them where the format makes it look like one (`diff --commit`).

    `feed` goes to git's standard input. GitFailed at the end when git reports an error;
    FileNotFoundError where there is no git.
    """
    # what is replaced (git replace) is pushed as it was, so it is read as it was
    process = subprocess.Popen(
        ["git", "-C", str(root), *_PLAIN, *arguments],
        stdin=subprocess.PIPE if feed else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None  # noqa: S101 - asked for above
    assert process.stderr is not None  # noqa: S101
    errors: list[bytes] = []
    beside = [threading.Thread(target=_drain, args=(process.stderr, errors), daemon=True)]
    if process.stdin is not None:
        _widen(process.stdout)
        beside.append(threading.Thread(target=_feed, args=(process.stdin, feed), daemon=True))
    for thread in beside:
        thread.start()
    try:
        yield from cut(process.stdout.read)
    finally:
        process.stdout.close()  # ends a git that still writes
        code = process.wait()
        for thread in beside:
            thread.join()
        process.stderr.close()
    if code != 0:
        raise GitFailed(b"".join(errors).decode("utf-8", "replace").strip())


def cut(read: Callable[[int], bytes]) -> Iterator[bytes]:
    """Cuts what `read` gives at each line that begins with `diff --`, in linear time."""
    pending = [b"\n"]
    tail = b"\n"
    while chunk := read(_BLOCK_BYTES):
        if _MARK not in tail + chunk[: len(_MARK)] and _MARK not in chunk:
            pending.append(chunk)
            tail = (tail + chunk)[-len(_MARK) :]
            continue
        pending.append(chunk)
        parts = b"".join(pending).split(_MARK)
        yield from filter(None, parts[:-1])
        # the mark is put back, so that the next cut finds it in front of the rest
        pending = [_MARK + parts[-1]]
        tail = pending[0][-len(_MARK) :]
    yield from filter(None, b"".join(pending).removesuffix(b"\n").split(_MARK))


def _widen(pipe: IO[bytes]) -> None:
    """So that git goes on while what it wrote last is looked at."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - Windows has none

        with suppress(OSError):  # a user may have so many wide pipes and no more
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _BLOCK_BYTES)


def _feed(stdin: IO[bytes], feed: bytes) -> None:
    try:
        with stdin:
            stdin.write(feed)
    except BrokenPipeError:
        return  # git has ended: its error is told at the end


def _drain(stderr: IO[bytes], errors: list[bytes]) -> None:
    errors.append(stderr.read())

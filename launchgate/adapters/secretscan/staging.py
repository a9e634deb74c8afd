"""The folder in which kingfisher's extractors unpack: the owner's alone, in memory where the system
has such a file system, one for each process, gone with it."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

_MEMORY = "/dev/shm"  # noqa: S108 - a file system in memory; the folder in it is the owner's
_NAME = "launchgate-deep-"
_LEFT_S = 3600.0  # another container's process is not seen, but does not run for so long
_stops: list[Callable[[], object]] = []
_held: list[tempfile.TemporaryDirectory[str]] = []  # goes when the interpreter ends


@lru_cache(maxsize=1)
def folder() -> str:
    """Made at the first call. What a killed process of this user left behind is taken away."""
    parent = _MEMORY if os.path.isdir(_MEMORY) else tempfile.gettempdir()
    _sweep(Path(parent))
    made = tempfile.TemporaryDirectory(
        prefix=f"{_NAME}{os.getpid()}-", dir=parent, ignore_cleanup_errors=True
    )
    _held.append(made)
    return made.name


def at_stop(stop: Callable[[], object]) -> None:
    """`stop` is called before the folder is taken away: nothing may be written afterwards."""
    _stops.append(stop)


def clear() -> None:
    """For an end that does not wait for threads, such as Ctrl-C."""
    for stop in _stops:
        stop()
    for made in _held:
        for _ in range(3):  # a thread may have been at it
            shutil.rmtree(made.name, ignore_errors=True)


def _sweep(parent: Path) -> None:
    if sys.platform == "win32":  # where a signal 0 is no question
        return
    for left in parent.glob(f"{_NAME}*-*"):
        pid = left.name.removeprefix(_NAME).partition("-")[0]
        with suppress(OSError):
            about = left.lstat()
            old = time.time() - about.st_mtime > _LEFT_S
            if old and about.st_uid == os.getuid() and pid.isdecimal() and not _alive(int(pid)):
                shutil.rmtree(left, ignore_errors=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True

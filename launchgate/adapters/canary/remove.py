"""Takes a copy away: what a person wrote at once, packages behind our back."""

import contextlib
import os
import shutil
import stat
import sys
from collections.abc import Iterator

_LATER = "import shutil, sys; shutil.rmtree(sys.argv[1], ignore_errors=True)"


def remove(folder: str) -> None:
    """The whole tree, whatever its modes."""
    for here, names, _ in os.walk(folder):
        for name in names:
            path = os.path.join(here, name)
            if not os.path.islink(path) and not os.access(path, os.W_OK | os.X_OK):
                os.chmod(path, stat.S_IRWXU)
    shutil.rmtree(folder, ignore_errors=True)


def remove_soon(folder: str, packages: frozenset[str]) -> None:
    """All but the folders called `packages` at once. Those hold tens of thousands of files of
    other people, for which no one should wait: a process of its own takes them."""
    left = False
    for here, names, files in os.walk(folder):
        for name in files:
            with contextlib.suppress(OSError):
                os.unlink(os.path.join(here, name))
        left = left or not packages.isdisjoint(names)
        names[:] = [name for name in names if name not in packages]
    if not left or not _spawned(folder):
        remove(folder)


def _spawned(folder: str) -> bool:
    if not sys.executable or not hasattr(os, "posix_spawn"):
        return False
    quiet = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)]
    try:
        os.posix_spawn(
            sys.executable,
            [sys.executable, "-I", "-S", "-c", _LATER, folder],
            os.environ,
            file_actions=quiet,
            setpgroup=0,
        )
    except OSError:
        return False
    return True


def rewritten(folder: str, since_ns: int) -> Iterator[str]:
    """Files with a second name elsewhere that were written to since then: the other one has
    changed, too."""
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    state = entry.stat(follow_symlinks=False)
                    if state.st_mtime_ns >= since_ns and state.st_nlink > 1:
                        yield entry.path

"""Bytes that are costly to make and dangerous to take from others, kept in the user's cache.

What is read back is trusted like code, so it must be the user's own: the folder and the file
belong to the user, nobody else may write to them, and a digest tells a torn or rotten file.
"""

import hashlib
import os
import stat
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

_HEADER = b"launchgate cache 1\n"
_DIGEST_BYTES = 32
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """`LAUNCHGATE_CACHE_DIR`, else where the platform's programs keep what can be made again.

    Raises RuntimeError where the user has no home.
    """
    if own := environment.get("LAUNCHGATE_CACHE_DIR"):
        return Path(own)
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (
            (Path(local) if local else Path.home() / "AppData" / "Local") / "launchgate" / "Cache"
        )
    if platform == "darwin":
        return Path.home() / "Library" / "Caches" / "launchgate"
    base = environment.get("XDG_CACHE_HOME", "")  # a relative one is to be ignored, says its text
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "launchgate"


def load(path: Path) -> bytes | None:
    """What `save` kept there; None where it is missing, damaged or not the user's alone."""
    try:
        if not _private(os.lstat(path.parent), stat.S_ISDIR):
            return None
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not _private(os.fstat(file.fileno()), stat.S_ISREG):
                return None
            kept = file.read()
    except OSError:
        return None
    start = len(_HEADER) + _DIGEST_BYTES
    content = kept[start:]
    whole = kept[:start] == _HEADER + hashlib.sha256(content).digest()
    return content if whole else None


def save(path: Path, content: bytes) -> bool:
    """Whether it could be kept. Readers and other writers see a whole file or none."""
    import tempfile  # noqa: PLC0415 - loads random and shutil

    temporary = ""
    try:
        path.parent.parent.mkdir(parents=True, exist_ok=True)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        if not _private(os.lstat(path.parent), stat.S_ISDIR):
            return False
        handle, temporary = tempfile.mkstemp(prefix=".new-", dir=path.parent)  # 0600
        with open(handle, "wb") as file:
            file.write(_HEADER + hashlib.sha256(content).digest() + content)
        os.replace(temporary, path)
    except OSError:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        return False
    return True


def _private(status: os.stat_result, is_kind: Callable[[int], bool]) -> bool:
    if not is_kind(status.st_mode):
        return False
    if sys.platform == "win32":
        return True  # the profile's access list says who may write
    return status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_WRITE

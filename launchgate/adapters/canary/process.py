"""The build command: a process group of its own, a deadline, and the end of what it says."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

_TAIL_BYTES = 128_000
_GRACE_S = 3.0
_TICK_S = 0.2


class Ended(NamedTuple):
    """`code` None: it did not end in time. `said` is the end of its output."""

    code: int | None
    said: str
    elapsed_s: float


def build(
    command: Sequence[str],
    folder: str,
    env: Mapping[str, str],
    timeout_s: float,
    hear: Callable[[str], None] | None = None,
) -> Ended:
    """Runs it to its end; nothing that it started is left behind. `hear` takes each line.

    OSError: it cannot be started.
    """
    begin_s = time.monotonic()
    child = subprocess.Popen(
        list(command), cwd=folder, env=dict(env), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        start_new_session=os.name == "posix",
    )  # fmt: skip
    tail = _Tail(hear)
    reader = threading.Thread(target=tail.read, args=(child,), daemon=True)
    try:
        reader.start()
        code = _wait(child, begin_s + timeout_s)
    finally:
        _end(child)
        reader.join(_GRACE_S)
        if child.stdout is not None and not reader.is_alive():
            child.stdout.close()
    return Ended(code, tail.text(), time.monotonic() - begin_s)


class _Tail:
    def __init__(self, hear: Callable[[str], None] | None) -> None:
        self._hear = hear
        self._lines: deque[bytes] = deque()
        self._size = 0

    def read(self, child: "subprocess.Popen[bytes]") -> None:
        assert child.stdout is not None  # noqa: S101 - it was asked for
        while line := child.stdout.readline(_TAIL_BYTES):
            self._lines.append(line)
            self._size += len(line)
            while self._size > _TAIL_BYTES and len(self._lines) > 1:
                self._size -= len(self._lines.popleft())
            if self._hear is not None:
                self._hear(line.decode("utf-8", "replace"))

    def text(self) -> str:
        return b"".join(tuple(self._lines)).decode("utf-8", "replace")


def _wait(child: "subprocess.Popen[bytes]", end_s: float) -> int | None:
    while time.monotonic() < end_s:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return child.wait(_TICK_S)
    return None


def _end(child: "subprocess.Popen[bytes]") -> None:
    """The whole group: a build may leave servers and watchers behind."""
    if sys.platform == "win32":
        if child.poll() is None:
            child.kill()
            child.wait()
        return
    running = child.poll() is None
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, number)
        if running and number == signal.SIGTERM:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(_GRACE_S)
    child.wait()

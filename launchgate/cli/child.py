"""Child processes of the demo: none is lost sight of, whenever Ctrl-C comes."""

import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import IO

STOP_S = 5.0


@contextmanager
def running(
    command: Sequence[str],
    folder: Path,
    env: Mapping[str, str],
    *,
    piped: bool = False,
    errors: IO[bytes] | None = None,
) -> Iterator["subprocess.Popen[bytes]"]:
    """A child that is stopped at the end, whatever happens inside. `piped`: its stdin and stdout
    are ours."""
    pipe = subprocess.PIPE if piped else None
    child = None
    try:
        with undisturbed():
            child = subprocess.Popen(
                command, cwd=folder, env=env, stdin=pipe, stdout=pipe, stderr=errors
            )
        yield child
    finally:
        if child is not None:
            _stop(child)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hears a signal at the end only: amid the start, the child's handle would be lost."""
    heard: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        heard.append(number)

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [(number, signal.signal(number, note)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
    if heard:
        raise KeyboardInterrupt


def _stop(child: "subprocess.Popen[bytes]") -> None:
    child.terminate()  # SIGTERM; on Windows the process ends at once
    try:
        child.wait(STOP_S)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()

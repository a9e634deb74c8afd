"""The process's own surroundings: environment, clock and progress line."""

import os
import sys
import threading
import time
from collections.abc import Mapping, Sequence


class ProcessEnv:
    """`ports.Env`; remembers what it handed out, so that the report can be masked."""

    def __init__(self, environ: Mapping[str, str] | None = None) -> None:
        self._environ = os.environ if environ is None else environ
        self._handed_out: dict[str, str] = {}

    @property
    def environ(self) -> Mapping[str, str]:
        """All of it, unmasked: for who lets no value out."""
        return self._environ

    def get(self, name: str) -> str | None:
        value = self._environ.get(name)
        if value is not None:
            self._handed_out[name] = value
        return value

    def handed_out(self) -> Sequence[tuple[str, str]]:
        return tuple(self._handed_out.items())


class SystemClock:
    def now_s(self) -> float:
        return time.perf_counter()

    def sleep(self, seconds_s: float) -> None:
        time.sleep(max(0.0, seconds_s))


class Quiet:
    """Progress where no one looks."""

    def say(self, text: str) -> None:
        pass

    def done(self) -> None:
        pass


class TerminalProgress(Quiet):
    """One line on stderr that overwrites itself, from the first second on."""

    def __init__(self) -> None:
        self._begin_s = time.monotonic()
        self._lock = threading.Lock()
        self._width = 0

    def say(self, text: str) -> None:
        if time.monotonic() - self._begin_s < 1.0:
            return
        with self._lock:
            line = text[:78]
            sys.stderr.write("\r" + line.ljust(self._width))
            sys.stderr.flush()
            self._width = len(line)

    def done(self) -> None:
        with self._lock:
            if self._width:
                sys.stderr.write("\r" + " " * self._width + "\r")
                sys.stderr.flush()
                self._width = 0

"""One thread's request under way: how far it got, how long each phase took, what time is left."""

import threading
import time

from launchgate.ports import Phase


class OutOfTime(Exception):
    """The request's whole time is used up."""


class Attempt:
    """Runs in one thread from the first byte to the last; the network layer reports to it."""

    def __init__(self, timeout_s: float) -> None:
        self._begin_s = self._phase_s = time.perf_counter()
        self._deadline_s = self._begin_s + timeout_s
        self._phases_ms: dict[Phase, float] = {}
        self.phase: Phase = "ttfb"
        self.connected = False
        self.received = False

    def begin(self, phase: Phase) -> None:
        """Ends the phase that was on and starts this one."""
        now_s = time.perf_counter()
        spent_ms = (now_s - self._phase_s) * 1000
        self._phases_ms[self.phase] = self._phases_ms.get(self.phase, 0.0) + spent_ms
        self.phase, self._phase_s = phase, now_s

    def left_s(self) -> float:
        left = self._deadline_s - time.perf_counter()
        if left <= 0:
            raise OutOfTime
        return left

    def finish(self) -> tuple[float, dict[Phase, float]]:
        """All of it in milliseconds, and each phase."""
        self.begin(self.phase)
        return (self._phase_s - self._begin_s) * 1000, self._phases_ms


class _Current(threading.local):
    attempt: Attempt


_current = _Current()


def start(timeout_s: float) -> Attempt:
    """This thread's new attempt."""
    _current.attempt = Attempt(timeout_s)
    return _current.attempt


def current() -> Attempt:
    return _current.attempt

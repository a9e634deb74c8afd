"""Requests at scheduled times, whatever the answers take: a stall cannot hide itself.

A tester that waits for one answer before it asks again sends nothing while the server hangs.
Here each request is due at a time of its own and its latency runs from then.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from launchgate.gates.smoke.lane import Lane
from launchgate.ports import Clock, Exchange, HttpRequest, Progress

_THREADS = 150
_IDLE_S = 0.005
_LAPSE_S = 1.0  # a machine that slept this long must not catch up in one burst
_SAY_EVERY_S = 0.5

Send = Callable[[HttpRequest], Exchange]


def run(
    lanes: Sequence[Lane],
    send: Send,
    clock: Clock,
    progress: Progress,
    *,
    requests_per_s: float,
    deadline_s: float,
    threads: int = _THREADS,
) -> None:
    """Loads all lanes in turn until each is decided or `deadline_s` of the clock has come."""
    scheduler = _Scheduler(lanes, send, clock, 1.0 / requests_per_s, threads)
    said_s = clock.now_s()
    try:
        while scheduler.step():
            now_s = clock.now_s()
            if now_s >= deadline_s:
                for lane in lanes:
                    lane.stop("time")
            if now_s - said_s >= _SAY_EVERY_S:
                said_s = now_s
                progress.say(_line(lanes))
    finally:
        scheduler.close()


def _line(lanes: Sequence[Lane]) -> str:
    done = sum(lane.done for lane in lanes)
    sent = sum(lane.spent() for lane in lanes)
    return f"smoke: {done} of {len(lanes)} endpoints, {sent} requests"


class _Scheduler:
    def __init__(
        self, lanes: Sequence[Lane], send: Send, clock: Clock, gap_s: float, threads: int
    ) -> None:
        self._lanes = list(lanes)
        self._send = send
        self._clock = clock
        self._gap_s = gap_s
        self._due_s = clock.now_s()
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="smoke")
        self._crashes: list[Exception] = []

    def step(self) -> bool:
        """Sends one request when it is due; False when all lanes are done."""
        if self._crashes:
            raise self._crashes[0]
        for lane in self._lanes:
            lane.settle()
        if all(lane.done for lane in self._lanes):
            return False
        chosen = self._choose()
        now_s = self._clock.now_s()
        if chosen is None:
            self._clock.sleep(_IDLE_S)
            self._due_s = max(self._due_s, self._clock.now_s())
            return True
        if now_s - self._due_s > _LAPSE_S:
            self._due_s = now_s
        self._clock.sleep(self._due_s - now_s)
        self._pool.submit(self._ask, *chosen, self._due_s)
        self._due_s += self._gap_s
        return True

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _choose(self) -> tuple[Lane, int] | None:
        """The next lane in turn that may send."""
        for index, lane in enumerate(self._lanes):
            number = lane.take()
            if number is not None:
                self._lanes = [*self._lanes[index + 1 :], *self._lanes[: index + 1]]
                return lane, number
        return None

    def _ask(self, lane: Lane, number: int, due_s: float) -> None:
        try:
            late_ms = max(0.0, self._clock.now_s() - due_s) * 1000
            lane.note(number, late_ms, self._send(lane.call.request))
        except Exception as error:
            self._crashes.append(error)

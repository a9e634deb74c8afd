"""One endpoint under load: what it still may send, what came back, and when it is decided."""

import threading

from launchgate.gates.smoke.answers import fault, grouped, limited, slow_failure
from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import FailureKind, Sample, Seen, Stop
from launchgate.gates.smoke.plan import Call
from launchgate.gates.smoke.verdict import Verdict, judge
from launchgate.ports import Exchange

IN_A_ROW = 5
LATE_MS = 10.0


class Lane:
    """Shared by the scheduler and the threads that send.

    At each look it waits for all answers: judged in order of completion, the slow ones
    would be missing.
    """

    def __init__(self, call: Call, config: SmokeConfig, plan: tuple[int, ...]) -> None:
        self.call = call
        self.stopped: Stop = ""
        self.done = False
        self._config = config
        self._plan = plan
        self._looks = list(plan)
        self._lock = threading.Lock()
        self._samples: dict[int, Sample] = {}
        self._failures: list[tuple[FailureKind, Exchange]] = []
        self._cold_ms: float | None = None
        self._sent = self._flying = self._row = self._missed = 0

    def take(self) -> int | None:
        """The number of the next request to send now, None when none is due here."""
        with self._lock:
            wanted = self._looks[0] if self._looks else 0
            spent = self._sent >= self._config.max_requests
            if self.done or spent or len(self._samples) + self._flying >= wanted:
                return None
            self._sent += 1
            self._flying += 1
            return self._sent

    def note(self, number: int, late_ms: float, exchange: Exchange) -> None:
        """What came of request `number`, which was sent `late_ms` after it was due."""
        kind = fault(self.call, exchange)
        with self._lock:
            self._flying -= 1
            if exchange.stale:
                return
            if limited(self.call, exchange):
                self._end("limited")
                return
            if kind is None or slow_failure(exchange):
                self._missed += late_ms > LATE_MS
                self._samples[number] = Sample(
                    latency_ms=late_ms + exchange.elapsed_ms, service_ms=exchange.elapsed_ms
                )
            self._count(kind, exchange)

    def warm(self, exchange: Exchange, *, excused: bool) -> bool:
        """Notes a request of the warm-up, which is no sample; whether the answer was right."""
        kind = fault(self.call, exchange)
        with self._lock:
            self._sent += 1
            if kind is None and self._sent == 1:
                self._cold_ms = exchange.elapsed_ms
            if not excused:
                self._count(kind, exchange)
        return kind is None

    def settle(self) -> None:
        """Looks, when all answers for the next look are in."""
        with self._lock:
            if self.done or self._flying:
                return
            spent = self._sent >= self._config.max_requests
            if not self._looks or len(self._samples) >= self._looks[0] or spent:
                self._looks = self._looks[1:]
                if not self._looks or spent or self._decided():
                    self._end("")

    def stop(self, why: Stop) -> None:
        with self._lock:
            self._end(why)

    def spent(self) -> int:
        return self._sent

    def seen(self) -> Seen:
        with self._lock:
            return Seen(
                endpoint=self.call.endpoint,
                url=self.call.url,
                sent=self._sent,
                cold_ms=self._cold_ms,
                samples=tuple(self._samples[number] for number in sorted(self._samples)),
                failures=grouped(self._failures),
                missed=self._missed,
                stopped=self.stopped,
            )

    def _count(self, kind: FailureKind | None, exchange: Exchange) -> None:
        self._row = 0 if kind is None else self._row + 1
        if kind is not None:
            self._failures.append((kind, exchange))
        if self._row >= IN_A_ROW:
            self._end("failures")

    def _decided(self) -> bool:
        times = [self._samples[number].latency_ms for number in sorted(self._samples)]
        limits = (self._config.p95_target_ms, self._config.slow_ms)
        return all(
            judge(times, limit, self._plan).verdict is not Verdict.UNSURE for limit in limits
        )

    def _end(self, why: Stop) -> None:
        if not self.done:
            self.stopped, self.done = why, True

"""The schedule itself, with a sender that takes a known time."""

import threading
import time

import pytest

from launchgate.adapters.system import Quiet, SystemClock
from launchgate.gates.smoke.config import Endpoint, SmokeConfig
from launchgate.gates.smoke.facts import Seen
from launchgate.gates.smoke.lane import Lane
from launchgate.gates.smoke.load import run
from launchgate.gates.smoke.plan import Call
from launchgate.ports import Exchange, HttpRequest

CALL = Call(
    endpoint=Endpoint(name="a", path="/a"),
    request=HttpRequest(method="GET", url="http://a.example/a"),
    url="http://a.example/a",
)


class Sender:
    """Takes `takes_s` for each answer; remembers when each was asked for."""

    def __init__(self, takes_s: float) -> None:
        self.takes_s = takes_s
        self.asked_s: list[float] = []
        self._lock = threading.Lock()

    def __call__(self, request: HttpRequest) -> Exchange:
        with self._lock:
            self.asked_s.append(time.perf_counter())
        time.sleep(self.takes_s)
        return Exchange(elapsed_ms=self.takes_s * 1000, phase="body", status=200)


def loaded(sender: Sender, *, threads: int, most: int = 41, within_s: float = 20.0) -> Seen:
    clock = SystemClock()
    lane = Lane(CALL, SmokeConfig(max_requests=most), (most - 1,))
    run(
        (lane,),
        sender,
        clock,
        Quiet(),
        requests_per_s=100.0,
        deadline_s=clock.now_s() + within_s,
        threads=threads,
    )
    return lane.seen()


def test_requests_start_when_they_are_due_whatever_the_answers_take() -> None:
    sender = Sender(0.2)
    seen = loaded(sender, threads=60)
    assert len(seen.samples) == 40
    assert sender.asked_s[-1] - sender.asked_s[0] == pytest.approx(0.39, abs=0.2)
    assert sorted(seen.latencies_ms)[20] == pytest.approx(200, abs=40)


def test_latency_runs_from_when_a_request_was_due() -> None:
    """One thread, 20 ms a request, one due every 10 ms: the queue grows by 10 ms each time."""
    seen = loaded(Sender(0.02), threads=1)
    assert {sample.service_ms for sample in seen.samples} == {20.0}
    assert seen.latencies_ms[-1] > 350
    assert seen.missed >= 35


def test_the_deadline_ends_it() -> None:
    began_s = time.perf_counter()
    seen = loaded(Sender(0.01), threads=10, most=5000, within_s=0.3)
    assert seen.stopped == "time"
    assert time.perf_counter() - began_s < 2


def test_a_bug_in_the_sender_is_not_swallowed() -> None:
    def broken(request: HttpRequest) -> Exchange:
        raise ValueError

    lane = Lane(CALL, SmokeConfig(), (40,))
    clock = SystemClock()
    with pytest.raises(ValueError):  # noqa: PT011 - it has no text
        run((lane,), broken, clock, Quiet(), requests_per_s=100.0, deadline_s=clock.now_s() + 9)

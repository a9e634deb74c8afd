"""All gates side by side: one that hangs or raises is its own problem."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from launchgate.engine.gate_run import GateRun
from launchgate.engine.run import Planned, run_gates
from launchgate.model import Facts, Outcome
from launchgate.plugin import AnyGate
from launchgate.ports import Ports, Scope
from tests.engine.gates import Nothing, gate, ports


def run(
    root: Path,
    *gates: AnyGate,
    jobs: int = 8,
    deadline_s: float = 30.0,
    on_result: Callable[[GateRun], None] = lambda _: None,
) -> tuple[list[GateRun], bool]:
    plan = [Planned(gate=item, config=Nothing(), named=False) for item in gates]
    runs, complete = run_gates(
        plan, ports(root), Scope(), jobs=jobs, deadline_s=deadline_s, on_result=on_result
    )
    return list(runs), complete


def waiting(event: threading.Event, name: str = "hangs") -> AnyGate:
    def collect(_ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        event.wait(60)
        return Facts()

    return gate(name=name, collect=collect)


def crashing(_ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
    raise ZeroDivisionError


def test_results_come_in_the_order_of_the_plan(tmp_path: Path) -> None:
    def slow(_ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        time.sleep(0.1)
        return Facts()

    runs, complete = run(tmp_path, gate(name="slow", collect=slow), gate(name="quick"))
    assert [item.result.name for item in runs] == ["slow", "quick"]
    assert complete


def test_a_gate_that_raises_does_not_stop_the_others(tmp_path: Path) -> None:
    runs, complete = run(tmp_path, gate(name="bad", collect=crashing), gate(name="good"))
    assert [item.result.outcome for item in runs] == [Outcome.ERROR, Outcome.PASS]
    assert complete


def test_a_gate_that_hangs_is_an_error_at_its_deadline(tmp_path: Path) -> None:
    release = threading.Event()
    begin = time.perf_counter()
    runs, complete = run(tmp_path, waiting(release), gate(name="good"), deadline_s=0.3)
    took_s = time.perf_counter() - begin
    release.set()
    assert took_s < 10
    assert [item.result.outcome for item in runs] == [Outcome.ERROR, Outcome.PASS]
    assert runs[0].result.reason == (
        "did not finish within 0.3 s: raise gate_timeout_s in [policy], "
        "or run it alone: launchgate check hangs"
    )
    assert runs[0].result.unknown
    assert runs[0].infos
    assert complete


def test_a_hanging_gate_gives_its_place_to_the_next(tmp_path: Path) -> None:
    release = threading.Event()
    runs, _ = run(tmp_path, waiting(release), gate(name="good"), jobs=1, deadline_s=0.3)
    release.set()
    assert [item.result.outcome for item in runs] == [Outcome.ERROR, Outcome.PASS]


def test_no_more_than_jobs_at_a_time(tmp_path: Path) -> None:
    lock, now, most = threading.Lock(), 0, 0

    def collect(_ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.02)
        with lock:
            now -= 1
        return Facts()

    run(tmp_path, *(gate(name=f"g{i}", collect=collect) for i in range(6)), jobs=2)
    assert most == 2


def test_an_interrupt_keeps_what_is_there(tmp_path: Path) -> None:
    release = threading.Event()

    def interrupt(_: GateRun) -> None:
        raise KeyboardInterrupt

    runs, complete = run(tmp_path, gate(name="good"), waiting(release), on_result=interrupt)
    release.set()
    assert not complete
    assert [item.result.outcome for item in runs] == [Outcome.PASS, Outcome.ERROR]
    assert runs[1].result.reason == "interrupted"

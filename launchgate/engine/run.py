"""All gates of a plan side by side, one thread each, each with a deadline."""

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from launchgate.engine.gate_run import GateRun, run_gate
from launchgate.model import GateResult, Outcome
from launchgate.plugin import AnyGate
from launchgate.ports import Ports, Scope

_TICK_S = 0.2  # how often the main thread wakes, so that Ctrl-C is heard on every platform


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A gate with its decoded section; `named` when it was asked for by name."""

    gate: AnyGate
    config: object
    named: bool


def run_gates(
    plan: Sequence[Planned],
    ports: Ports,
    scope: Scope,
    *,
    jobs: int,
    deadline_s: float,
    on_result: Callable[[GateRun], None] = lambda _: None,
) -> tuple[tuple[GateRun, ...], bool]:
    """The runs in the plan's order, and whether all of them were waited for.

    A gate that hangs becomes an ERROR at its deadline; Ctrl-C ends the wait and keeps what is
    there. The threads are daemons: a hanging one does not keep the process alive.
    """
    done: dict[str, GateRun] = {}
    try:
        for run in _finished(plan, ports, scope, max(1, jobs), deadline_s):
            done[run.result.name] = run
            on_result(run)
        complete = True
    except KeyboardInterrupt:
        complete = False
    runs = (done.get(item.gate.name) or _unfinished(item.gate, "interrupted") for item in plan)
    return tuple(runs), complete


def _finished(
    plan: Sequence[Planned], ports: Ports, scope: Scope, jobs: int, deadline_s: float
) -> Iterator[GateRun]:
    results: queue.SimpleQueue[GateRun] = queue.SimpleQueue()
    waiting = list(plan)
    running: dict[str, tuple[AnyGate, float]] = {}

    def work(item: Planned) -> None:
        results.put(run_gate(item.gate, ports, item.config, scope, named=item.named))

    while waiting or running:
        while waiting and len(running) < jobs:
            item = waiting.pop(0)
            running[item.gate.name] = (item.gate, ports.clock.now_s() + deadline_s)
            threading.Thread(target=work, args=(item,), daemon=True).start()
        try:
            run = results.get(timeout=_TICK_S)
        except queue.Empty:
            yield from _overdue(running, ports.clock.now_s(), deadline_s)
            continue
        if running.pop(run.result.name, None):
            yield run


def _overdue(
    running: dict[str, tuple[AnyGate, float]], now_s: float, deadline_s: float
) -> Iterator[GateRun]:
    for name, (gate, end_s) in list(running.items()):
        if now_s >= end_s:
            del running[name]
            yield _unfinished(
                gate,
                f"did not finish within {deadline_s:g} s: raise gate_timeout_s in [policy], "
                f"or run it alone: launchgate check {name}",
            )


def _unfinished(gate: AnyGate, reason: str) -> GateRun:
    return GateRun(
        result=GateResult(
            name=gate.name,
            title=gate.title,
            outcome=Outcome.ERROR,
            reason=reason,
            unknown=(reason,),
        ),
        infos=tuple(rule.info for rule in gate.rules),
    )

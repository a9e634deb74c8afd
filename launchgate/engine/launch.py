"""From a plan to the draft that policy judges: run, set accepted places apart, put in order."""

import hashlib
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone

from launchgate.engine.gate_run import GateRun
from launchgate.engine.join import join
from launchgate.engine.marks import Trusted, apply
from launchgate.engine.run import Planned, run_gates
from launchgate.engine.stamp import printable
from launchgate.model import Changed, GateResult, Outcome, RunInfo
from launchgate.parse.inline import Mark
from launchgate.policy.case import Draft
from launchgate.ports import PortError, Ports, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """What a run was asked for. `absent` are configured gates that this version lacks."""

    plan: Sequence[Planned]
    scope: Scope
    absent: Sequence[str] = ()
    config_sha256: str | None = None
    jobs: int = 8
    deadline_s: float = 300.0
    changed: Changed = field(default_factory=dict)


def launch(
    ask: Launch,
    ports: Ports,
    *,
    trusted: Trusted = lambda _: True,
    on_result: Callable[[GateRun], None] = lambda _: None,
) -> tuple[Draft, tuple[str, ...], tuple[Mark, ...]]:
    """The draft, the traces of bugs, and the inline markers that do not count."""
    started = datetime.now(timezone.utc)
    begin_s = ports.clock.now_s()
    runs, complete = run_gates(
        ask.plan,
        ports,
        ask.scope,
        jobs=ask.jobs,
        deadline_s=ask.deadline_s,
        on_result=on_result,
    )
    found = (finding for run in runs for finding in run.findings)
    findings, marks, others = apply(found, ports.files.marked(), trusted)
    gates = (*(run.result for run in runs), *(_absent(name) for name in ask.absent))
    target = ask.scope.target
    draft = Draft(
        run=RunInfo(
            id=str(uuid.uuid4()),
            stage=ask.scope.stage,
            target=None if target is None else target.name,
            commit=ports.git.commit(),
            started_at=started.strftime("%Y-%m-%dT%H:%M:%SZ"),
            elapsed_ms=round((ports.clock.now_s() - begin_s) * 1000),
            config_sha256=ask.config_sha256,
            shard=ask.scope.shard,
            complete=complete,
        ),
        gates=gates,
        findings=join(findings),
        infos={info.id: info for run in runs for info in run.infos},
        marks=marks,
        units_sha256=_units(ports) if ask.scope.shard else "",
        changed={printable(path): lines for path, lines in ask.changed.items()},
    )
    return draft, tuple(crash for run in runs for crash in run.crashes), others


def _absent(name: str) -> GateResult:
    return GateResult(
        name=name,
        title=name,
        outcome=Outcome.SKIP,
        reason="configured, but this version of launchgate does not have this gate",
    )


def _units(ports: Ports) -> str:
    """What tells whether all shards saw the same tree: the names of the files in scope."""
    try:
        names = "\0".join(entry.path for entry in ports.files.list())
    except PortError:
        return "unreadable"
    return hashlib.sha256(names.encode("utf-8", "surrogateescape")).hexdigest()

"""Runs the smoke gate against a loopback server, fast enough for a test."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from launchgate.engine.gate_run import GateRun
from launchgate.gates.smoke import GATE
from launchgate.gates.smoke.config import Endpoint, SmokeConfig
from launchgate.model import RuleResult, Stage
from launchgate.ports import Scope
from tests.support import run_gate

FAST_PER_S = 300.0


def smoke(
    url: str | None,
    *endpoints: Endpoint,
    env: Mapping[str, str] | None = None,
    scope: Scope | None = None,
    **settings: Any,  # noqa: ANN401 - fields of SmokeConfig
) -> GateRun:
    """`settings` override the configuration; 150 requests at most unless they say otherwise."""
    values = {"requests_per_s": FAST_PER_S, "max_requests": 150, "endpoint": endpoints, **settings}
    chosen = Scope(stage=Stage.POST_DEPLOY, urls=() if url is None else (url,))
    return run_gate(GATE, Path(), SmokeConfig(**values), scope or chosen, env=env)


def rule_of(run: GateRun, name: str) -> RuleResult:
    return next(item for item in run.result.rules if item.id == f"smoke/{name}")


def found(run: GateRun) -> list[tuple[str, str, str]]:
    """Rule, subject and severity of each finding."""
    return [(item.rule_id, item.subject, item.severity.label) for item in run.findings]

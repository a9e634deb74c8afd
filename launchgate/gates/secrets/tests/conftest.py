"""What the tests of this gate share: the gate over a real folder."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.gates.secrets import GATE
from launchgate.gates.secrets.config import SecretsConfig
from launchgate.model import Finding
from launchgate.ports import Scope
from tests.support import run_gate, write

Check = Callable[..., GateRun]
Found = Callable[..., list[Finding]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Runs the gate over files that are written to a real folder."""

    def run(
        files: Mapping[str, str | bytes],
        config: SecretsConfig | None = None,
        scope: Scope | None = None,
    ) -> GateRun:
        write(tmp_path, files)
        return run_gate(GATE, tmp_path, config, scope)

    return run


@pytest.fixture
def found(check: Check) -> Found:
    """The findings of one rule in one file."""

    def find(rule: str, text: str | bytes, name: str = "src/settings.py") -> list[Finding]:
        return [item for item in check({name: text}).findings if item.rule_id == f"secrets/{rule}"]

    return find

"""What the tests of this gate share: the gate over a real folder with a build in it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.gates.bundle import GATE
from launchgate.gates.bundle.config import BundleConfig
from launchgate.model import Finding
from launchgate.ports import Scope
from tests.support import run_gate, write

Check = Callable[..., GateRun]
Found = Callable[..., list[Finding]]
_PAGE = '<!doctype html><script type="module" src="/assets/index-Bx3k9.js"></script>'


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Runs the gate over a project whose build made these files below dist/."""

    def run(
        files: Mapping[str, str | bytes],
        config: BundleConfig | None = None,
        scope: Scope | None = None,
    ) -> GateRun:
        write(tmp_path, {"package.json": "{}", "dist/index.html": _PAGE})
        write(tmp_path, {f"dist/{name}": content for name, content in files.items()})
        return run_gate(GATE, tmp_path, config, scope)

    return run


@pytest.fixture
def found(check: Check) -> Found:
    """The findings of one rule in one script."""

    def find(rule: str, script: str, scope: Scope | None = None) -> list[Finding]:
        run = check({"assets/index-Bx3k9.js": script}, None, scope)
        return [item for item in run.findings if item.rule_id == f"bundle/{rule}"]

    return find

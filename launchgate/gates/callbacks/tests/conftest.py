"""What the tests of this gate share: a file's uses, and the gate over a real folder."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.gates.callbacks import GATE
from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.extract import uses
from launchgate.gates.callbacks.facts import UrlUse
from launchgate.gates.callbacks.paths import reading
from launchgate.parse.doubtful import doubtful
from launchgate.ports import Scope
from tests.support import run_gate, write

Uses = Callable[[str, str], list[UrlUse]]
Check = Callable[..., GateRun]


@pytest.fixture
def uses_in() -> Uses:
    """All URLs with a role that a file holds, those for development included."""

    def find(path: str, text: str) -> list[UrlUse]:
        item = reading(path)
        assert item is not None
        assert not item.left_out
        return list(uses(path, item.language, text, doubtful(text)))

    return find


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Runs the gate over files that are written to a real folder."""

    def run(
        files: Mapping[str, str | bytes],
        config: CallbacksConfig | None = None,
        scope: Scope | None = None,
    ) -> GateRun:
        write(tmp_path, files)
        return run_gate(GATE, tmp_path, config, scope)

    return run

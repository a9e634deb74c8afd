"""Runs one gate over a real folder, as the engine does."""

from collections.abc import Mapping
from pathlib import Path

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.git import GitCli, find_root
from launchgate.adapters.system import ProcessEnv
from launchgate.engine.gate_run import GateRun
from launchgate.engine.gate_run import run_gate as engine_run_gate
from launchgate.plugin import AnyGate
from launchgate.ports import Scope
from launchgate.wire import RealPorts


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Files and their folders, as they are."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def run_gate(
    gate: AnyGate,
    root: Path,
    config: object = None,
    scope: Scope | None = None,
    *,
    env: Mapping[str, str] | None = None,
    named: bool = True,
) -> GateRun:
    """`config` None means the gate's defaults; `env` None an empty environment."""
    git = GitCli(root)
    files = TreeFiles(root, git if find_root(root) == root else None)
    ports = RealPorts(files, git, env=ProcessEnv({} if env is None else env))
    chosen = gate.config() if config is None else config
    return engine_run_gate(gate, ports, chosen, scope or Scope(), named=named)

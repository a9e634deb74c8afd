import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.git import GitCli
from launchgate.engine.gate_run import GateRun
from launchgate.gates.callbacks.collect import collect
from launchgate.gates.callbacks.config import Allowed, CallbacksConfig
from launchgate.model import Outcome, Shard, Stage, Unseen
from launchgate.ports import Entry, PortError, Scope
from launchgate.wire import RealPorts

Check = Callable[..., GateRun]
BAD = "AUTH_URL=http://localhost:3000\n"


class Locked(TreeFiles):
    """A tree in which one file cannot be opened, whoever runs the test."""

    def read(self, path: str) -> bytes:
        if path == "locked.json":
            raise PortError("denied", "cannot read locked.json: run: chmod u+r locked.json")
        return super().read(path)


class Huge(TreeFiles):
    """A tree whose one file says that it is too large to read."""

    def list(self) -> Sequence[Entry]:
        return [Entry(entry.path, entry.size_bytes + 50_000_000) for entry in super().list()]


def test_what_was_scanned_and_what_was_not(check: Check) -> None:
    text = "A=é\n"
    run = check({".env": text, "tests/a.py": "x", "logo.png": b"\0", "film.ts": b"G\0"})
    assert run.result.outcome is Outcome.PASS
    assert dict(run.result.scanned) == {"bytes": len(text.encode()), "files": 1}
    assert set(run.result.unseen) == {
        Unseen(what="film.ts", why="binary content"),
        Unseen(what="1 file", why="tests and fixtures"),
    }


def test_an_unreadable_file_is_not_a_pass_and_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "locked.json").write_text("{}")
    (tmp_path / ".env").write_text(BAD)
    ports = RealPorts(Locked(tmp_path), GitCli(tmp_path))
    facts = collect(ports, CallbacksConfig(), Scope())
    assert facts.unknown == ("cannot read locked.json: run: chmod u+r locked.json",)
    assert [use.key for use in facts.urls] == ["AUTH_URL"]


def test_a_file_that_is_too_large_is_no_pass(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(BAD)
    facts = collect(RealPorts(Huge(tmp_path), GitCli(tmp_path)), CallbacksConfig(), Scope())
    assert facts.scanned["files"] == 0
    [unknown] = facts.unknown
    assert unknown.startswith(".env is larger than 20 MB: ")
    assert unknown.endswith('[callbacks] ignore = [".env"]')


@pytest.mark.parametrize("name", [".env.production", "app.json", "config.yml", "a.js"])
def test_nul_bytes_where_text_was_expected_are_no_pass(check: Check, name: str) -> None:
    run = check({name: b"A=1\0\n" + BAD.encode(), "b.ts": b"export const b = 1;\n"})
    assert run.result.outcome is Outcome.ERROR
    assert "NUL bytes" in str(run.result.reason)


def test_nothing_to_look_at_is_no_pass(check: Check) -> None:
    run = check({"README.md": BAD, "tests/a.py": BAD})
    assert run.result.outcome is Outcome.ERROR
    assert "no configuration, env or code file" in (run.result.reason or "")


def test_shards_together_see_what_one_run_sees(check: Check) -> None:
    files = {
        f"src/{n}.ts": f"export const redirectUri = 'http://localhost:{n}';" for n in range(20)
    }
    whole = check(files)
    parts = [check({}, None, Scope(shard=Shard(index=n, count=3))) for n in (1, 2, 3)]
    assert {item.fingerprint for item in whole.findings} == {
        item.fingerprint for part in parts for item in part.findings
    }
    assert sum(part.result.scanned["files"] for part in parts) == 20
    assert all(0 < part.result.scanned["files"] < 20 for part in parts)


def test_an_empty_shard_is_no_error(check: Check) -> None:
    check({".env": BAD})
    parts = [check({}, None, Scope(shard=Shard(index=n, count=4))) for n in (1, 2, 3, 4)]
    outcomes = sorted(part.result.outcome.value for part in parts)
    assert outcomes == ["fail", "pass", "pass", "pass"]


def test_ignored_paths_are_not_read_and_said_so(check: Check) -> None:
    run = check({"legacy/old/a.env": BAD, ".env": "A=1"}, CallbacksConfig(ignore=("legacy/**",)))
    assert run.findings == ()
    assert Unseen(what="1 file", why="ignored by the configuration") in run.result.unseen


def test_a_folder_named_by_hand_is_judged_even_below_examples(check: Check) -> None:
    files = {"examples/shop/.env": BAD, "examples/shop/tests/a.env": BAD, "examples/shop/b.py": ""}
    asked = check(files, None, Scope(narrowed=True))
    assert [place.path for place in asked.findings[0].locations] == ["examples/shop/.env"]
    hook = check({}, None, Scope(narrowed=True, stage=Stage.COMMIT))
    assert hook.findings == ()


@pytest.mark.parametrize(
    ("allowed", "key"),
    [(Allowed(host="*", reason="x"), "host"), (Allowed(host="a.b", reason=" "), "reason")],
)
def test_an_exception_needs_a_host_and_a_reason(allowed: Allowed, key: str) -> None:
    assert [name for name, _ in allowed.problems()] == [key]


def test_a_clean_hook_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.ts").write_text("export const url = 'https://acme.com'")
    code = (
        "import sys; from pathlib import Path; from launchgate.gates.callbacks import GATE;"
        "from launchgate.adapters.files import TreeFiles; from launchgate.ports import Scope;"
        "from types import SimpleNamespace as Ports;"
        "GATE.collect(Ports(files=TreeFiles(Path(sys.argv[1]))), GATE.config(), Scope());"
        "print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    ).stdout.split()
    assert "launchgate.parse.doubtful" in loaded
    for name in ("launchgate.gates.callbacks.extract", "json", "tomllib", "httpx"):
        assert name not in loaded


def test_ten_thousand_files_in_four_seconds(tmp_path: Path) -> None:
    source = "import { a } from './a';\nexport const url = 'https://acme.com/x';\n" * 40
    for n in range(100):
        folder = tmp_path / f"src/{n}"
        folder.mkdir(parents=True)
        for m in range(100):
            (folder / f"{m}.ts").write_text(
                source + ("const x = 'http://localhost';" if m < 9 else "")
            )
    begin = time.process_time()
    facts = collect(RealPorts(TreeFiles(tmp_path), GitCli(tmp_path)), CallbacksConfig(), Scope())
    assert facts.scanned["files"] == 10_000
    assert time.process_time() - begin < 4

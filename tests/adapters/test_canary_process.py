"""The build command: what it says, how long it may take, what it leaves behind."""

import os
import sys
import time
from pathlib import Path

import pytest

from launchgate.adapters.canary.process import Ended, build
from launchgate.adapters.canary.surroundings import surroundings, unmarked


def run(code: str, folder: Path, timeout_s: float = 30) -> Ended:
    return build([sys.executable, "-c", code], str(folder), dict(os.environ), timeout_s)


def test_code_and_output_are_told(tmp_path: Path) -> None:
    ended = run("import sys; print('out'); print('err', file=sys.stderr); sys.exit(7)", tmp_path)
    assert ended.code == 7
    assert sorted(ended.said.split()) == ["err", "out"]


def test_only_the_end_of_a_long_output_is_kept(tmp_path: Path) -> None:
    ended = run(
        "print('x' * 99 + '\\n', end='') or [print('y' * 99) for _ in range(9000)]", tmp_path
    )
    assert len(ended.said) <= 130_000
    assert ended.said.endswith("y\n")


def test_lines_are_heard_as_they_come(tmp_path: Path) -> None:
    heard: list[str] = []
    command = [sys.executable, "-c", "print('one'); print('two')"]
    build(command, str(tmp_path), dict(os.environ), 30, heard.append)
    assert heard == ["one\n", "two\n"]


def test_a_build_that_does_not_end_is_stopped_with_all_it_started(tmp_path: Path) -> None:
    mark = tmp_path / "child"
    code = (
        "import subprocess, sys, time\n"
        f"child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(mark)!r}, 'w').write(str(child.pid))\n"
        "print('serving', flush=True)\n"
        "time.sleep(600)\n"
    )
    begin_s = time.monotonic()
    ended = run(code, tmp_path, timeout_s=2)
    assert ended.code is None
    assert "serving" in ended.said
    assert time.monotonic() - begin_s < 15
    assert gone(int(mark.read_text()))


def test_what_a_build_leaves_running_goes_with_it(tmp_path: Path) -> None:
    code = (
        "import subprocess, sys\n"
        "print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']).pid)\n"
    )
    begin_s = time.monotonic()
    ended = run(code, tmp_path)
    assert ended.code == 0
    assert time.monotonic() - begin_s < 15
    assert gone(int(ended.said))


def gone(pid: int) -> bool:
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_what_cannot_be_started_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        build(["./missing"], str(tmp_path), {}, 5)


def test_the_machines_variables_go_on_and_the_products_do_not() -> None:
    environ = {
        "PATH": "/bin", "HOME": "/home/dev", "HTTPS_PROXY": "http://proxy:3128", "CI": "true",
        "npm_config_registry": "https://npm.acme.example", "npm_lifecycle_event": "x",
        "npm_config__authToken": "x", "GITHUB_TOKEN": "real", "DATABASE_URL": "real",
        "KEPT_TOKEN": "real", "TOOL_HOME": "/opt/tool", "INIT_CWD": "/",
    }  # fmt: skip
    env = surroundings(
        environ, {"DATABASE_URL": "marker"}, ["KEPT_TOKEN"], "/copy/apps/web", "/copy"
    )
    assert env["DATABASE_URL"] == "marker"
    assert env["KEPT_TOKEN"] == "real"
    assert "real" not in {value for name, value in env.items() if name != "KEPT_TOKEN"}
    kept = ("HOME", "TOOL_HOME", "HTTPS_PROXY", "CI", "npm_config_registry")
    assert [env[name] for name in kept] == [environ[name] for name in kept]
    assert not {"npm_lifecycle_event", "npm_config__authToken", "INIT_CWD"} & set(env)
    assert env["PATH"].split(os.pathsep) == [
        "/copy/apps/web/node_modules/.bin", "/copy/apps/node_modules/.bin",
        "/copy/node_modules/.bin", "/bin",
    ]  # fmt: skip
    assert (env["TURBO_FORCE"], env["NX_SKIP_NX_CACHE"]) == ("1", "true")


def test_a_build_without_markers_has_all_of_them() -> None:
    env = unmarked({"PATH": "/bin", "DATABASE_URL": "real"}, "/copy", "/copy")
    assert env["DATABASE_URL"] == "real"

"""Gates that raise, hang or cannot tell: the others' findings stay, and nothing turns green."""

import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.command import COMMAND, ROOT, Repo, environment
from tests.e2e.conftest import Make
from tests.e2e.gates import plug_in

HANG = "Path('started').touch()\ntime.sleep(30)\nreturn Facts()"


def test_a_third_partys_gate_is_a_gate_like_any_other(good: Repo) -> None:
    problem = "yield Problem(subject=f'level {config.level}', message='odd', anchor='x')"
    env = plug_in(good, check=problem, config="[odd]\nlevel = 7\n")
    done = good.run("-o", "json", env=env)
    assert (done.code, done.rules) == (1, ["odd/thing"])
    assert done.report["findings"][0]["subject"] == "level 7"
    for way in (("check", "odd"), ("run", "--gate", "odd")):
        named = good.run(*way, "-o", "json", env=env)
        assert [gate["name"] for gate in named.report["gates"]] == ["odd"]
        assert named.code == 1
    wrong = good.run("--gate", "od", env=env)
    assert (wrong.code, "there is no gate 'od'" in wrong.err) == (2, True)


@pytest.mark.parametrize(("where", "rest"), [("collect", "odd: collect"), ("check", "odd/thing")])
def test_a_gate_that_raises_is_3_with_one_line_and_a_details_file(
    good: Repo, where: str, rest: str
) -> None:
    value = "hunter2" + "-hunter2"
    env = plug_in(good, **{where: f"raise ValueError({value!r})"})
    env["TMPDIR"] = str(good.path.parent)
    done = good.run("-o", "json", env=env)
    assert (done.code, done.report["decision"]) == (3, "inconclusive")
    outcomes = {gate["name"]: gate["outcome"] for gate in done.report["gates"]}
    assert outcomes.pop("env") == "pass"
    assert outcomes == {"secrets": "pass", "bundle": "skip", "callbacks": "pass", "odd": "error"}
    assert f"{rest} crashed (ValueError)" in done.out
    found = re.search(r"a bug in a gate; details: (\S+)", done.err)
    assert found is not None
    details = Path(found[1]).read_text("utf-8")
    assert "odd_gate.py" in details
    assert value not in details + done.out + done.err


def test_a_finding_that_blocks_wins_over_a_gate_that_raises(bad: Repo) -> None:
    env = plug_in(bad, collect="raise ValueError")
    env["TMPDIR"] = str(bad.path.parent)
    done = bad.run("-o", "json", env=env)
    assert (done.code, done.rules) == (1, ["callbacks/loopback"])
    assert bad.run("--fail-on", "never", env=env).code == 3
    assert bad.run("--fail-on", "never", "--exit-zero", env=env).code == 3


def test_what_a_rule_found_before_it_raised_is_kept(good: Repo) -> None:
    problem = "yield Problem(subject='one', message='odd', anchor='x')\nraise ValueError"
    env = {**plug_in(good, check=problem), "TMPDIR": str(good.path.parent)}
    done = good.run("-o", "json", env=env)
    assert (done.code, done.rules) == (1, ["odd/thing"])


def test_a_gate_that_could_not_tell_is_3_with_the_next_step(good: Repo) -> None:
    env = plug_in(good, collect="raise Inconclusive('ask the oracle')")
    done = good.run(env=env)
    assert (done.code, "odd: ask the oracle" in done.out) == (3, True)


def test_a_gate_that_skips_is_not_counted_but_by_name_it_is_3(good: Repo) -> None:
    env = plug_in(good, collect="raise Skip('no odd files')")
    done = good.run(env=env)
    assert (done.code, "no odd files" in done.out) == (0, True)
    assert good.run("run", "--gate", "odd", env=env).code == 3


def test_a_gate_that_hangs_is_3_at_its_deadline(good: Repo) -> None:
    env = plug_in(good, HANG, config="[policy]\ngate_timeout_s = 1\n")
    done = good.run("-o", "json", env=env)
    assert done.code == 3
    [odd] = [gate for gate in done.report["gates"] if gate["name"] == "odd"]
    assert (odd["outcome"], "did not finish within 1 s" in odd["reason"]) == ("error", True)
    assert done.report["run"]["complete"] is True


@pytest.mark.parametrize("arguments", [(), ("--exit-zero",), ("--jobs", "1")])
def test_ctrl_c_during_a_gate_writes_what_there_is_and_is_130(
    bad: Repo, arguments: tuple[str, ...]
) -> None:
    env = plug_in(bad, HANG)
    child = subprocess.Popen(
        [*COMMAND, *arguments, "-o", "json=r.json"], cwd=bad.path, env=environment(env),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    end_s = time.monotonic() + 20
    while not (bad.path / "started").exists():
        assert time.monotonic() < end_s
        time.sleep(0.02)
    time.sleep(0.3)  # the other gate ends meanwhile
    child.send_signal(signal.SIGINT)
    _, err = child.communicate(timeout=10)
    assert child.returncode == 130
    assert b"Traceback" not in err
    assert b"interrupted: this report is incomplete" in err
    report = json.loads((bad.path / "r.json").read_text("utf-8"))
    assert report["run"]["complete"] is False
    assert [item["rule"] for item in report["findings"]] == ["callbacks/loopback"]
    assert {gate["name"]: gate["outcome"] for gate in report["gates"]}["odd"] == "error"


@pytest.mark.parametrize("verb", [(), ("hook",), ("merge", "shards"), ("rules",)])
def test_ctrl_c_at_any_moment(bad: Repo, verb: tuple[str, ...]) -> None:
    """130 or a finished run's code, a whole report or none, never a traceback."""
    for step in range(6):
        report = bad.path.parent / f"r{step}.json"
        output = () if verb == ("rules",) else ("-o", f"json={report}")
        child = subprocess.Popen(
            [*COMMAND, *verb, *output], cwd=bad.path, env=environment(),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        time.sleep(0.03 + 0.05 * step)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=10)
        assert child.returncode in (0, 1, 2, 3, 130, -signal.SIGINT), err
        ours = os.fspath(ROOT / "launchgate").encode() in err
        assert not (b"Traceback" in err and ours), err  # before our first line, Python itself ends
        if report.exists():
            json.loads(report.read_text("utf-8"))
        assert not list(bad.path.parent.glob(".*.tmp"))


def test_a_hanging_gate_with_threads_of_its_own_does_not_keep_the_process(make: Make) -> None:
    """Python waits for a pool's threads at exit: longer than any CI job has."""
    source = (
        "import time\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from dataclasses import dataclass\n"
        "from launchgate.model import Facts, Stage\n"
        "from launchgate.plugin import Gate\n"
        "@dataclass(frozen=True)\n"
        "class Config:\n    pass\n"
        "def collect(ports, config, scope):\n"
        "    with ThreadPoolExecutor(2) as pool:\n"
        "        pool.submit(time.sleep, 600).result()\n"
        "    return Facts()\n"
        "GATE = Gate(name='pooled', title='x', stages=frozenset({Stage.PRE_DEPLOY}),\n"
        "            config=Config, collect=collect, rules=())\n"
    )
    config = "version = 1\nplugins = ['pooled']\n[policy]\ngate_timeout_s = 1\n"
    repo = make({"a.ts": "export const a = 1;\n", "launchgate.toml": config, "pooled.py": source})
    done = repo.run("-o", "json", env={"PYTHONPATH": str(repo.path)})
    assert done.code == 3
    outcomes = [gate["outcome"] for gate in done.report["gates"]]
    assert outcomes == ["skip", "pass", "skip", "pass", "error"]

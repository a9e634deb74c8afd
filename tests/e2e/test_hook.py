"""`launchgate hook` on real indexes: what is staged counts, and no file name is an option."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import BAD, GOOD, LOOPBACK, ROOT, TUNNEL, Repo, environment, finished, launchgate
from tests.e2e.conftest import Make


@pytest.fixture
def repo(make: Make) -> Repo:
    return make({"README.md": "# Shop\n"})


def stage(repo: Repo, text: str, name: str = ".env") -> None:
    repo.write({name: text})
    repo.git("add", "--", name)


def test_nothing_staged_is_0_and_says_so(repo: Repo) -> None:
    done = repo.run("hook")
    assert (done.code, done.out) == (0, "")
    assert "nothing is staged" in done.err
    assert repo.run("hook", "-q").err == ""


def test_a_staged_fault_is_1_even_when_the_work_tree_is_clean(repo: Repo) -> None:
    stage(repo, BAD)
    repo.write({".env": GOOD})
    done = repo.run("hook")
    assert (done.code, ".env:1:19" in done.out) == (1, True)


def test_a_fault_that_is_not_staged_is_0(repo: Repo) -> None:
    stage(repo, GOOD)
    repo.write({".env": BAD})
    done = repo.run("hook", ".env")
    assert (done.code, "GO: 1 staged file, 1 line, nothing found" in done.err) == (0, True)


def test_a_file_that_is_only_in_the_work_tree_is_not_looked_at(repo: Repo) -> None:
    repo.write({".env": BAD})
    assert repo.run("hook").code == 0


def test_the_first_commit_of_a_repository(make: Make) -> None:
    repo = make()
    assert "nothing is staged" in repo.run("hook").err
    stage(repo, BAD)
    assert repo.run("hook").code == 1


def test_a_staged_file_of_no_kind_that_the_gate_reads_is_0(repo: Repo) -> None:
    stage(repo, f"see {LOOPBACK}\n", "logo.bmp")
    done = repo.run("hook", "callbacks")
    assert (done.code, "1 staged file, none of a kind" in done.err) == (0, True)


def test_a_deleted_file_is_0(make: Make) -> None:
    repo = make({".env": BAD})
    repo.git("rm", "-q", ".env")
    assert repo.run("hook").code == 0


def test_named_files_are_judged_as_the_index_has_them(make: Make) -> None:
    repo = make({"a/.env": BAD, "b/.env": GOOD})
    assert repo.run("hook", "launchgate", "b/.env").code == 0
    assert repo.run("hook", "launchgate-callbacks", "a/.env").code == 1
    assert repo.run("hook", "callbacks", "b/.env", "a/.env").code == 1
    below = launchgate("hook", ".env", cwd=repo.path / "a")
    assert below.code == 1


def test_after_the_first_file_everything_is_a_file(make: Make) -> None:
    """A tracked file `--exit-zero` must not switch the gate off."""
    repo = make({"a.txt": "x\n", "--exit-zero": "x\n", ".env": BAD, "-q": "x\n"})
    done = repo.run("hook", "a.txt", "--exit-zero", "-q", ".env")
    assert (done.code, "NO-GO" in done.out) == (1, True)


@pytest.mark.parametrize("name", ["--exit-zero", "-q", "--fail-on=never", "--config=x.toml"])
def test_an_option_that_is_a_tracked_file_is_2(make: Make, name: str) -> None:
    repo = make({".env": BAD, "x.toml": ""})
    repo.write({name: "x\n"})
    repo.git("add", "-A")
    done = repo.run("hook", name, ".env")
    assert (done.code, "an option and a tracked file" in done.err) == (2, True)
    assert repo.run("hook", "--", name, ".env").code == 1


@pytest.mark.parametrize("name", ["--stage", "-o", "--output=x"])
def test_also_one_that_takes_a_value(make: Make, name: str) -> None:
    repo = make({".env": BAD, name: "x\n"})
    done = repo.run("hook", name, "commit", ".env")
    assert done.code == 2


@pytest.mark.parametrize("name", ["smoke", "callbacks", "env"])
def test_a_file_named_like_a_gate_cannot_switch_the_others_off(make: Make, name: str) -> None:
    repo = make({".env": BAD, name: "x\n"})
    done = repo.run("hook", name, ".env")
    assert (done.code, "is a gate and a tracked file" in done.err) == (2, True)
    assert repo.run("hook", "launchgate", name, ".env").code == 1
    assert repo.run("hook", "--", name, ".env").code == 1


def test_a_gate_without_a_commit_hook_is_2(make: Make) -> None:
    done = make({".env": BAD}).run("hook", "smoke", ".env")
    assert (done.code, "has no commit hook" in done.err) == (2, True)


def test_the_same_option_without_such_a_file_is_an_option(make: Make) -> None:
    repo = make({".env": BAD})
    assert repo.run("hook", "--exit-zero", ".env").code == 0
    assert repo.run("hook", "--fail-on=never", "--", ".env").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--exit-zer",), "no option '--exit-zer'"),
        (("--fail-on",), "--fail-on needs a value"),
        (("--fail-on", "hihg"), "expected one of critical, high"),
        (("-o", "jsn"), "did you mean 'json'?"),
    ],
)
def test_usage_errors(repo: Repo, arguments: tuple[str, ...], said: str) -> None:
    stage(repo, BAD)
    done = repo.run("hook", *arguments)
    assert (done.code, done.out, said in done.err) == (2, "", True)


def test_without_a_repository_it_is_2(tmp_path: Path) -> None:
    done = launchgate("hook", cwd=tmp_path)
    assert (done.code, "no git repository here" in done.err) == (2, True)


def test_options_work_as_for_run(repo: Repo) -> None:
    stage(repo, BAD)
    done = repo.run("hook", "-o", "json", "-q")
    assert (done.code, done.report["run"]["stage"], done.rules) == (
        1,
        "commit",
        ["callbacks/loopback"],
    )
    repo.write({"launchgate.toml": '[policy]\nfail_on = "never"\n'})
    assert repo.run("hook").code == 0


def test_a_conflict_in_a_named_file_is_3(make: Make) -> None:
    repo = make({".env": "A=1\n"})
    repo.git("switch", "-q", "-c", "other")
    repo.commit({".env": "A=2\n"})
    repo.git("switch", "-q", "main")
    repo.commit({".env": "A=3\n"})
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "-q", "other")
    done = repo.run("hook", ".env")
    assert (done.code, "merge conflicts" in done.out) == (3, True)


LONG_WAY = f"# {BAD}{GOOD}"  # a commented URL: only the gate itself can tell that it is harmless


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (None, "launchgate.cli.hook"),
        (GOOD, "launchgate.cli.hook"),
        (LONG_WAY, "launchgate.gates.callbacks"),
    ],
)
def test_a_clean_run_imports_nothing_heavy(repo: Repo, text: str | None, last: str) -> None:
    """By fact, not by clock: what lies in sys.modules when it ends."""
    if text is not None:
        stage(repo, text)
    program = (
        "import atexit, runpy, sys\n"
        "atexit.register(lambda: print(*sorted(sys.modules)))\n"
        "sys.argv = ['launchgate', 'hook']\n"
        "runpy.run_module('launchgate', run_name='__main__', alter_sys=True)\n"
    )
    done = finished([sys.executable, "-c", program], repo.path)
    loaded = set(done.out.split())
    assert (done.code, last in loaded) == (0, True)
    heavy = {"click", "httpx", "jsonschema", "git", "rich", "asyncio", "detect_secrets", "ssl"}
    assert loaded & heavy == set()


@pytest.mark.parametrize("text", [LONG_WAY, BAD, GOOD, "A=1\n", f"A_CALLBACK_URL={TUNNEL}\n"])
def test_a_hook_decides_as_a_run_of_its_stage_does(repo: Repo, text: str) -> None:
    """The short way may not be milder than the long one."""
    stage(repo, text)
    assert repo.run("hook").code == repo.run("run", "--stage", "commit").code


CONFIG = """repos:
- repo: local
  hooks:
  - id: launchgate
    name: launchgate
    entry: {entry} hook launchgate
    language: system
    files: '(^|/)\\.env[^/]*$|^--'
    require_serial: true
"""


def pre_commit(repo: Repo, home: Path) -> tuple[int, str]:
    env = environment({"PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never"})
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run"], cwd=repo.path, env=env, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def test_pre_commit_runs_it(repo: Repo, tmp_path: Path) -> None:
    entry = f"{sys.executable} -m launchgate"
    stage(repo, CONFIG.format(entry=entry), ".pre-commit-config.yaml")
    assert os.fspath(ROOT) in environment()["PYTHONPATH"]
    stage(repo, GOOD)
    code, said = pre_commit(repo, tmp_path / "home")
    assert (code, "Passed" in said) == (0, True)
    stage(repo, BAD)
    code, said = pre_commit(repo, tmp_path / "home")
    assert (code, "NO-GO  1 blocking risk" in said) == (1, True)


def test_a_file_named_like_an_option_cannot_switch_pre_commits_hook_off(
    repo: Repo, tmp_path: Path
) -> None:
    stage(repo, CONFIG.format(entry=f"{sys.executable} -m launchgate"), ".pre-commit-config.yaml")
    stage(repo, BAD)
    stage(repo, "x\n", "--exit-zero")
    code, said = pre_commit(repo, tmp_path / "home")
    assert (code, "Failed" in said) == (1, True)
    assert "'--exit-zero' is an option and a tracked file" in said or "NO-GO" in said

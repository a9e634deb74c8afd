"""Bad input, each with a clear message, the right exit code, and nothing half-written."""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.command import BAD, COMMAND, GOOD, LOOPBACK, Done, Repo, environment, finished
from tests.e2e.conftest import Make

# root reads everything: as root, the child runs without the two capabilities that allow it
CAPS = "-dac_override,-dac_read_search"
PLAIN = ["setpriv", f"--bounding-set={CAPS}", f"--inh-caps={CAPS}"] if os.geteuid() == 0 else []


def run_plain(repo: Repo, *arguments: str) -> Done:
    return finished([*PLAIN, *COMMAND, *arguments], repo.path)


def test_an_unreadable_file_is_3_with_the_fix(make: Make) -> None:
    repo = make({".env": GOOD, "web/.env": BAD})
    (repo.path / ".env").chmod(0)
    done = run_plain(repo, "--fail-on", "never", "-o", "json")
    assert (done.code, done.report["decision"]) == (3, "inconclusive")
    assert "run: chmod u+r .env" in done.err
    assert done.rules == ["callbacks/loopback"]
    assert run_plain(repo).code == 1


@pytest.mark.parametrize("git", [True, False])
def test_an_unreadable_folder_is_3(tmp_path: Path, git: bool) -> None:
    repo = Repo.make(tmp_path / "shop", {"a.py": "A = 1\n"}) if git else Repo(tmp_path / "shop")
    repo.write({"a.py": "A = 1\n", "closed/.env": BAD})
    (repo.path / "closed").chmod(0)
    done = run_plain(repo)
    (repo.path / "closed").chmod(0o700)
    assert (done.code, "permissions" in done.out) == (3, True)


def test_a_config_that_cannot_be_read_is_2(bad: Repo) -> None:
    bad.write({"launchgate.toml": ""})
    (bad.path / "launchgate.toml").chmod(0)
    done = run_plain(bad)
    assert (done.code, "cannot read it: Permission denied" in done.err) == (2, True)


def test_a_folder_that_may_not_be_written_is_2(bad: Repo) -> None:
    (bad.path / "out").mkdir()
    (bad.path / "out").chmod(0o555)
    done = run_plain(bad, "-o", "json=out/r.json")
    assert (done.code, done.out) == (2, "")
    assert "cannot write out/r.json: Permission denied" in done.err


@pytest.mark.parametrize("name", ["folder", ".env.production/r.json", ".env.production/x/r"])
def test_an_output_that_cannot_be_is_2(bad: Repo, name: str) -> None:
    (bad.path / "folder").mkdir()
    before = sorted(path.name for path in bad.path.rglob("*") if ".git" not in path.parts)
    done = bad.run("-o", f"json={name}")
    assert (done.code, done.out, "--output" in done.err) == (2, "", True)
    assert before == sorted(p.name for p in bad.path.rglob("*") if ".git" not in p.parts)


def test_a_binary_file_is_left_alone(make: Make) -> None:
    done = make({"a.py": "A = 1\n", "logo.png": "\0\0", "film.ts": "G\0"}).run("-o", "json")
    [gate] = [item for item in done.report["gates"] if item["name"] == "callbacks"]
    assert done.code == 0
    assert gate["unseen"] == [{"what": "film.ts", "why": "binary content"}]


def test_binary_content_in_an_env_file_is_no_pass(make: Make) -> None:
    repo = make({"a.py": "A = 1\n"})
    repo.write({".env": f"\0\0{BAD}"})
    repo.git("add", "-f", ".env")
    for arguments in ((), ("hook",)):
        done = repo.run(*arguments)
        assert done.code == 3
        assert ".env holds NUL bytes" in done.out


def looked(gate: dict[str, Any]) -> bool:
    """Not one that found nothing to look at."""
    return bool(gate["outcome"] != "skip")


def test_a_sparse_checkout_says_what_it_does_not_see(make: Make) -> None:
    repo = make({"web/a.py": "A = 1\n", "api/.env": BAD, "api/b.py": "B = 1\n"})
    repo.git("sparse-checkout", "set", "web")
    for gate in filter(looked, repo.run("-o", "json").report["gates"]):
        assert gate["unseen"] == [
            {"what": "2 tracked files", "why": "outside this sparse checkout"}
        ]


def test_symbolic_links_and_their_loops_are_left_out_and_said(make: Make, tmp_path: Path) -> None:
    (tmp_path / "outside.env").write_text(BAD)
    for git in (True, False):
        repo = make({"a.py": "A = 1\n"}, f"git-{git}")
        (repo.path / "a.env").symlink_to("b.env")
        (repo.path / "b.env").symlink_to("a.env")
        (repo.path / "loop").symlink_to(".", target_is_directory=True)
        (repo.path / "out.env").symlink_to(tmp_path / "outside.env")
        if not git:
            shutil.rmtree(repo.path / ".git")
        done = repo.run("-o", "json")
        assert done.code == 0
        for gate in filter(looked, done.report["gates"]):
            links = {item["what"] for item in gate["unseen"] if item["why"] == "symbolic link"}
            assert links == {"a.env", "b.env", "loop", "out.env"}


def test_without_git_on_the_path_it_is_3_and_says_so(bad: Repo, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    done = bad.run(env={"PATH": str(tmp_path / "bin")})
    assert (done.code, "git is not installed or not on PATH" in done.out) == (3, True)
    hook = bad.run("hook", env={"PATH": str(tmp_path / "bin")})
    assert (hook.code, "git is not installed" in hook.out + hook.err) == (3, True)


def test_a_damaged_repository_is_3(bad: Repo) -> None:
    (bad.path / ".git/index").write_bytes(b"nonsense")
    done = bad.run()
    assert (done.code, "git ls-files failed" in done.out) == (3, True)


def test_a_repository_without_a_commit(make: Make) -> None:
    repo = make()
    repo.write({".env": BAD})
    done = repo.run("-o", "json")
    assert (done.code, done.report["run"]["commit"]) == (1, None)


def test_file_names_that_are_not_text(bad: Repo) -> None:
    (bad.path / os.fsdecode(b"caf\xe9\n.env")).write_text(BAD)
    done = bad.run("-o", "json")
    paths = [place["path"] for item in done.report["findings"] for place in item["locations"]]
    assert (done.code, paths) == (1, [".env.production", "caf\\xe9\n.env"])
    assert bad.run().code == 1


def many(repo: Repo) -> None:
    """Enough findings that every document is over 64 KiB."""
    repo.write({".env": "".join(f"A{i}_CALLBACK_URL={LOOPBACK}\n" for i in range(400))})


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB where we may mount one, else the device that is always full."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    mounted = shutil.which("mount") and subprocess.run(mount, check=False, capture_output=True)
    if mounted and mounted.returncode == 0:
        yield disk / "r.json"
        assert [path.name for path in disk.iterdir()] in ([], ["r.json"])
        subprocess.run(["umount", str(disk)], check=True)
    else:
        yield Path("/dev/full")


def test_a_full_disk_leaves_the_old_report_or_none(bad: Repo, small: Path) -> None:
    many(bad)
    done = bad.run("-o", f"json={small}", "--fail-on", "never")
    assert (done.code, f"could not write {small}: No space left on device" in done.err) == (3, True)
    assert not small.is_file()
    assert bad.run("-o", f"json={small}", "--exit-zero").code == 1


def test_a_write_that_breaks_off_leaves_the_old_report(bad: Repo) -> None:
    """A file may hold 20,000 bytes here: the first part is written, then the system says no."""
    many(bad)
    report = bad.path.parent / "r" / "r.json"
    report.parent.mkdir()
    report.write_text("old")
    done = subprocess.run(
        [*COMMAND, "-o", f"json={report}", "-o", f"html={report}.html"], cwd=bad.path,
        env=environment(), capture_output=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )  # fmt: skip
    assert done.returncode == 1
    assert b"could not write" in done.stderr
    assert b"Traceback" not in done.stderr
    assert [path.name for path in report.parent.iterdir()] == ["r.json"]
    assert report.read_text() == "old"


@pytest.mark.parametrize("arguments", [(), ("-o", "json"), ("-o", "markdown"), ("-v",)])
def test_a_closed_pipe_is_no_error(bad: Repo, arguments: tuple[str, ...]) -> None:
    many(bad)
    program = '"$@" | head -1 > /dev/null; echo "${PIPESTATUS[0]}"'
    done = finished(["bash", "-c", program, "bash", *COMMAND, *arguments], bad.path)
    assert done.out == "1\n"
    assert "Exception ignored" not in done.err
    assert "BrokenPipe" not in done.err


@pytest.mark.parametrize("verb", ["rules", "schema report", "explain smoke"])
def test_a_closed_stdout_of_other_verbs(good: Repo, verb: str) -> None:
    program = '"$@" | true; echo "${PIPESTATUS[0]}"'
    done = finished(["bash", "-c", program, "bash", *COMMAND, *verb.split()], good.path)
    assert done.out == "0\n"
    assert done.err == ""


def test_a_terminal_that_knows_ascii_only(make: Make) -> None:
    repo = make({"é/.env": BAD})
    env = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    done = repo.run(env=env)
    assert (done.code, "\\xe9/.env:1:19" in done.out) == (1, True)
    report = repo.run("-o", "json", env=env)
    assert report.code == 1
    assert json.loads(report.out)["findings"][0]["locations"][0]["path"] == "é/.env"


def test_a_bug_of_ours_is_one_line_with_a_details_file(good: Repo, tmp_path: Path) -> None:
    """A module of ours that cannot be imported stands for any bug."""
    program = (
        "import runpy, sys\nsys.modules['launchgate.cli.run'] = None\n"
        "sys.argv = ['launchgate']\nrunpy.run_module('launchgate', run_name='__main__')\n"
    )
    done = finished([sys.executable, "-c", program], good.path, {"TMPDIR": str(tmp_path)})
    assert (done.code, done.out, len(done.err.splitlines())) == (3, "", 1)
    assert Path(done.err.split("Details: ")[1].strip()).read_text().startswith("ModuleNotFound")

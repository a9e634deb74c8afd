"""A fresh machine: which Python, which virtual environment, what is said when it cannot be made."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.bootstrap import ensure_venv, venv_preparation, version_of
from scripts.chromium import debian_packages
from scripts.machine import Machine, Stop

ROOT = Path(__file__).resolve().parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
AS_ON_DEBIAN = """
import sys
from importlib.machinery import PathFinder

class Incomplete(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        return None if name == "ensurepip" else super().find_spec(name, path, target)

sys.meta_path[:] = [Incomplete if finder is PathFinder else finder for finder in sys.meta_path]
"""


@pytest.fixture
def sh() -> str:
    found = shutil.which("sh")
    assert found, "make and these tests need a POSIX shell"
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository's set-up files alone, in a folder with a blank in its name."""
    copy = tmp_path / "my copy"
    shutil.copytree(ROOT / "scripts", copy / "scripts")
    return copy


def bootstrap(
    sh: str, copy: Path, path: Path, **environment: str
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sh, "scripts/bootstrap", "run"],
        cwd=copy,
        env={"PATH": str(path), **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def folder_with(folder: Path, sh: str, *names: str) -> Path:
    """A PATH with nothing on it but a shell, `dirname` and the named commands of this machine."""
    folder.mkdir(exist_ok=True)
    for name in ("sh", "dirname", *names):
        real = shutil.which(name)
        assert real, name
        (folder / name).symlink_to(real)
    return folder


def python_named(folder: Path, name: str, code: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{code}\n", encoding="utf-8")
    program.chmod(0o755)


def test_root_installs_the_missing_package_of_debian() -> None:
    commands = venv_preparation(Machine(distribution="debian", apt=True, root=True), "3.11")
    told = [" ".join(command) for command in commands]
    assert told == [
        "env DEBIAN_FRONTEND=noninteractive apt-get -qq update",
        "env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends"
        " python3.11-venv",
    ]


def test_passwordless_sudo_installs_it_too() -> None:
    commands = venv_preparation(Machine(apt=True, sudo=True), "3.12")
    assert all(command[:2] == ["sudo", "-n"] for command in commands)


def test_without_either_the_exact_command_is_told() -> None:
    told = "sudo apt-get update && sudo apt-get install -y python3.12-venv"
    with pytest.raises(Stop, match=re.escape(told)):
        venv_preparation(Machine(apt=True), "3.12")


def test_a_machine_without_apt_is_not_told_to_use_it() -> None:
    with pytest.raises(Stop, match="ensurepip is missing") as stop:
        venv_preparation(Machine(root=True), "3.12")
    assert "apt" not in str(stop.value)


def test_ubuntu_s_snap_stub_is_not_installed() -> None:
    assert debian_packages(Machine(distribution="ubuntu", apt=True, root=True)) == []
    assert "chromium" in debian_packages(Machine(distribution="debian", apt=True, root=True))


def test_a_python_without_ensurepip_leaves_no_half_made_venv(
    sh: str, copy: Path, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(AS_ON_DEBIAN, encoding="utf-8")
    path = folder_with(tmp_path / "bin", sh)
    (path / "python3").symlink_to(sys.executable)
    done = bootstrap(sh, copy, path, PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert "ensurepip is missing" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (copy / ".venv").exists()


def test_no_python_at_all_is_a_clear_message(sh: str, copy: Path, tmp_path: Path) -> None:
    done = bootstrap(sh, copy, folder_with(tmp_path / "bin", sh, "cat"))
    assert done.returncode == 1
    assert "Python 3.10 or newer is needed" in done.stderr
    assert "sudo apt-get install -y python3 python3-venv" in done.stderr


def test_a_name_on_path_that_does_not_run_is_passed_over(
    sh: str, copy: Path, tmp_path: Path
) -> None:
    path = folder_with(tmp_path / "bin", sh)
    python_named(path, "python3", "exit 127")
    python_named(path, "python3.11", f'echo chosen >&2; exec "{sys.executable}" "$@"')
    (copy / "scripts" / "bootstrap.py").write_text("print('here')", encoding="utf-8")
    done = bootstrap(sh, copy, path)
    assert (done.returncode, done.stdout) == (0, "here\n")
    assert "chosen" in done.stderr


def test_a_python_chosen_by_hand_must_run(sh: str, copy: Path, tmp_path: Path) -> None:
    path = folder_with(tmp_path / "bin", sh)
    done = bootstrap(sh, copy, path, PYTHON=str(tmp_path / "missing"))
    assert done.returncode == 1
    assert "is not a Python 3.10 or newer that runs" in done.stderr


def test_a_broken_venv_is_made_anew_and_a_good_one_is_kept(tmp_path: Path) -> None:
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(tmp_path / "removed")
    python = ensure_venv(venv, None, wanted=None)
    assert version_of(python, needs_pip=True) == f"{sys.version_info[0]}.{sys.version_info[1]}"
    kept = venv / "kept"
    kept.touch()
    assert ensure_venv(venv, None, wanted=sys.executable) == python
    assert kept.exists()


def test_the_second_run_installs_nothing(sh: str, copy: Path) -> None:
    """With every stamp in place, no package installer is called: there is none to call."""
    for name in ("requirements", "launchgate"):
        (copy / name).mkdir()
    for name in ("build.lock", "run.lock"):
        shutil.copy(ROOT / "requirements" / name, copy / "requirements" / name)
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copy(ROOT / "launchgate" / "__init__.py", copy / "launchgate")
    script = (
        "import sys; from pathlib import Path; from scripts.bootstrap import *;"
        "files = ['requirements/build.lock', 'requirements/run.lock', 'pyproject.toml',"
        " 'launchgate/__init__.py'];"
        "ensure_venv(Path('.venv'), None, wanted=None);"
        "Path('.venv/launchgate-stamps').mkdir();"
        "Path('.venv/launchgate-stamps/run').write_text(digest_of(Path(), list(map(Path, files))))"
    )
    subprocess.run([sys.executable, "-c", script], cwd=copy, check=True, capture_output=True)
    shutil.rmtree(next((copy / ".venv").glob("**/site-packages/pip/_internal")))
    again = [sys.executable, "-m", "scripts.bootstrap", "run"]
    done = subprocess.run(again, cwd=copy, env=no_uv(), capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (copy / "requirements" / "run.lock").write_text("changed\n", encoding="utf-8")
    changed = subprocess.run(again, cwd=copy, env=no_uv(), capture_output=True, text=True)
    assert changed.returncode == 1
    assert "requirements/run.lock" in changed.stdout
    assert "this step failed" in changed.stderr


def no_uv() -> dict[str, str]:
    parts = os.environ.get("PATH", "").split(os.pathsep)
    kept = [part for part in parts if not shutil.which("uv", path=part)]
    return {**os.environ, "PATH": os.pathsep.join(kept)}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_pins_and_hashes_everything_and_names_no_host(lock: Path) -> None:
    lines = lock.read_text(encoding="utf-8").splitlines()
    code = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
    pins = re.findall(r"^\S.*?(?=^\S|\Z)", code, re.MULTILINE | re.DOTALL)
    assert len(pins) > 5
    for pin in pins:
        assert re.match(r"[a-z0-9.-]+==[^\s;]+ ", pin), pin
        assert "--hash=sha256:" in pin, pin
    assert "://" not in lock.read_text(encoding="utf-8")


def test_there_is_a_lock_for_each_purpose() -> None:
    assert {lock.stem for lock in LOCKS} == {"build", "run", "test", "lint"}

"""Makes `.venv` and installs launchgate with the locked, hashed packages of one purpose.

`sh scripts/bootstrap run|test|lint`. Does nothing when all of it is already there.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.machine import Machine, Stop, run, this_machine

ROOT = Path(__file__).resolve().parent.parent
PURPOSES = ("run", "test", "lint")
LOCKS = Path("requirements")
VERSION = "import sys; print('.'.join(map(str, sys.version_info[:2])))"
VERSION_IF_PIP = VERSION + "; import pip"


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in PURPOSES:
        sys.stderr.write(f"usage: sh scripts/bootstrap {'|'.join(PURPOSES)}\n")
        return 2
    try:
        setup(ROOT, arguments[0])
    except Stop as stop:
        sys.stderr.write(f"launchgate: {stop}\n")
        return 1
    return 0


def setup(root: Path, purpose: str) -> None:
    uv = shutil.which("uv")
    python = ensure_venv(root / ".venv", uv, wanted=os.environ.get("PYTHON"))
    stamp = root / ".venv" / "launchgate-stamps" / purpose
    inputs = [LOCKS / "build.lock", LOCKS / f"{purpose}.lock", Path("pyproject.toml")]
    digest = digest_of(root, [*inputs, Path("launchgate/__init__.py")])
    if stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
        return
    say(f"installing the locked packages of requirements/{purpose}.lock ...")
    install = install_command(python, uv)
    locks = [word for lock in inputs[:2] for word in ("-r", str(lock))]
    run([*install, "--require-hashes", *locks], cwd=root)
    run([*install, "--no-deps", "--no-build-isolation", "-e", "."], cwd=root)
    # mypy goes on missing a package that it once did not find.
    remove(root / ".mypy_cache")
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(digest, encoding="ascii")


def ensure_venv(venv: Path, uv: str | None, *, wanted: str | None) -> Path:
    """The Python of a virtual environment that works; a broken one is made anew."""
    inner = Path("Scripts/python.exe") if sys.platform == "win32" else Path("bin/python")
    python = venv / inner
    mine = f"{sys.version_info[0]}.{sys.version_info[1]}"
    found = version_of(python, needs_pip=uv is None)
    if found and (found == mine or not wanted) and tuple(map(int, found.split("."))) >= (3, 10):
        return python
    remove(venv)
    has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    if uv is None and not has_ensurepip:
        for command in venv_preparation(this_machine(), mine):
            say(" ".join(command))
            run(command)
    say(f"making .venv with Python {mine} ({'uv' if uv else 'venv and pip'}) ...")
    try:
        run(
            [uv, "venv", "-q", "--python", sys.executable, venv]
            if uv
            else [sys.executable, "-m", "venv", venv]
        )
    except (Stop, KeyboardInterrupt):
        remove(venv)
        raise
    return python


def venv_preparation(machine: Machine, version: str) -> list[list[str]]:
    """What to run where Python came without `ensurepip`, as on a fresh Debian or Ubuntu."""
    package = f"python{version}-venv"
    commands = machine.apt_commands([package])
    if commands is not None:
        return commands
    if machine.apt:
        raise Stop(
            f"Python's venv is not complete here. Type this, then try again:\n"
            f"  {machine.advice([package])}"
        )
    raise Stop(
        "Python's venv is not complete here (ensurepip is missing). Install your system's "
        "package for it, or uv, then try again."
    )


def version_of(python: Path, *, needs_pip: bool) -> str | None:
    """`3.12`, or None when it does not run (moved, half made, its Python was removed)."""
    try:
        asked = subprocess.run(
            [python, "-c", VERSION_IF_PIP if needs_pip else VERSION],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
        )
    except OSError:
        return None
    return asked.stdout.strip() if asked.returncode == 0 else None


def install_command(python: Path, uv: str | None) -> list[str]:
    if uv:
        return [uv, "pip", "install", "-q", "--python", str(python)]
    quiet = ["-q", "--disable-pip-version-check", "--no-input"]
    return [str(python), "-m", "pip", "install", *quiet]


def digest_of(root: Path, paths: Sequence[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(hashlib.sha256((root / path).read_bytes()).digest())
    return total.hexdigest()


def remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def say(text: str) -> None:
    sys.stdout.write(f"launchgate: {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

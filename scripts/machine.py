"""What this machine lets us install, and the commands that do it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

OS_RELEASE = Path("/etc/os-release")


class Stop(Exception):
    """Setting up cannot go on; the message says what to type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """`distribution` is the ID of os-release: debian, ubuntu ...; `apt` is whether it has apt."""

    distribution: str = ""
    apt: bool = False
    root: bool = False
    sudo: bool = False

    def apt_commands(self, packages: Sequence[str]) -> list[list[str]] | None:
        """The commands that install Debian packages without asking; None where not allowed."""
        if not self.apt or not (self.root or self.sudo):
            return None
        prefix = [] if self.root else ["sudo", "-n"]
        quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
        return [
            [*quiet, "update"],
            [*quiet, "install", "-y", "--no-install-recommends", *packages],
        ]

    @staticmethod
    def advice(packages: Sequence[str]) -> str:
        names = " ".join(packages)
        return f"sudo apt-get update && sudo apt-get install -y {names}"


def this_machine() -> Machine:
    return Machine(
        distribution=_distribution(OS_RELEASE),
        apt=shutil.which("apt-get") is not None,
        root=sys.platform != "win32" and os.geteuid() == 0,
        sudo=_passwordless_sudo(),
    )


def run(command: Sequence[str | Path], *, cwd: Path | None = None) -> None:
    """Runs a step; its output is shown only when it failed."""
    environment = {**os.environ, "PIP_USER": "0"}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    if done.returncode:
        told = " ".join(str(part) for part in command)
        raise Stop(f"this step failed with code {done.returncode}:\n  {told}\n{done.stdout}")


def _distribution(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line[3:].strip('"') for line in lines if line.startswith("ID=")), "")


def _passwordless_sudo() -> bool:
    if shutil.which("sudo") is None:
        return False
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, stdin=subprocess.DEVNULL)
    return asked.returncode == 0

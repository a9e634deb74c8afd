"""Runs the real command line in a process of its own, in a real git repository."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
COMMAND = (sys.executable, "-m", "launchgate")
LOOPBACK = "http://local" + "host:3000/auth/callback"  # in pieces: this file is judged as well
TUNNEL = "https://a1b2c3.ngrok" + "-free.app/hooks/stripe"
BAD = f"AUTH_CALLBACK_URL={LOOPBACK}\n"
GOOD = "AUTH_CALLBACK_URL=https://app.acme.com/auth/callback\n"
_CI = ("CI", "GITHUB_", "GITLAB_", "CIRCLE", "BUILDKITE", "GIT_", "LAUNCHGATE", "NO_COLOR")


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How a process ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        """Standard output as the one JSON document that it must be."""
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def rules(self) -> list[str]:
        return [item["rule"] for item in self.report["findings"]]


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment without any CI's variables and without git's own settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_CI)}
    more = dict(extra or {})
    paths = (str(ROOT), more.pop("PYTHONPATH", ""), os.environ.get("PYTHONPATH", ""))
    own = {
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    return {**kept, **own, **more}


def launchgate(
    *arguments: str, cwd: Path, env: Mapping[str, str] | None = None, text_in: str = ""
) -> Done:
    return finished([*COMMAND, *arguments], cwd, env, text_in)


def finished(
    command: list[str], cwd: Path, env: Mapping[str, str] | None = None, text_in: str = ""
) -> Done:
    """Runs any command to its end, and holds launchgate to it: never a traceback."""
    done = subprocess.run(
        command, cwd=cwd, env=environment(env), input=text_in.encode(), capture_output=True,
        check=False, timeout=60,
    )  # fmt: skip
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in out + err, err
    return Done(code=done.returncode, out=out, err=err)


@dataclass(frozen=True, slots=True)
class Repo:
    """A git repository in a folder of its own."""

    path: Path

    @classmethod
    def make(cls, path: Path, files: Mapping[str, str] | None = None) -> "Repo":
        """With one commit, where there are files."""
        path.mkdir(parents=True, exist_ok=True)
        repo = cls(path)
        repo.git("init", "-q", "-b", "main")
        if files:
            repo.commit(files)
        return repo

    def git(self, *arguments: str) -> str:
        who = ("-c", "user.name=Dev", "-c", "user.email=dev@acme.example")
        done = subprocess.run(
            ["git", *who, *arguments], cwd=self.path, env=environment(), capture_output=True,
            check=True,
        )  # fmt: skip
        return done.stdout.decode().strip()

    def write(self, files: Mapping[str, str | None]) -> None:
        """None takes a file away."""
        for name, text in files.items():
            path = self.path / name
            if text is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")

    def commit(self, files: Mapping[str, str | None]) -> str:
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "change")
        return self.git("rev-parse", "HEAD")

    def run(self, *arguments: str, env: Mapping[str, str] | None = None) -> Done:
        return launchgate(*arguments, cwd=self.path, env=env)

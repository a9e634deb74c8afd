"""Sets up what runs git's hooks in a repository, each as its own documentation says."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from tests.command import ROOT, Done, Repo, environment, finished
from tests.writers.consumers import MODULES, node, present

LAUNCHGATE = f"{sys.executable} -m launchgate"
BIN = Path(sys.executable).parent
PROGRAMS = {"pre-commit": [sys.executable, "-m", "pre_commit"], "prek": [str(BIN / "prek")]}


def plain(repo: Repo) -> None:
    for name, words in _LINES.items():
        hook = repo.path / ".git" / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\nexec {words}\n", encoding="utf-8")
        hook.chmod(0o755)


def pre_commit(repo: Repo) -> None:
    _published_hooks(repo)
    _installed(repo, *PROGRAMS["pre-commit"], "install", *_TYPES)


def prek(repo: Repo) -> None:
    _published_hooks(repo)
    _installed(repo, *PROGRAMS["prek"], "install", *_TYPES)


def lefthook(repo: Repo) -> None:
    """A script, since lefthook leaves a job out when the ends of a push have the same files."""
    push = {"script": "launchgate", "runner": "sh", "use_stdin": True}
    config = {
        "pre-commit": {"jobs": [{"run": _LINES["pre-commit"]}]},
        "pre-push": {"jobs": [push]},
    }
    script = f"exec {_LINES['pre-push']}\n"
    files = {"lefthook.json": json.dumps(config), ".lefthook/pre-push/launchgate": script}
    repo.commit(files)
    _installed(repo, str(BIN / "lefthook"), "install")


def husky(repo: Repo) -> None:
    repo.commit({f".husky/{name}": f"{words}\n" for name, words in _LINES.items()})
    _installed(repo, node(), str(present(MODULES / "husky" / "bin.js")))


MANAGERS: Mapping[str, Callable[[Repo], None]] = {
    "plain": plain, "pre-commit": pre_commit, "prek": prek, "lefthook": lefthook, "husky": husky,
}  # fmt: skip
# pre-commit and prek tell their hooks of the first ref that a push brings commits for.
EVERY_REF = ("plain", "lefthook", "husky")
_LINES = {
    "pre-commit": f"{LAUNCHGATE} hook",
    "pre-push": f'{LAUNCHGATE} hook --stage push "$@"',
}
_TYPES = ("--hook-type", "pre-commit", "--hook-type", "pre-push")


def _published_hooks(repo: Repo) -> None:
    """`.pre-commit-hooks.yaml` as it is, but for the installation of launchgate itself."""
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    hooks = [
        {**hook, "entry": hook["entry"].replace("launchgate", LAUNCHGATE, 1), "language": "system",
         "verbose": True}
        for hook in import_module("yaml").safe_load(text)
        if hook["id"] in ("launchgate", "launchgate-push")
        and hook.pop("minimum_pre_commit_version")  # prek warns of it in a local hook
    ]  # fmt: skip
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    repo.commit({".pre-commit-config.yaml": json.dumps(config)})


def _installed(repo: Repo, *command: str) -> None:
    done = subprocess.run(
        command, cwd=repo.path, env=settings(repo), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def settings(repo: Repo) -> dict[str, str]:
    """Caches and a home of the test's own."""
    home = repo.path.parent / "home"
    own = {"HOME": home, "PRE_COMMIT_HOME": home / "pre-commit", "PREK_HOME": home / "prek"}
    return environment({name: str(path) for name, path in own.items()})


def git(repo: Repo, *arguments: str) -> Done:
    """git as a person runs it, hooks and all."""
    who = ("-c", "user.name=Dev", "-c", "user.email=dev@acme.example")
    return finished(["git", *who, *arguments], repo.path, settings(repo))


def by_hand(repo: Repo, manager: str, *arguments: str) -> Done:
    return finished([*PROGRAMS[manager], *arguments], repo.path, settings(repo))

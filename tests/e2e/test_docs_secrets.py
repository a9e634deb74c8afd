"""What docs/secrets.md tells people to type works."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT, Repo, environment, finished
from tests.e2e.conftest import Make
from tests.e2e.test_secret_scopes import KEY, LEAK

TEXT = (ROOT / "docs" / "secrets.md").read_text(encoding="utf-8")
COMMANDS = [
    line.partition("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("launchgate ") and "--verify" not in line and "--deep" not in line
]
SAID = sorted(set(re.findall(r"launchgate explain[\s\n]+([a-z/-]+)", TEXT)))
PLAIN = TEXT.partition("With git alone:\n\n```console\n")[2].partition("```")[0]


@pytest.fixture
def shop(make: Make) -> Repo:
    """A leak in its last commit, none in the index; `main` is at the remote before it."""
    repo = make({"README.md": "# Shop\n"})
    repo.git("update-ref", "refs/remotes/origin/main", "HEAD")
    repo.commit({"pay.py": LEAK})
    return repo


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_is_understood(shop: Repo, line: str) -> None:
    done = shop.run(*shlex.split(line)[1:])
    assert done.code in (0, 1, 3), done.err
    assert KEY not in done.out + done.err


@pytest.mark.parametrize("name", SAID)
def test_what_explain_is_asked_is_there(shop: Repo, name: str) -> None:
    assert shop.run("explain", name).code == 0


def test_the_list_of_commands_is_not_empty() -> None:
    assert len(COMMANDS) >= 6
    assert len(SAID) >= 4


def test_hooks_with_git_alone(shop: Repo, tmp_path: Path) -> None:
    """Both are set up as the page says, and stop a commit and a push."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = environment({"PATH": path})
    (shop.path / ".git" / "hooks").mkdir(exist_ok=True)
    subprocess.run(["sh", "-eu"], input=PLAIN.encode(), cwd=shop.path, env=env, check=True)
    shop.git("init", "-q", "--bare", str(tmp_path / "origin.git"))
    shop.git("remote", "add", "origin", str(tmp_path / "origin.git"))
    who = ("git", "-c", "user.name=Dev", "-c", "user.email=dev@acme.example")
    pushed = finished([*who, "push", "-q", "origin", "main"], shop.path, env)
    assert (pushed.code, "NO-GO" in pushed.out + pushed.err) == (1, True)
    shop.write({"more.py": LEAK})
    shop.git("add", "-A")
    stopped = finished([*who, "commit", "-m", "more"], shop.path, env)
    assert (stopped.code, "NO-GO" in stopped.out + stopped.err) == (1, True)


def test_an_ignore_of_one_place_as_the_page_writes_it(shop: Repo) -> None:
    [mark] = re.findall(r"`(# launchgate: ignore\[[^`]+)`", TEXT)
    shop.write({"db.py": f"password = 'Tr0ub4dor-{KEY[-9:]}'  {mark}\n"})
    done = shop.run("check", "secrets", "-v", "db.py")
    assert (done.code, "made up for the tests" in done.out) == (0, True)

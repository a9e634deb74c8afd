"""`launchgate hook --stage push` under a real `git push`."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import BAD, COMMAND, Done, Repo, environment, finished
from tests.e2e.conftest import Make
from tests.e2e.test_secret_scopes import KEY, LEAK

ZERO = "0" * 40


@pytest.fixture
def repo(make: Make, tmp_path: Path) -> Repo:
    """With a remote that has its first commit, and a plain pre-push hook."""
    repo = make({"README.md": "# Shop\n"})
    repo.git("init", "-q", "--bare", "-b", "main", str(tmp_path / "origin.git"))
    repo.git("remote", "add", "origin", str(tmp_path / "origin.git"))
    repo.git("push", "-q", "-u", "origin", "main")
    hook = repo.path / ".git" / "hooks" / "pre-push"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -m launchgate hook --stage push "$@"\n',
        encoding="utf-8",
    )
    hook.chmod(0o755)
    return repo


def push(repo: Repo, *arguments: str) -> Done:
    return finished(["git", "push", "-q", *arguments], repo.path)


def test_a_leak_is_not_pushed_even_when_a_later_commit_takes_it_away(repo: Repo) -> None:
    repo.commit({"pay.py": LEAK})
    repo.commit({"pay.py": "clean\n"})
    done = push(repo)
    assert (done.code != 0, "NO-GO" in done.out + done.err, KEY in done.out + done.err) == (
        True, True, False,
    )  # fmt: skip


def test_clean_commits_deletions_and_known_commits_are_pushed(repo: Repo) -> None:
    repo.commit({"pay.py": "clean\n"})
    done = push(repo)
    assert (done.code, "GO: 1 commit to push, 2 lines, nothing found" in done.err) == (0, True)
    done = push(repo, "origin", "HEAD:refs/heads/copy")
    assert (done.code, "nothing to push" in done.err) == (0, True)
    done = push(repo, "origin", ":refs/heads/copy")
    assert (done.code, "nothing to push" in done.err) == (0, True)


def test_every_ref_is_judged(repo: Repo) -> None:
    repo.commit({"a.py": "clean\n"})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit({"pay.py": LEAK})
    repo.git("checkout", "-q", "main")
    assert push(repo, "origin", "main").code == 0
    assert push(repo, "origin", "main", "side").code == 1
    repo.git("tag", "-a", "-m", LEAK, "v1")
    assert push(repo, "origin", "v1").code == 1
    assert push(repo, "--force", "origin", "main").code == 0


def test_callbacks_judge_the_tips_not_the_work_tree(repo: Repo) -> None:
    repo.commit({".env.production": BAD})
    repo.write({".env.production": "clean=1\n"})
    done = push(repo)
    assert (done.code, "callbacks/loopback" in done.out + done.err) == (1, True)


def test_without_a_line_of_git_heads_own_commits_are_judged(repo: Repo) -> None:
    done = repo.run("hook", "--stage", "push", "origin", "url")
    assert (done.code, "nothing to push" in done.err) == (0, True)
    repo.commit({"pay.py": LEAK})
    assert repo.run("hook", "--stage", "push", "origin", "url").code == 1
    without = subprocess.run(
        [*COMMAND, "hook", "--stage", "push"], cwd=repo.path, env=environment(),
        stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    assert without.returncode == 1


def test_under_pre_commits_variables_the_files_are_not_what_counts(repo: Repo) -> None:
    repo.commit({"pay.py": LEAK})
    tip = repo.commit({"pay.py": "clean\n"})
    ends = {"PRE_COMMIT_FROM_REF": "origin/main", "PRE_COMMIT_TO_REF": tip}
    words = ("hook", "secrets", "--stage", "push", "pay.py")
    assert repo.run(*words, env=ends).code == 1
    assert repo.run(*words, env={**ends, "PRE_COMMIT_FROM_REF": tip}).code == 0


def test_a_gate_without_a_push_hook_is_2(repo: Repo) -> None:
    assert repo.run("hook", "smoke", "--stage", "push").code == 2

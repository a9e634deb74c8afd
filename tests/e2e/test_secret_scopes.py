"""`check secrets` with --staged, --range and --history, and what a CI says of its change."""

import json
import random
import string
from pathlib import Path

import pytest

from launchgate.cli.reach_of import base_of
from tests.command import BAD, Repo, launchgate
from tests.e2e.conftest import Make

KEY = (
    "sk_" + "live_" + "".join(random.Random(7).choices(string.ascii_letters + string.digits, k=24))
)
LEAK = f'stripe = "{KEY}"\n'


@pytest.fixture
def repo(make: Make) -> Repo:
    return make({"README.md": "# Shop\n"})


def test_staged_lines_count_and_the_work_tree_does_not(repo: Repo) -> None:
    repo.write({"pay.py": LEAK})
    repo.git("add", "pay.py")
    repo.write({"pay.py": "clean\n"})
    done = repo.run("check", "secrets", "--staged", "-o", "json")
    assert (done.code, done.rules) == (1, ["secrets/provider-credential"])
    assert KEY not in done.out + done.err
    assert done.report["findings"][0]["locations"][0]["line"] == 1


def test_what_was_there_before_is_not_of_this_commit(repo: Repo) -> None:
    repo.commit({"pay.py": LEAK})
    repo.write({"pay.py": LEAK + "x = 1\n"})
    repo.git("add", "-A")
    assert repo.run("check", "secrets", "--staged").code == 0


def test_a_range_and_its_messages(repo: Repo) -> None:
    repo.commit({"pay.py": LEAK})
    repo.commit({"pay.py": "clean\n"})
    assert repo.run("check", "secrets", "--range", "HEAD~1..HEAD").code == 0
    assert repo.run("check", "secrets", "--range", "HEAD~2..").code == 1
    repo.git("commit", "-q", "--allow-empty", "-m", LEAK)
    done = repo.run("check", "secrets", "--range", "HEAD~1...HEAD")
    assert (done.code, KEY in done.out + done.err) == (1, False)


def test_history_finds_what_head_no_longer_has(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"pay.py": LEAK})
    repo.commit({"pay.py": "clean\n"})
    assert repo.run("check", "secrets").code == 0
    done = repo.run("check", "secrets", "--history", "-o", "json")
    assert done.code == 1
    [gate] = done.report["gates"]
    assert gate["scanned"]["commits"] == 3
    assert "HEAD no longer has it" in done.report["findings"][0]["message"]
    repo.git("clone", "-q", "--bare", ".", str(tmp_path / "bare.git"))
    assert launchgate("check", "secrets", "--history", cwd=tmp_path / "bare.git").code == 1


@pytest.mark.parametrize("scope", [["--staged"], ["--range", "HEAD..HEAD"]])
def test_an_empty_scope_is_3_with_the_reason(repo: Repo, scope: list[str]) -> None:
    done = repo.run("check", "secrets", *scope)
    assert (done.code, "nothing to look at" in done.out) == (3, True)


def test_a_base_that_is_not_there_is_3_with_the_command(repo: Repo) -> None:
    done = repo.run("check", "secrets", "--range", "origin/main..HEAD")
    assert (done.code, "git fetch origin" in done.out) == (3, True)


@pytest.mark.parametrize(
    "words",
    [
        ["secrets", "--staged", "--history"],
        ["secrets", "--history", "--range", "A..B"],
        ["secrets", "--range", "HEAD"],
        ["secrets", "--range", "--all..HEAD"],
        ["secrets", "--range", ".."],
        ["callbacks", "--range", "HEAD~1..HEAD"],
        ["callbacks", "--history"],
        ["smoke", "--staged"],
    ],
)
def test_what_cannot_be_is_2(repo: Repo, words: list[str]) -> None:
    assert repo.run("check", *words).code == 2


def test_outside_a_repository_is_2(tmp_path: Path) -> None:
    assert launchgate("check", "secrets", "--history", cwd=tmp_path).code == 2


def test_callbacks_of_the_index(repo: Repo) -> None:
    repo.write({".env.production": BAD})
    assert repo.run("check", "callbacks", "--staged").code == 3
    repo.git("add", "-A")
    repo.write({".env.production": "clean=1\n"})
    assert repo.run("check", "callbacks", "--staged").code == 1


def test_a_ci_judges_the_change_and_the_tree_on_the_default_branch(
    repo: Repo, tmp_path: Path
) -> None:
    before = repo.commit({"old.py": LEAK})
    repo.commit({"new.py": "x = 1\n"})
    event = tmp_path / "event.json"
    words = ("run", "--gate", "secrets")
    github = {"CI": "true", "GITHUB_EVENT_PATH": str(event), "GITHUB_REF": "refs/heads/feature"}
    pull = {"pull_request": {"base": {"sha": before}}}
    push = {"before": before, "repository": {"default_branch": "main"}}
    for payload in (pull, {"merge_group": {"base_sha": before}}, push):
        event.write_text(json.dumps(payload), encoding="utf-8")
        assert repo.run(*words, env=github).code == 0
    assert repo.run(*words, env={**github, "GITHUB_REF": "refs/heads/main"}).code == 1
    assert repo.run(*words, env={"CI": "1"}).code == 1
    assert repo.run(*words, "--diff-base", before, env={"CI": "1"}).code == 0
    assert repo.run(*words, "--diff-base", before).code == 1
    merge = {"CI": "1", "CI_MERGE_REQUEST_DIFF_BASE_SHA": before}
    assert repo.run(*words, env=merge).code == 0


def test_a_commits_name_counts_whatever_digits_it_has(tmp_path: Path) -> None:
    for before, base in (("1a" * 20, "1a" * 20), ("10" * 20, "10" * 20), ("0" * 40, ""), ("", "")):
        env = {"CI_COMMIT_BRANCH": "feature", "CI_DEFAULT_BRANCH": "main"}
        assert base_of({**env, "CI_COMMIT_BEFORE_SHA": before}, tmp_path) == base

"""Verification never runs in a hook and never for a fork: real hooks, real event files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from launchgate.adapters.secretscan.verify import allowed_here

_SAY = (
    "import os; from launchgate.adapters.secretscan.verify import allowed_here; "
    "print('SAID', allowed_here(os.environ))"
)
_OUTSIDE = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("GIT", "CI", "PRE_COMMIT", "LEFTHOOK", "HUSKY"))
}


def event(tmp_path: Path, content: object) -> dict[str, str]:
    path = tmp_path / "event.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": str(path)}


def pull(source: str | None) -> dict[str, object]:
    head = {"repo": None if source is None else {"full_name": source}}
    return {"repository": {"full_name": "shop/app"}, "pull_request": {"head": head}}


def test_on_a_machine_and_in_plain_ci_it_is_allowed(tmp_path: Path) -> None:
    assert allowed_here({}) is None
    assert allowed_here({"CI": "true", "GITLAB_CI": "true"}) is None
    assert allowed_here(event(tmp_path, {"repository": {"full_name": "shop/app"}})) is None
    assert allowed_here(event(tmp_path, pull("shop/app"))) is None
    own = {"CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "7", "CI_MERGE_REQUEST_PROJECT_ID": "7"}
    assert allowed_here(own) is None
    travis = {"TRAVIS_PULL_REQUEST_SLUG": "", "TRAVIS_REPO_SLUG": "shop/app"}
    assert allowed_here(travis) is None
    buildkite = {
        "BUILDKITE_PULL_REQUEST_REPO": "git://github.com/shop/app.git",
        "BUILDKITE_REPO": "git@github.com:shop/app.git",
    }
    assert allowed_here(buildkite) is None


@pytest.mark.parametrize("source", ["stranger/app", None])
def test_a_forks_pull_request_on_github_is_refused(tmp_path: Path, source: str | None) -> None:
    assert allowed_here(event(tmp_path, pull(source))) == "this runs for a fork's pull request"


def test_a_run_after_a_forks_run_is_refused(tmp_path: Path) -> None:
    after = {
        "repository": {"full_name": "shop/app"},
        "workflow_run": {"head_repository": {"full_name": "stranger/app"}},
    }
    assert allowed_here(event(tmp_path, after)) == "this runs for a fork's pull request"


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"issue": {"pull_request": {}}, "repository": {"full_name": "shop/app"}}'],
)
def test_what_the_event_does_not_say_is_refused(tmp_path: Path, content: str) -> None:
    assert "cannot be told" in str(allowed_here(event(tmp_path, content)))
    missing = {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": str(tmp_path / "none")}
    assert "cannot be told" in str(allowed_here(missing))
    assert "cannot be told" in str(allowed_here({"GITHUB_ACTIONS": "true"}))


@pytest.mark.parametrize(
    "environ",
    [
        {"CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "9", "CI_MERGE_REQUEST_PROJECT_ID": "7"},
        {"CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "9"},
        {"SYSTEM_PULLREQUEST_ISFORK": "True"},
        {"CHANGE_FORK": "stranger"},
        {"CIRCLE_PR_REPONAME": "app"},
        {"TRAVIS_PULL_REQUEST_SLUG": "stranger/app", "TRAVIS_REPO_SLUG": "shop/app"},
        {
            "BUILDKITE_PULL_REQUEST_REPO": "https://github.com/stranger/app.git",
            "BUILDKITE_REPO": "git@github.com:shop/app.git",
        },
    ],
)
def test_forks_elsewhere_are_refused(environ: dict[str, str]) -> None:
    assert allowed_here(environ) == "this runs for a fork's pull request"


def test_a_pull_request_of_unknown_origin_is_refused() -> None:
    assert "cannot be told" in str(allowed_here({"BITBUCKET_PR_ID": "3"}))


@pytest.mark.parametrize("name", ["PRE_COMMIT", "LEFTHOOK", "GIT_INDEX_FILE", "HUSKY_GIT_PARAMS"])
def test_hook_runners_are_refused(name: str) -> None:
    assert allowed_here({name: "1"}) == "this runs in a hook"


@pytest.mark.parametrize("hook", ["pre-commit", "commit-msg", "pre-push"])
def test_in_real_hooks_it_is_refused(tmp_path: Path, hook: str) -> None:
    def git(*command: str, cwd: Path = tmp_path) -> str:
        done = subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.com", *command],
            cwd=cwd,
            env=_OUTSIDE | {"GIT_CONFIG_GLOBAL": os.devnull},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout + done.stderr

    git("init", "-q", "work")
    git("init", "-q", "--bare", "far")
    work = tmp_path / "work"
    script = work / ".git" / "hooks" / hook
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{_SAY}" >&2\n')
    script.chmod(0o755)
    (work / "a").write_text("a")
    git("add", "a", cwd=work)
    said = git("commit", "-m", "a", cwd=work)
    said += git("push", "../far", "HEAD:refs/heads/main", cwd=work)
    assert said.count("SAID") == 1
    assert "SAID this runs in a hook" in said

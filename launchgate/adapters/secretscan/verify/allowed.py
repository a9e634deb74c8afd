"""Where a credential must not be sent anywhere: in hooks, and in a stranger's pull request."""

import json
from collections.abc import Mapping

# Set by git for the hooks that it runs (some of them empty), by pre-commit, prek, husky, lefthook.
_HOOKS = (
    *("GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXEC_PATH", "GIT_REFLOG_ACTION"),
    *("PRE_COMMIT", "HUSKY_GIT_PARAMS", "LEFTHOOK"),
)
_EVENT_LIMIT = 20_000_000
_FORK = "this runs for a fork's pull request"
_UNTOLD = "it cannot be told whether this runs for a fork's pull request"
# Two variables that name the source's and the target's repository of a pull request.
_PAIRS = (
    ("CI_MERGE_REQUEST_SOURCE_PROJECT_ID", "CI_MERGE_REQUEST_PROJECT_ID"),  # GitLab
    ("TRAVIS_PULL_REQUEST_SLUG", "TRAVIS_REPO_SLUG"),
    ("BUILDKITE_PULL_REQUEST_REPO", "BUILDKITE_REPO"),
)
_FORK_ONLY = ("CHANGE_FORK", "CIRCLE_PR_REPONAME")  # Jenkins, CircleCI: set for forks alone
_REQUEST_ONLY = ("BITBUCKET_PR_ID", "CI_EXTERNAL_PULL_REQUEST_IID")


def allowed_here(environ: Mapping[str, str]) -> str | None:
    """Why credentials must not be verified here, None where they may be."""
    if any(name in environ for name in _HOOKS):
        return "this runs in a hook"
    if environ.get("GITHUB_ACTIONS") or environ.get("GITHUB_EVENT_PATH"):
        return _github(environ)
    if any(environ.get(name) for name in _FORK_ONLY):
        return _FORK
    if environ.get("SYSTEM_PULLREQUEST_ISFORK", "").lower() == "true":  # Azure Pipelines
        return _FORK
    for source, target in _PAIRS:
        named = environ.get(source, "")
        if named not in ("", "false") and _slug(named) != _slug(environ.get(target, "")):
            return _FORK
    return _UNTOLD if any(environ.get(name) for name in _REQUEST_ONLY) else None


def _slug(repository: str) -> list[str]:
    """Owner and name of a repository, whether a URL of some kind or a path names it."""
    path = repository.rstrip("/").removesuffix(".git")
    return path.replace(":", "/").lower().split("/")[-2:]


def _github(environ: Mapping[str, str]) -> str | None:
    """By the event that started the workflow, which GitHub leaves in a file."""
    try:
        with open(environ.get("GITHUB_EVENT_PATH", ""), "rb") as opened:
            event = json.loads(opened.read(_EVENT_LIMIT))
    except (OSError, ValueError, RecursionError):
        return _UNTOLD
    if not isinstance(event, dict):
        return _UNTOLD
    here = _at(event, "repository", "full_name")
    sources = []
    if isinstance(event.get("pull_request"), dict):
        sources.append(_at(event, "pull_request", "head", "repo", "full_name"))
    if isinstance(event.get("workflow_run"), dict):
        sources.append(_at(event, "workflow_run", "head_repository", "full_name"))
    if _at(event, "issue", "pull_request") is not None:
        return _UNTOLD  # a comment on one: the event does not say whose it is
    if sources and (here is None or any(source != here for source in sources)):
        return _FORK  # a deleted fork has no name
    return None


def _at(event: object, *names: str) -> object:
    for name in names:
        event = event.get(name) if isinstance(event, dict) else None
    return event

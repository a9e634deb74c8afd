"""GitHub Actions and GitLab: places above each other."""

import fnmatch
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.adapters.targets.gitlab import matches
from tests.adapters.targets.asking import asking, instead, served, told
from tests.servers.http import Answer, Server
from tests.servers.targets import github, gitlab
from tests.servers.targets.case import ECHO, OTHER, TOKEN, VALUE, answer


@pytest.mark.parametrize("status", [403, 404])
def test_github_organization_without_the_right(status: int) -> None:
    case = github.CASE
    refused = dict.fromkeys(
        (f"/repos/acme/web/actions/organization-{kind}" for kind in ("secrets", "variables")),
        github.REFUSALS[status],
    )
    with served(case, {**case.routes, **refused}) as asked:
        listed = asked.read(case.source)
    assert told(listed)["S5"] == ("present-unreadable", None)
    assert "ORG" not in told(listed)
    assert len(listed.unknown) == 2
    assert "organization secrets" in listed.unknown[0]
    assert "Environments" in listed.unknown[0]


def test_github_without_an_environment() -> None:
    case = github.CASE
    with served(case) as asked:
        listed = asked.read(replace(case.source, environment=None))
    assert told(listed)["ENV_SECRET"] == ("not-in-this-scope", None)
    assert told(listed)["SHARED"] == ("set", VALUE)
    assert listed.label == "GitHub Actions, acme/web"


def test_github_environment_that_is_not_there() -> None:
    case = github.CASE
    with served(case) as asked:
        error = asked.fail(replace(case.source, environment="prod"))
    assert error.kind == "missing"
    assert "environment prod" in error.message


@pytest.mark.parametrize(
    "headers",
    [
        (("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1700000000")),
        (("Retry-After", "0"),),
    ],
)
def test_github_says_its_limit_as_403(headers: tuple[tuple[str, str], ...]) -> None:
    case = github.CASE
    limited = Answer(status=403, body=b'{"message": "API rate limit exceeded"}', headers=headers)
    with served(case, instead(case, limited)) as asked:
        assert "rate limit" in asked.fail(case.source).message
    assert asked.waits == [0.0, 0.0]


def test_github_prefers_the_token_of_its_own_tool() -> None:
    environ = {"GH_TOKEN": TOKEN, "GITHUB_TOKEN": "of the workflow"}
    with Server(github.ROUTES) as server, asking("github", environ, server.url) as asked:
        assert told(asked.read(github.CASE.source)) == github.CASE.expected


def test_gitlab_groups_without_the_right() -> None:
    case = gitlab.CASE
    routes = {**case.routes, "/api/v4/groups/20/variables": gitlab.REFUSALS[403]}
    with served(case, routes) as asked:
        listed = asked.read(case.source)
    assert told(listed)["OF_GROUP"] == ("set", VALUE)
    assert "the groups above" in listed.unknown[0]


def test_gitlab_project_of_a_person() -> None:
    case = gitlab.CASE
    about = answer({"id": 7, "namespace": {"id": 1, "kind": "user"}})
    with served(case, {**case.routes, "/api/v4/projects/acme%2Fweb": about}) as asked:
        listed = asked.read(case.source)
    assert "OF_GROUP" not in told(listed)
    assert listed.unknown == ()


def test_gitlab_groups_in_a_circle_end() -> None:
    case = gitlab.CASE
    circle = answer({"id": 20, "parent_id": 30})
    with served(case, {**case.routes, "/api/v4/groups/20": circle}) as asked:
        assert told(asked.read(case.source)) == case.expected


def test_gitlab_project_wins_over_its_group() -> None:
    case = gitlab.CASE
    routes = {
        **case.routes,
        "/api/v4/groups/30/variables": gitlab.paged([gitlab.row("ONLY_REVIEW", OTHER)]),
    }
    with served(case, routes) as asked:
        listed = asked.read(case.source)
    assert told(listed)["ONLY_REVIEW"] == ("set", OTHER)  # the project's is for another scope
    protected = next(entry for entry in listed.entries if entry.name == "PROTECTED")
    assert protected.where == "project, protected branches and tags only"


@pytest.mark.parametrize(
    ("scope", "environment", "expected"),
    [
        ("*", "production", True),
        ("production", "production", True),
        ("prod", "production", False),
        ("review/*", "review/a/b", True),
        ("review/*", "review", False),
        ("*/eu", "production/eu", True),
        ("p*n", "production", True),
        ("p.oduction", "production", False),
        ("", "production", False),
        ("*y" * 120 + "x", "y" * 255, False),
        ("a*a", "a", False),
    ],
)
def test_gitlab_scopes(scope: str, environment: str, expected: bool) -> None:
    assert matches(scope, environment) is expected


@given(st.text("ab/*", max_size=8), st.text("ab/", max_size=8))
def test_gitlab_scopes_are_globs_of_stars_alone(scope: str, environment: str) -> None:
    assert matches(scope, environment) is fnmatch.fnmatchcase(environment, scope)


def test_words_of_a_forge_are_not_repeated() -> None:
    assert TOKEN in ECHO
    assert VALUE in ECHO  # so that the tables' tests prove something

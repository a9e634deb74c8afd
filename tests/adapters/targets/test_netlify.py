"""Netlify: contexts, scopes, the team's own."""

from dataclasses import replace

import pytest

from tests.adapters.targets.asking import asking, served, told
from tests.servers.http import Answer, Asked, Server
from tests.servers.targets import netlify
from tests.servers.targets.case import OTHER, VALUE, answer
from tests.servers.targets.netlify import CASE, MAIN, REFUSALS


@pytest.mark.parametrize(
    ("environment", "branch", "expected"),
    [
        ("branch-deploy", "next", ("set", VALUE)),
        ("branch-deploy", "other", ("set", OTHER)),
        ("staging", "next", ("set", VALUE)),  # a branch may have any name for a target
        ("deploy-preview", None, ("not-in-this-scope", None)),
    ],
)
def test_the_most_special_value(
    environment: str, branch: str | None, expected: tuple[str, str | None]
) -> None:
    with served(CASE) as asked:
        listed = asked.read(replace(CASE.source, environment=environment, branch=branch))
    assert told(listed)["BRANCHED"] == expected


def test_scopes_are_told() -> None:
    with served(CASE) as asked:
        where = {entry.name: entry.where for entry in asked.read(CASE.source).entries}
    assert where["FOR_BUILDS"] == "for builds"
    assert where["ONLY_DEV"] == "dev"
    assert where["OF_TEAM"] == "shared by the team"


def test_an_account_that_is_given_is_not_asked_for() -> None:
    source = replace(CASE.source, site="s-1", account="acc1")
    routes = {MAIN: CASE.routes[MAIN]}
    with Server(routes) as server, asking("netlify", CASE.environ, server.url) as asked:
        assert told(asked.read(source)) == CASE.expected


def test_a_team_that_may_not_be_read_is_unknown() -> None:
    def env(asked: Asked) -> Answer:
        return answer(netlify.SITE) if asked.query else REFUSALS[403]

    with served(CASE, {**CASE.routes, MAIN: env}) as asked:
        listed = asked.read(CASE.source)
    assert "EVERYWHERE" in told(listed)
    assert "what the team shares" in listed.unknown[0]

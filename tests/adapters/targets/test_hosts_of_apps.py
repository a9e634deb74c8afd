"""Fly.io, Render, Railway, Cloudflare, Doppler, Supabase: what is particular to each."""

from dataclasses import replace

import pytest

from tests.adapters.targets.asking import asking, served, told
from tests.servers.http import Answer, Asked, Route, Server
from tests.servers.targets import cloudflare, doppler, fly, railway, render, supabase
from tests.servers.targets.case import TOKEN, VALUE, answer
from tests.servers.targets.cloudflare import PAGES, WORKERS


@pytest.mark.parametrize(
    ("token", "header"),
    [
        (f"fm2_{TOKEN}", f"FlyV1 fm2_{TOKEN}"),
        (f"fm1r_a,fm2_{TOKEN}", f"FlyV1 fm1r_a,fm2_{TOKEN}"),
        (f"FlyV1 fm2_{TOKEN}", f"FlyV1 fm2_{TOKEN}"),
        (f"Bearer {TOKEN}", f"Bearer {TOKEN}"),
        (TOKEN, f"Bearer {TOKEN}"),
    ],
)
def test_fly_schemes(token: str, header: str) -> None:
    seen: list[str] = []

    def secrets(asked: Asked) -> Answer:
        seen.append(asked.headers["authorization"])
        return answer({"secrets": []})

    routes: dict[str, Route] = {fly.MAIN: secrets, "/v1/apps/acme/machines": answer([])}
    environ = {"FLY_ACCESS_TOKEN": token}
    with Server(routes) as server, asking("fly", environ, server.url) as asked:
        asked.read(fly.CASE.source)
    assert seen == [header]


def test_fly_machines_without_the_right() -> None:
    routes = {**fly.CASE.routes, "/v1/apps/acme/machines": fly.REFUSALS[403]}
    with served(fly.CASE, routes) as asked:
        listed = asked.read(fly.CASE.source)
    assert told(listed)["TOKEN"] == ("present-unreadable", None)
    assert "[env] of fly.toml" in listed.unknown[0]


def test_digests_are_held_like_values() -> None:
    for case in (fly.CASE, supabase.CASE):
        with served(case) as asked:
            entry = asked.read(case.source).entries[0]
        assert entry.fingerprint is not None
        assert entry.fingerprint.text not in repr(entry)


def test_render_groups_without_the_right() -> None:
    routes = {**render.CASE.routes, "/v1/env-groups": render.REFUSALS[403]}
    with served(render.CASE, routes) as asked:
        listed = asked.read(render.CASE.source)
    assert told(listed)["A"] == ("set", VALUE)
    assert "environment groups" in listed.unknown[0]


def test_a_cursor_that_repeats_is_no_endless_list() -> None:
    rows = answer([{"envVar": render.pair("A", VALUE), "cursor": "same"}])
    with served(render.CASE, {**render.CASE.routes, render.MAIN: rows}) as asked:
        error = asked.fail(render.CASE.source)
    assert "repeat" in error.message


def test_railway_project_token_needs_no_names() -> None:
    source = replace(railway.CASE.source, project=None, environment=None)
    environ = {"RAILWAY_TOKEN": TOKEN}
    routes = railway.OF_PROJECT
    with Server(routes) as server, asking("railway", environ, server.url) as asked:
        assert told(asked.read(source)) == railway.CASE.expected
        for key, other in (
            ("environment", replace(source, environment="staging")),
            ("project", replace(source, project="other")),
        ):
            error = asked.fail(other)
            assert error.kind == "denied"
            assert f"another {key}" in error.message


def test_railway_names_that_are_not_there() -> None:
    source = railway.CASE.source
    with served(railway.CASE) as asked:
        assert "environment 'qa'" in asked.fail(replace(source, environment="qa")).message
        assert "service 'api'" in asked.fail(replace(source, service="api")).message
        assert "which project" in asked.fail(replace(source, project=None)).message
        assert asked.fail(replace(source, project="p9")).kind == "missing"


def test_railway_shared_variables() -> None:
    with served(railway.CASE) as asked:
        listed = asked.read(replace(railway.CASE.source, service=None, environment="staging"))
    assert told(listed) == {"SHARED": ("set", VALUE)}
    assert listed.label == "Railway, staging of acme"


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Problem processing request", "is not understood (status 400)"),
        ("Rate limit exceeded", "rate limit"),
    ],
)
def test_railway_errors_with_status_200(message: str, words: str) -> None:
    reply = answer({"errors": [{"message": message}], "data": None})
    with served(railway.CASE, {railway.MAIN: reply}) as asked:
        assert words in asked.fail(railway.CASE.source).message


def test_a_worker_without_an_environment_is_the_script_itself() -> None:
    routes = {path.replace("web-staging", "web"): route for path, route in WORKERS.routes.items()}
    with served(WORKERS, routes) as asked:
        listed = asked.read(replace(WORKERS.source, environment=None))
    assert told(listed) == WORKERS.expected
    assert listed.label == "Cloudflare Workers, web"


def test_pages_preview() -> None:
    with served(PAGES) as asked:
        listed = asked.read(replace(PAGES.source, target="preview"))
    assert told(listed)["ONLY_PREVIEW"][0] == "set"
    assert told(listed)["TOKEN"] == ("not-in-this-scope", None)
    where = {entry.name: entry.where for entry in listed.entries}
    assert where["TOKEN"] == "production"


@pytest.mark.parametrize("code", [1000, 6003, 9109])
def test_cloudflare_token_that_it_does_not_know(code: int) -> None:
    reply = answer({"success": False, "errors": [{"code": code, "message": "x"}]}, 400)
    with served(WORKERS, {**WORKERS.routes, WORKERS.main: reply}) as asked:
        assert "not accepted" in asked.fail(WORKERS.source).message
    assert cloudflare.REFUSALS[401].status == 403


def test_doppler_service_token_needs_no_names() -> None:
    routes = {doppler.MAIN: answer({"secrets": {"A": {"raw": VALUE, "computed": VALUE}}})}
    source = replace(doppler.CASE.source, project=None, config=None)
    with Server(routes) as server, asking("doppler", doppler.CASE.environ, server.url) as asked:
        listed = asked.read(source)
        assert "project=" not in server.log[0].asked.query
    assert listed.label == "Doppler, the config of the service token"

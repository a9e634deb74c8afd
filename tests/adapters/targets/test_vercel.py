"""Vercel: environments, branches, one question a value."""

from dataclasses import replace

from tests.adapters.targets.asking import asking, instead, served, told
from tests.servers.http import Answer, Asked, Server
from tests.servers.targets import vercel
from tests.servers.targets.case import TOKEN, VALUE, answer
from tests.servers.targets.vercel import CASE, REFUSALS, paged, row


def test_ten_thousand_variables() -> None:
    rows = [row(f"V{at}", type="plain", value=VALUE) for at in range(10_000)]
    with served(CASE, instead(CASE, paged(rows, size=100))) as asked:
        listed = asked.read(CASE.source)
    assert len(listed.entries) == 10_002  # two of the team
    assert {entry.state for entry in listed.entries} == {"set"}


def test_preview_with_a_branch() -> None:
    source = replace(CASE.source, target="preview", branch="next")
    branched = row("BRANCHED", type="plain", value=VALUE, target=["preview"], gitBranch="next")
    whole = row("BRANCHED", type="plain", value="of all", target=["preview"])
    with served(CASE, instead(CASE, paged([whole, branched]))) as asked:
        listed = asked.read(source)
        assert told(listed)["BRANCHED"] == ("set", VALUE)
        assert listed.entries[0].where == "branch next"
        other = asked.read(replace(source, branch="main"))
    assert told(other)["BRANCHED"] == ("set", "of all")


def test_a_custom_environment_by_its_name() -> None:
    with served(CASE) as asked:
        listed = asked.read(replace(CASE.source, target="staging", environment="staging"))
        error = asked.fail(replace(CASE.source, environment="qa"))
    assert told(listed)["STAGED"] == ("present-unreadable", None)  # its id answers 404 here
    assert told(listed)["DATABASE_URL"] == ("not-in-this-scope", None)
    assert listed.label == "Vercel, staging of acme-web"
    assert error.kind == "missing"
    assert "no environment 'qa'" in error.message


def test_shared_by_the_team_for_all_custom_environments() -> None:
    shared = row("SHARED", type="plain", value=VALUE, target=[], applyToAllCustomEnvironments=True)
    routes = {**CASE.routes, "/v1/env": paged([shared], "data")}
    with served(CASE, routes) as asked:
        listed = asked.read(replace(CASE.source, environment="staging"))
    assert told(listed)["SHARED"] == ("set", VALUE)


def test_not_allowed_to_see_what_the_team_shares() -> None:
    with served(CASE, {**CASE.routes, "/v1/env": REFUSALS[403]}) as asked:
        listed = asked.read(CASE.source)
    assert "DATABASE_URL" in told(listed)
    (unknown,) = listed.unknown
    assert "what the team shares" in unknown
    assert "VERCEL_TOKEN" in unknown


def test_without_a_team_nothing_is_asked_of_one() -> None:
    routes = {vercel.MAIN: answer({"envs": [row("A", type="plain", value=VALUE)]})}
    source = replace(CASE.source, team=None)
    with Server(routes) as server, asking("vercel", CASE.environ, server.url) as asked:
        assert told(asked.read(source)) == {"A": ("set", VALUE)}
        assert [item.asked.query for item in server.log] == [""]


def test_a_team_by_its_slug() -> None:
    routes = {vercel.MAIN: answer({"envs": []})}
    with Server(routes) as server, asking("vercel", CASE.environ, server.url) as asked:
        asked.read(replace(CASE.source, team="acme"))
        assert "slug=acme" in server.log[0].asked.query


def test_a_token_that_may_not_decrypt_asks_once() -> None:
    rows = [row(f"V{at}") for at in range(5)]
    count = 0

    def refuse(_: Asked) -> Answer:
        nonlocal count
        count += 1
        return REFUSALS[403]

    values = {f"/v1/projects/acme-web/env/id-V{at}": refuse for at in range(5)}
    with served(CASE, {**instead(CASE, paged(rows)), **values}) as asked:
        listed = asked.read(CASE.source)
    assert [told(listed)[f"V{at}"] for at in range(5)] == [("present-unreadable", None)] * 5
    assert count == 1
    assert asked.said == ["Vercel: the token in VERCEL_TOKEN may not decrypt values"]


def test_values_are_asked_for_up_to_a_bound() -> None:
    rows = [row(f"V{at}") for at in range(203)]
    values = {
        f"/v1/projects/acme-web/env/id-V{at}": answer({**told, "value": VALUE, "decrypted": True})
        for at, told in enumerate(rows)
    }
    with served(CASE, {**instead(CASE, paged(rows, size=100)), **values}) as asked:
        listed = asked.read(CASE.source)
    states = [entry.state for entry in listed.entries if entry.name.startswith("V")]
    assert states == ["set"] * 200 + ["present-unreadable"] * 3
    assert asked.said == ["Vercel: 200 values are asked for, the rest stay unread"]


def test_ciphertext_is_no_value() -> None:
    rows = [row("A"), row("B")]
    values = {
        "/v1/projects/acme-web/env/id-A": answer(row("A")),
        "/v1/projects/acme-web/env/id-B": answer({"key": "B", "type": "encrypted"}),
    }
    with served(CASE, {**instead(CASE, paged(rows)), **values}) as asked:
        listed = asked.read(CASE.source)
    assert told(listed)["A"] == told(listed)["B"] == ("present-unreadable", None)


def test_a_project_that_is_forbidden_is_no_unknown_token() -> None:
    with served(CASE, instead(CASE, REFUSALS[403])) as asked:
        assert "(403)" in asked.fail(CASE.source).message
    with asking("vercel", {"VERCEL_TOKEN": TOKEN}, None) as asked:
        error = asked.fail(replace(CASE.source, target="qa"))
    assert "say which one of vercel the target 'qa' is" in error.message


def test_a_single_variable_without_a_list() -> None:
    with served(CASE, instead(CASE, answer(row("ALONE", type="plain", value=VALUE)))) as asked:
        assert told(asked.read(CASE.source))["ALONE"] == ("set", VALUE)

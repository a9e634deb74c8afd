"""smoke/wrong-status: the status, and who is to blame for it."""

import pytest

from launchgate.gates.smoke.config import Endpoint
from launchgate.model import Outcome
from tests.servers.http import Answer, Asked, Server
from tests.smoke_run import found, rule_of, smoke

HOME = Endpoint(name="home", path="/")


def test_the_expected_status() -> None:
    routes = {"/": Answer(status=204, body=b""), "/gone": Answer(status=410)}
    with Server(routes) as server:
        run = smoke(server.url, HOME, Endpoint(name="old page", path="/gone", status=410))
    assert found(run) == []
    assert rule_of(run, "wrong-status").outcome is Outcome.PASS


def test_five_failures_in_a_row_end_it() -> None:
    with Server({"/": Answer(), "/signup": Answer(status=500, body=b"no database")}) as server:
        signup = Endpoint(name="signup", method="POST", path="/signup", critical=True)
        run = smoke(server.url, HOME, signup)
        assert len(server.served("/signup")) == 5
    assert found(run) == [("smoke/wrong-status", "POST /signup", "critical")]
    finding = run.findings[0]
    assert finding.impact.value == "signup"
    assert "5 of 5 requests were answered 500 instead of 2xx" in finding.message
    assert finding.excerpt == "no database"
    assert finding.locations[0].url == f"{server.url}/signup"
    assert run.result.outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("status", "headers", "who"),
    [
        (500, (), "application"),
        (502, (("Server", "nginx/1.24"),), "upstream"),
        (502, (), "application"),
        (504, (("Via", "1.1 edge"),), "upstream"),
        (522, (("CF-Ray", "8a"),), "upstream"),
        (401, (), "auth"),
        (403, (("CF-Mitigated", "challenge"),), "edge"),
        (302, (("Location", "/login?next=/"),), "auth"),
        (301, (("Location", "https://www.acme.example/"),), "redirect"),
        (302, (("Location", "http://[broken"),), "redirect"),
        (404, (), "routing"),
        (405, (), "routing"),
        (422, (), "request"),
    ],
)
def test_who_is_to_blame(status: int, headers: tuple[tuple[str, str], ...], who: str) -> None:
    with Server({"/": Answer(status=status, headers=headers)}) as server:
        run = smoke(server.url, HOME)
    assert found(run) == [("smoke/wrong-status", "GET /", "high")]
    assert run.findings[0].message.endswith(f"({who}).")


def test_a_failure_now_and_then_weighs_less() -> None:
    def route(asked: Asked) -> Answer:
        return Answer(status=500 if asked.nth % 40 == 0 else 200)

    with Server({"/": route}) as server:
        run = smoke(server.url, HOME)
    assert found(run) == [("smoke/wrong-status", "GET /", "medium")]


def test_a_failure_of_one_in_ten_weighs_fully() -> None:
    def route(asked: Asked) -> Answer:
        return Answer(status=500 if asked.nth % 10 == 0 else 200)

    with Server({"/": route}) as server:
        run = smoke(server.url, HOME)
        assert len(server.served("/")) <= 150
    assert found(run) == [("smoke/wrong-status", "GET /", "high")]


def test_a_key_is_not_repeated_and_goes_nowhere_else() -> None:
    """The server sends the key back, and redirects to a foreign host with it in the URL."""
    key = "sk_" + "live_" + "4fT9" * 8

    def route(asked: Asked) -> Answer:
        where = f"{other.url}/take?key={asked.headers['authorization']}"
        echo = f"you sent {asked.headers['authorization']}".encode()
        return Answer(status=302, body=echo, headers=(("Location", where),))

    with Server({"/take": Answer()}) as other, Server({"/me": route}) as server:
        me = Endpoint(name="me", path="/me", headers={"Authorization": "Bearer ${SMOKE_KEY}"})
        run = smoke(server.url, me, env={"SMOKE_KEY": key})
        assert server.log[0].asked.headers["authorization"] == f"Bearer {key}"
        assert other.log == []
    assert len(run.findings) == 1
    assert key not in repr(run)
    assert key[:12] not in repr(run)


def test_rate_limited_from_the_first_request() -> None:
    headers = (("Retry-After", "0"),)
    with Server({"/": Answer(status=429, headers=headers)}) as server:
        run = smoke(server.url, HOME)
        assert len(server.served("/")) == 3
    assert found(run) == [("smoke/wrong-status", "GET /", "high")]
    assert "(rate limit)" in run.findings[0].message


def test_a_limit_that_is_over_after_the_pause_is_no_finding() -> None:
    def route(asked: Asked) -> Answer:
        return Answer(status=429 if asked.nth == 1 else 200, headers=(("Retry-After", "0"),))

    with Server({"/": route}) as server:
        run = smoke(server.url, HOME)
    assert run.result.outcome is Outcome.PASS

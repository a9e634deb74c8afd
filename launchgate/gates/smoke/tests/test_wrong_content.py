"""smoke/wrong-content: a page with status 200 that is not the page."""

from launchgate.gates.smoke.config import Endpoint
from launchgate.model import Outcome
from tests.servers.http import Answer, Server
from tests.smoke_run import found, rule_of, smoke


def page(path: str, text: str) -> Endpoint:
    return Endpoint(name=f"page {path}", path=path, body_contains=text)


def test_the_right_page() -> None:
    latin = Answer(
        body="Schöne Grüße".encode("latin-1"),
        headers=(("Content-Type", "text/html; charset=iso-8859-1"),),
    )
    with Server({"/": Answer(body=b"<h1>Acme Notes</h1>"), "/de": latin}) as server:
        run = smoke(server.url, page("/", "Acme Notes"), page("/de", "Grüße"))
    assert found(run) == []
    assert rule_of(run, "wrong-content").outcome is Outcome.PASS


def test_a_parking_page() -> None:
    parked = Answer(
        body=b"<h1>This domain is parked</h1>", headers=(("Content-Type", "text/html"),)
    )
    with Server({"/": parked}) as server:
        run = smoke(server.url, page("/", "Acme Notes"))
        assert len(server.served("/")) == 5
    assert found(run) == [("smoke/wrong-content", "GET /", "high")]
    finding = run.findings[0]
    assert "5 of 5 answers lack 'Acme Notes': 30 bytes of text/html" in finding.message
    assert finding.excerpt == "<h1>This domain is parked</h1>"


def test_bytes_that_are_no_text() -> None:
    odd = Answer(body=bytes(range(256)), headers=(("Content-Type", "x; charset=no-such-set"),))
    with Server({"/": odd}) as server:
        run = smoke(server.url, page("/", "Acme Notes"))
    assert found(run) == [("smoke/wrong-content", "GET /", "high")]
    assert run.findings[0].excerpt == ""


def test_keys_in_a_page_are_cut() -> None:
    """A debug page shows the database password and a key."""
    password, key = "pa55" + "word", "AKIA" + "ABCDEFGH" * 2
    body = f"Error: postgres://app:{password}@db/prod with {key}".encode()
    with Server({"/": Answer(body=body)}) as server:
        run = smoke(server.url, page("/", "Acme Notes"))
    assert run.findings[0].excerpt == "Error: postgres://…@db/prod with AKIA…(20)"


def test_no_text_to_look_for() -> None:
    with Server({"/": Answer()}) as server:
        run = smoke(server.url, Endpoint(name="home", path="/"))
    assert rule_of(run, "wrong-content").outcome is Outcome.SKIP

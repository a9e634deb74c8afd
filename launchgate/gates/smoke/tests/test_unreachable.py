"""smoke/unreachable: the host or a route that does not answer, and the phase it fails in."""

import socket
import ssl
import threading
from datetime import datetime, timezone
from pathlib import Path

import pytest
import trustme

from launchgate.gates.smoke.config import Endpoint
from launchgate.model import Outcome
from tests.servers.http import Answer, Asked, Server
from tests.smoke_run import found, rule_of, smoke

HOME = Endpoint(name="home", path="/")


def test_a_product_that_answers() -> None:
    with Server({"/": Answer()}) as server:
        run = smoke(server.url, HOME)
    assert found(run) == []
    assert rule_of(run, "unreachable").outcome is Outcome.PASS
    assert run.result.outcome is Outcome.PASS


def test_nothing_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
    run = smoke(url, HOME, Endpoint(name="signup", method="POST", path="/signup", critical=True))
    assert found(run) == [("smoke/unreachable", url, "critical")]
    assert "nothing listens" in run.findings[0].message
    assert "phase tcp" in run.findings[0].message
    assert run.findings[0].locations[0].url == url
    # What was not looked at must not look like a pass.
    others = ("wrong-status", "wrong-content", "wrong-build", "slow-endpoint", "very-slow-endpoint")
    assert {rule_of(run, name).outcome for name in others} == {Outcome.SKIP}


def test_a_name_that_does_not_resolve() -> None:
    run = smoke("http://app.acme.invalid", HOME, timeout_s=30.0)
    assert found(run) == [("smoke/unreachable", "http://app.acme.invalid", "critical")]
    assert "does not resolve" in run.findings[0].message
    assert "DNS record" in run.findings[0].fix


@pytest.mark.parametrize(
    ("host", "year", "words"),
    [
        ("127.0.0.1", 2002, "has expired"),
        ("other.example", 2100, "is for another host name"),
    ],
)
def test_certificates(tmp_path: Path, host: str, year: int, words: str) -> None:
    authority = trustme.CA()
    first = datetime(2001, 1, 1, tzinfo=timezone.utc)
    last = datetime(year, 1, 1, tzinfo=timezone.utc)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host, not_before=first, not_after=last).configure_cert(tls)
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    with Server({"/": Answer()}, tls) as server:
        run = smoke(server.url, HOME, ca_file=str(ca_file))
        assert server.log == []
    assert found(run) == [("smoke/unreachable", server.url, "critical")]
    assert words in run.findings[0].message


def test_a_private_authority_is_trusted_only_when_named(tmp_path: Path) -> None:
    authority = trustme.CA()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(tls)
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    with Server({"/": Answer()}, tls) as server:
        untrusted = smoke(server.url, HOME)
        trusted = smoke(server.url, HOME, ca_file=str(ca_file))
    assert "unknown issuer" in untrusted.findings[0].message
    assert "ca_file" in untrusted.findings[0].fix
    assert trusted.result.outcome is Outcome.PASS


def test_one_route_hangs_and_is_left_alone() -> None:
    routes = {"/": Answer(), "/report": Answer(delay_s=10)}
    with Server(routes) as server:
        slow = Endpoint(name="report", path="/report", critical=True)
        run = smoke(server.url, HOME, slow, timeout_s=0.3, slow_ms=250.0, p95_target_ms=200.0)
        assert len(server.served("/report")) <= 2
    assert found(run) == [("smoke/unreachable", "GET /report", "critical")]
    assert "waiting for the answer" in run.findings[0].message
    assert [item.what for item in run.result.unseen] == ["the latency of GET /report"]


def hang_up(connection: socket.socket, stop: threading.Event) -> None:
    """Ends the connection without a word."""


def test_a_route_that_breaks_off_now_and_then() -> None:
    def route(asked: Asked) -> Answer:
        return Answer(takeover=hang_up if asked.nth == 40 else None, close=True)

    with Server({"/": route}) as server:
        run = smoke(server.url, HOME)
        assert len(server.served("/")) <= 150
    assert found(run) == [("smoke/unreachable", "GET /", "medium")]
    assert "1 of" in run.findings[0].message


def test_the_fingerprint_does_not_hold_numbers() -> None:
    def run_once(timeout_s: float) -> str:
        with Server({"/": Answer(delay_s=10)}) as server:
            run = smoke(server.url, HOME, timeout_s=timeout_s, slow_ms=150.0, p95_target_ms=100.0)
        return run.findings[0].fingerprint

    assert run_once(0.2) == run_once(0.3)

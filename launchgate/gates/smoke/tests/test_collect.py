"""The run as the server sees it: budget, schedule, order, stalls, and what is not asked at all."""

import random
import socket
import threading
import time

import pytest

from launchgate.gates.smoke.config import Endpoint
from launchgate.gates.smoke.plan import shown
from launchgate.model import Outcome, Shard, Stage
from launchgate.ports import Scope, Target
from tests.servers.http import Answer, Asked, Server
from tests.smoke_run import found, rule_of, smoke

HOME = Endpoint(name="home", path="/")


def test_without_a_url_there_is_nothing_to_look_at() -> None:
    run = smoke(None, HOME)
    assert run.result.outcome is Outcome.ERROR
    assert "no URL: pass --url or set [targets.NAME] url" in (run.result.reason or "")


def test_the_targets_url_is_used_and_one_by_hand_comes_first() -> None:
    with Server({"/": Answer()}) as server, Server({"/": Answer()}) as other:
        target = Target(name="production", url=server.url)
        smoke(None, HOME, scope=Scope(target=target))
        assert len(server.log) > 0
        count = len(server.log)
        smoke(None, HOME, scope=Scope(target=target, urls=(other.url,)))
        assert len(server.log) == count
        assert len(other.log) > 0


@pytest.mark.parametrize(
    "url", ["ftp://acme.example", "acme.example", "http://", "http://[::1", ""]
)
def test_a_url_that_is_none(url: str) -> None:
    run = smoke(url, HOME)
    assert run.result.outcome is Outcome.ERROR
    assert "https://host" in (run.result.reason or "")


def test_without_endpoints_the_page_itself_is_asked_and_that_is_said() -> None:
    redirect = Answer(status=302, headers=(("Location", "/login"),))
    with Server({"/app": redirect}) as server:
        run = smoke(f"{server.url}/app")
        assert {item.asked.path for item in server.log} == {"/app"}
    assert run.result.outcome is Outcome.PASS
    assert [item.what for item in run.result.unseen] == ["every route but GET /app"]


def test_a_login_in_the_url_is_used_and_not_shown() -> None:
    word = "pass" + "word1"
    with Server({"/": Answer(status=500)}) as server:
        run = smoke(server.url.replace("://", f"://ann:{word}@"), HOME)
        assert server.log[0].asked.headers["authorization"].startswith("Basic ")
    assert run.findings[0].locations[0].url == f"{server.url}/"
    assert word not in repr(run)
    assert shown("https://a:b@c.example:8/d?e#f") == "https://c.example:8/d"


def test_requests_say_who_they_are_and_hold_what_is_configured() -> None:
    json = {"email": "${MAIL}", "tags": ["${MAIL}", 1], "deep": {"on": True}}
    endpoint = Endpoint(name="a", method="POST", path="/a", json=json, headers={"X-Key": "${KEY}"})
    plain = Endpoint(name="b", method="PUT", path="/b", body="mail=${MAIL}")
    env = {"MAIL": "ann@acme.example", "KEY": "k-1\n"}
    with Server({"/base/a": Answer(), "/base/b": Answer()}) as server:
        smoke(f"{server.url}/base/", endpoint, plain, env=env, max_requests=2)
        first, second = server.served("/base/a")[0].asked, server.served("/base/b")[0].asked
    assert first.body == (
        b'{"email": "ann@acme.example", "tags": ["ann@acme.example", 1], "deep": {"on": true}}'
    )
    assert first.headers["content-type"] == "application/json"
    assert first.headers["x-key"] == "k-1"
    assert first.headers["x-launchgate"] == "smoke"
    assert first.headers["user-agent"].startswith("launchgate/")
    assert (second.method, second.body) == ("PUT", b"mail=ann@acme.example")


def test_all_missing_variables_are_named_and_nothing_is_sent() -> None:
    endpoint = Endpoint(name="a", path="/a", headers={"X": "${ONE} ${TWO}"}, body="${THREE}")
    with Server({}) as server:
        run = smoke(server.url, endpoint, Endpoint(name="b", path="/b", body="${ONE}"))
        assert server.log == []
    assert run.result.outcome is Outcome.ERROR
    assert "set ONE, THREE in this job's environment" in (run.result.reason or "")


@pytest.mark.parametrize("most", [1, 2, 60, 76, 100, 200])
def test_never_more_requests_than_the_budget(most: int) -> None:
    draw = random.Random(most)

    def close_to_the_limit(asked: Asked) -> Answer:
        return Answer(delay_s=0.03 if draw.random() < 0.05 else 0.0, close=draw.random() < 0.2)

    with Server({"/": close_to_the_limit, "/fail": Answer(status=500)}) as server:
        failing = Endpoint(name="fail", path="/fail")
        smoke(server.url, HOME, failing, max_requests=most, p95_target_ms=20.0)
        assert len(server.served("/")) <= most
        assert len(server.served("/fail")) <= min(most, 5)


def test_the_rate_is_for_all_endpoints_together_and_they_take_turns() -> None:
    routes = {path: Answer() for path in ("/a", "/b", "/c")}
    with Server(routes) as server:
        endpoints = [Endpoint(name=path, path=path) for path in routes]
        begin_s = time.perf_counter()
        smoke(server.url, *endpoints, max_requests=41, requests_per_s=200.0)
        took_s = time.perf_counter() - begin_s
        order = [item.asked.path for item in server.log[3:]]
    assert len(order) == 120
    assert took_s >= 119 / 200
    for sent in (30, 60, 90, 120):
        assert all(abs(order[:sent].count(path) - sent / 3) <= 4 for path in routes)


def test_a_stall_shows_in_the_latencies() -> None:
    """The server hangs for 0.6 s of about 3 s. One that waits for each answer sees one slow one."""
    hanging = threading.Event()
    began_s = time.perf_counter()

    def route(asked: Asked) -> Answer:
        if asked.nth == 40:
            threading.Timer(0.6, hanging.set).start()
        if asked.nth >= 40:
            hanging.wait(2)
        return Answer(delay_s=0.01)

    with Server({"/": route}) as server:
        run = smoke(server.url, HOME, requests_per_s=50.0)
    p95 = next(item for item in run.result.measurements if item.name == "p95")
    slow = [time for time in p95.samples if time > 300]
    assert 12 <= len(slow) <= 18
    assert (p95.value or 0) > 500
    assert ("smoke/slow-endpoint", "GET /", "medium") in found(run)
    assert time.perf_counter() - began_s < 10


def test_counts_equal_the_servers_own_log() -> None:
    draw = random.Random(7)

    def route(asked: Asked) -> Answer:
        return Answer(delay_s=0.12 if draw.random() < 0.05 else max(0.0, draw.gauss(0.03, 0.003)))

    with Server({"/": route}) as server:
        run = smoke(server.url, HOME, requests_per_s=300.0, max_requests=300, p95_target_ms=80.0)
        served = [item.service_ms for item in server.served("/")]
    times = next(item for item in run.result.measurements if item.name == "p95").samples
    assert len(times) == len(served) - 1
    more = sum(time > 80 for time in times) - sum(time > 80 for time in served)
    assert 0 <= more <= 5  # none but those that a busy machine made us wait for
    ours, truth = sorted(times)[len(times) // 2], sorted(served)[len(served) // 2]
    assert 0 <= ours - truth < 15


def test_a_rate_limit_under_load_ends_it_and_is_no_pass() -> None:
    def route(asked: Asked) -> Answer:
        return Answer(status=429 if asked.nth > 30 else 200)

    with Server({"/": route}) as server:
        run = smoke(server.url, HOME, requests_per_s=100.0)
        assert len(server.served("/")) <= 35
    assert found(run) == []
    assert run.result.outcome is Outcome.ERROR
    assert "rate limited (429)" in (run.result.reason or "")
    assert "requests_per_s = 25" in (run.result.reason or "")


def hang_up(connection: socket.socket, stop: threading.Event) -> None:
    """Ends the connection without a word."""


def test_a_server_that_closes_kept_connections_loses_no_request() -> None:
    """Such a request never reached the application: it is no failure, but it is counted."""

    def route(asked: Asked) -> Answer:
        return Answer(takeover=hang_up if asked.kept else None)

    with Server({"/": route}) as server:
        run = smoke(server.url, HOME, max_requests=250)
        assert 150 <= len(server.log) <= 250
    assert run.result.outcome is Outcome.PASS


def test_shards_ask_every_endpoint_once() -> None:
    paths = [f"/{number}" for number in range(6)]
    endpoints = [Endpoint(name=path, path=path) for path in paths]
    with Server({path: Answer() for path in paths}) as server:
        for index in (1, 2):
            scope = Scope(
                stage=Stage.POST_DEPLOY,
                urls=(server.url,),
                shard=Shard(index=index, count=2),
            )
            smoke(None, *endpoints, scope=scope, max_requests=1, requests_per_s=1000.0)
        asked = sorted(item.asked.path for item in server.log)
    assert asked == paths


def test_what_was_looked_at_is_counted() -> None:
    with Server({"/": Answer()}) as server:
        run = smoke(server.url, HOME)
        assert run.result.scanned == {"endpoints": 1, "requests": len(server.log)}
    noise = next(item for item in run.result.measurements if item.name == "loopback_p95")
    assert noise.limit == 10.0
    assert rule_of(run, "unreachable").outcome is Outcome.PASS

"""smoke/wrong-build: which commit answers, behind caches and in a mixed fleet."""

import json

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.gates.smoke.config import Build, Endpoint
from launchgate.gates.smoke.fleet import same
from launchgate.model import Outcome
from tests.servers.http import Answer, Asked, Route, Server
from tests.smoke_run import found, rule_of, smoke

NEW = "c0ffee" + "12345678" * 4 + "ab"
OLD = "0ddba11" + "98765432" * 4 + "c"
HOME = Endpoint(name="home", path="/")
BY_JSON = Build(sha="${GIT_SHA}", json_path="build.sha")
BY_HEADER = Build(sha=NEW, path="/", header="X-Build")


def version(sha: object) -> Answer:
    return Answer(body=json.dumps({"build": {"sha": sha}}).encode())


def build_run(route: Route, build: Build = BY_JSON, sha: str | None = NEW) -> GateRun:
    with Server({"/": Answer(headers=(("X-Build", NEW[:12]),)), "/version": route}) as server:
        return smoke(server.url, HOME, build=build, env={} if sha is None else {"GIT_SHA": sha})


def test_the_right_build() -> None:
    for run in (
        build_run(version(NEW)),
        build_run(version(NEW[:7])),
        build_run(version(NEW), BY_HEADER),
    ):
        assert found(run) == []
        assert rule_of(run, "wrong-build").outcome is Outcome.PASS
        assert run.result.outcome is Outcome.PASS


def test_the_old_build() -> None:
    run = build_run(version(OLD))
    assert [(rule, severity) for rule, _, severity in found(run)] == [("smoke/wrong-build", "high")]
    message = run.findings[0].message
    assert "6 of 6 readings show build 0ddba11, not c0ffee1" in message
    assert "has not reached production" in message


def test_a_cache_serves_the_old_build() -> None:
    run = build_run(lambda asked: version(NEW if "launchgate=" in asked.query else OLD))
    assert "3 of 6 readings" in run.findings[0].message
    assert "a cache still serves the old one" in run.findings[0].message
    assert "Purge the cache" in run.findings[0].fix


def test_a_mixed_fleet() -> None:
    run = build_run(lambda asked: version(OLD if asked.nth in (2, 3) else NEW))
    assert "several builds are live at once" in run.findings[0].message


def test_every_reading_uses_a_connection_of_its_own() -> None:
    ports: list[str] = []

    def route(asked: Asked) -> Answer:
        ports.append(asked.query)
        return version(NEW)

    with Server({"/": Answer(), "/version": route}) as server:
        smoke(server.url, HOME, build=BY_JSON, env={"GIT_SHA": NEW}, max_requests=1)
        assert server.connections() == 1 + 6
    assert len({query for query in ports if query}) == 3


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(status=404), "it answered 404"),
        (Answer(body=b"<!doctype html>"), "it is not JSON"),
        (Answer(body=b"[" * 100_000), "it is not JSON"),
        (version(None), "build.sha is no text"),
        (Answer(body=b'{"build": []}'), "its JSON has no build.sha"),
    ],
)
def test_a_build_that_cannot_be_read_is_no_pass(answer: Answer, words: str) -> None:
    run = build_run(answer)
    assert found(run) == []
    assert run.result.outcome is Outcome.ERROR
    assert words in (run.result.reason or "")
    assert "/version" in (run.result.reason or "")


def test_a_missing_header_is_no_pass() -> None:
    run = build_run(version(NEW), Build(sha=NEW, path="/version", header="X-Build"))
    assert run.result.outcome is Outcome.ERROR


def test_a_commit_that_nobody_named_is_no_pass() -> None:
    missing = build_run(version(NEW), sha=None)
    assert missing.result.outcome is Outcome.ERROR
    assert "set GIT_SHA" in (missing.result.reason or "")
    assert build_run(version(NEW), sha=" ").result.outcome is Outcome.ERROR


@pytest.mark.parametrize(
    ("served", "right"),
    [
        (NEW, True),
        (NEW.upper(), True),
        (NEW[:7], True),
        (f"v1.4.2-{NEW[:9]}", True),
        (NEW[:6], False),
        (OLD, False),
        ("", False),
        ("latest", False),
    ],
)
def test_same_build(served: str, right: bool) -> None:
    assert same(NEW, served) is right


def test_versions_that_are_no_commits_must_be_equal() -> None:
    assert same("1.4.2", "1.4.2")
    assert not same("1.4.2", "1.4.20")

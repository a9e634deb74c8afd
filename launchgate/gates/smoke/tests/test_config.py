"""`[smoke]` as it is written in TOML: what is refused, and where it says so."""

from typing import Any

import pytest

from launchgate.config.decode import decode
from launchgate.gates.smoke.config import SmokeConfig


def errors(section: dict[str, Any]) -> list[str]:
    found: list[str] = []
    decode(SmokeConfig, section, "smoke", found)
    return found


def with_endpoint(**fields: Any) -> list[str]:  # noqa: ANN401 - any TOML value
    return errors({"endpoint": [{"name": "a", "path": "/a", **fields}]})


def test_a_full_section() -> None:
    section = {
        "p95_target_ms": 250,
        "slow_ms": 700,
        "max_requests": 300,
        "requests_per_s": 5,
        "timeout_s": 4,
        "ca_file": "ca.pem",
        "endpoint": [
            {
                "name": "signup",
                "method": "POST",
                "path": "/api/signup?x=1",
                "critical": True,
                "status": 201,
                "body_contains": "ok",
                "headers": {"Authorization": "Bearer ${KEY}"},
                "json": {"a": [1, {"b": "c"}]},
            }
        ],
        "build": {"sha": "${SHA}", "json_path": "sha"},
    }
    found: list[str] = []
    config = decode(SmokeConfig, section, "smoke", found)
    assert found == []
    assert config.endpoint[0].subject == "POST /api/signup"
    assert config.build.path == "/version"
    assert config == SmokeConfig(**{**section, "endpoint": config.endpoint, "build": config.build})


@pytest.mark.parametrize(
    ("section", "key"),
    [
        ({"requests_per_s": 0}, "smoke.requests_per_s"),
        ({"requests_per_s": float("nan")}, "smoke.requests_per_s"),
        ({"max_requests": -1}, "smoke.max_requests"),
        ({"p95_target_ms": 900}, "smoke.slow_ms"),
        ({"timeout_s": 0.5}, "smoke.timeout_s"),
        ({"requests_per_second": 5}, "smoke.requests_per_second"),
        ({"endpoint": [{"name": "a", "path": "/"}] * 2}, "smoke.endpoint"),
        ({"build": {"sha": "x"}}, "smoke.build.header"),
        ({"build": {"sha": "x", "header": "a", "json_path": "b"}}, "smoke.build.header"),
        ({"build": {"sha": " ", "header": "a"}}, "smoke.build.sha"),
        ({"build": {"sha": "x", "header": "a", "path": "version"}}, "smoke.build.path"),
    ],
)
def test_what_is_refused(section: dict[str, Any], key: str) -> None:
    found = errors(section)
    assert [item.partition(":")[0] for item in found] == [key]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"path": "a"}, "path"),
        ({"path": "//evil.example/a"}, "path"),
        ({"path": "/a b"}, "path"),
        ({"path": "/a\r\nX: y"}, "path"),
        ({"path": "/a\\..\\b"}, "path"),
        ({"path": "https://evil.example/"}, "path"),
        ({"json": {}, "body": "x"}, "body"),
        ({"status": 99}, "status"),
        ({"name": " "}, "name"),
        ({"method": "FETCH"}, "method"),
        ({"method": "HEAD", "body_contains": "x"}, "body_contains"),
    ],
)
def test_what_is_refused_of_an_endpoint(fields: dict[str, Any], key: str) -> None:
    found = with_endpoint(**fields)
    assert {item.partition(":")[0] for item in found} == {f"smoke.endpoint[0].{key}"}

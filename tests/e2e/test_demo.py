"""`launchgate demo` from start to end: NO-GO, then GO, for the right reasons, and nothing left."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from launchgate.cli.demo import exit_code

ROOT = Path(__file__).resolve().parents[2]
_PUBLIC = "NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY"
URL = re.compile(r"http://127\.0\.0\.1:(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """A finished demo: what it said, its reports' folder, its temporary folder."""

    code: int
    said: str
    out: Path
    temporary: Path

    def report(self, state: str) -> dict[str, Any]:
        document: dict[str, Any] = json.loads((self.out / f"{state}.json").read_text("utf-8"))
        return document


def environment(temporary: Path) -> dict[str, str]:
    temporary.mkdir()
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    return {**os.environ, **places, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}


def command(*options: str) -> list[str]:
    return [sys.executable, "-m", "launchgate", "demo", *options]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    folder = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        command("--out", str(folder / "out")),
        cwd=folder,
        env=environment(folder / "temporary"),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Demo(
        code=done.returncode,
        said=done.stdout + done.stderr,
        out=folder / "out",
        temporary=folder / "temporary",
    )


def refused(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def ports(said: str) -> list[int]:
    return sorted({int(port) for port in URL.findall(said)})


def test_it_ends_well(demo: Demo) -> None:
    assert demo.code == 0, demo.said
    assert "broken: NO-GO (exit 1), as it should be" in demo.said
    assert "ready: GO (exit 0), as it should be" in demo.said
    for name in ("broken.html", "broken.json", "ready.html", "ready.json"):
        assert (demo.out / name).stat().st_size > 1000
    assert str(demo.out / "broken.html") in demo.said


def test_broken_is_stopped_for_the_right_reasons(demo: Demo) -> None:
    report = demo.report("broken")
    assert report["decision"] == "no-go"
    found = {
        (finding["rule"], finding["subject"], finding["blocking"]) for finding in report["findings"]
    }
    assert found == {
        ("smoke/very-slow-endpoint", "POST /api/signup", True),
        ("smoke/wrong-status", "GET /api/notes", True),
        ("smoke/wrong-build", served_at(report), True),
        ("bundle/service-role-jwt", "Supabase service_role key", True),
        ("bundle/provider-credential", "OpenAI project key", True),
        ("bundle/provider-credential", "Webhook signing secret (Stripe, Svix)", True),
        ("bundle/url-credentials", "Database address with its password", True),
        ("bundle/published-source-map", "source code in source maps", False),
        ("callbacks/tunnel", "Payment webhook webhook_url", True),
        ("callbacks/loopback", "AUTH_REDIRECT_URL", True),
        ("callbacks/staging-host", "CORS_ORIGIN", False),
        ("callbacks/staging-host", "VITE_API_URL", False),
        ("callbacks/loopback-default", "APP_URL", False),
        ("env/missing-variable", "APP_URL at production", True),
        ("env/placeholder-value", "MAIL_API_KEY at production", True),
        ("env/shared-secret", "PAYMENTS_SIGNING_KEY at production", True),
        ("env/public-secret", f"{_PUBLIC} at production", True),
        ("env/public-secret", "VITE_OPENAI_API_KEY at production", True),
        ("env/tracked-env-file", ".env.production", True),
        ("env/tracked-env-file", ".env.staging", True),
        ("env/undeclared-variable", "VITE_OPENAI_API_KEY", False),
    }


def test_every_leak_is_named_to_the_line_of_its_source(demo: Demo) -> None:
    leaks = {
        finding["subject"]: finding["locations"][0]["original"]
        for finding in demo.report("broken")["findings"]
        if finding["gate"] == "bundle" and finding["blocking"]
    }
    web = ROOT / "examples" / "acme" / "broken" / "web"
    for subject, (file, text) in {
        "Supabase service_role key": ("admin.js", "@SERVICE_ROLE@"),
        "OpenAI project key": ("assistant.js", "import.meta.env.VITE_OPENAI_API_KEY"),
        "Webhook signing secret (Stripe, Svix)": ("settings.json", "@WEBHOOK@"),
        "Database address with its password": ("settings.json", "@DATABASE@"),
    }.items():
        assert leaks[subject]["path"] == f"web/{file}"
        line = (web / file).read_text("utf-8").splitlines()[leaks[subject]["line"] - 1]
        assert text in line


def test_signup_and_revenue_lead_the_risk_list(demo: Demo) -> None:
    ranked = demo.report("broken")["findings"]
    assert [finding["rank"] for finding in ranked] == list(range(1, len(ranked) + 1))
    assert [finding["impact"] for finding in ranked[:2]] == ["signup", "revenue"]
    assert demo.said.index("smoke/very-slow-endpoint") < demo.said.index("callbacks/tunnel")


def served_at(report: dict[str, Any]) -> str:
    """The loopback address that this run judged."""
    return next(
        found[0]
        for finding in report["findings"]
        for place in finding["locations"]
        if (found := URL.match(place["url"] or ""))
    )


def test_ready_has_nothing_to_complain_about(demo: Demo) -> None:
    report = demo.report("ready")
    assert report["decision"] == "go"
    assert report["findings"] == []
    outcomes = {gate["name"]: gate["outcome"] for gate in report["gates"]}
    assert outcomes == dict.fromkeys(("env", "bundle", "callbacks", "smoke"), "pass")


def test_reports_follow_the_published_schema(demo: Demo) -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "launchgate", "schema", "report"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    validator = jsonschema.Draft202012Validator(json.loads(printed.stdout))
    for state in ("broken", "ready"):
        validator.validate(demo.report(state))


def test_nothing_is_left_behind(demo: Demo) -> None:
    assert len(ports(demo.said)) >= 1
    assert all(refused(port) for port in ports(demo.said))
    assert list(demo.temporary.iterdir()) == []
    assert sorted(file.suffix for file in demo.out.iterdir()) == [
        ".html",
        ".html",
        ".json",
        ".json",
    ]


@pytest.fixture
def under_way(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """A demo whose app is up, and the app's port."""
    process = subprocess.Popen(
        command("--state", "broken", "--out", str(tmp_path / "out")),
        cwd=tmp_path,
        env=environment(tmp_path / "temporary"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process, next(int(found[1]) for line in process.stdout if (found := URL.search(line)))
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_demo_stops_its_app(
    under_way: tuple["subprocess.Popen[str]", int], number: signal.Signals, tmp_path: Path
) -> None:
    process, port = under_way
    assert not refused(port)
    process.send_signal(number)
    assert process.wait(10) == 130
    assert refused(port)
    assert list((tmp_path / "temporary").iterdir()) == []


def test_the_app_does_not_outlive_a_killed_demo(
    under_way: tuple["subprocess.Popen[str]", int],
) -> None:
    process, port = under_way
    process.kill()
    process.wait()
    deadline_s = time.monotonic() + 10
    while not refused(port) and time.monotonic() < deadline_s:
        time.sleep(0.05)
    assert refused(port)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"broken": 1, "ready": 0}, 0),
        ({"broken": 1}, 0),
        ({"broken": 0, "ready": 0}, 1),
        ({"broken": 1, "ready": 1}, 1),
        ({"broken": 3, "ready": 0}, 3),
        ({"broken": 0, "ready": 2}, 3),
    ],
)
def test_exit_code_is_0_only_when_both_were_judged_right(
    codes: dict[str, int], expected: int
) -> None:
    assert exit_code(codes) == expected

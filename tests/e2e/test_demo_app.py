"""The example app's two states, served for real: the faults of one are real, the other has none."""

import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from launchgate.cli.demo_app import Project, assemble, served
from launchgate.cli.demo_keys import keys
from launchgate.cli.failure import Failure

SIGNING_KEY = keys()["SIGNING"]
STATES = ("broken", "ready")


class Running:
    """A state that is being served, and a client on it."""

    def __init__(self, project: Project, client: httpx.Client) -> None:
        self.project = project
        self.client = client
        self.bearer = {"Authorization": f"Bearer {project.env['ACME_SMOKE_TOKEN']}"}
        self.smoke = {
            "email": "launch@smoke.acme.example",
            "password": project.env["ACME_SMOKE_PASSWORD"],
        }


def start(state: str, folder: Path) -> Iterator[Running]:
    made = assemble(state, folder / "project")
    project = Project(folder=made.folder, env={**made.env, "PAYMENTS_SIGNING_KEY": SIGNING_KEY})
    with served(project, folder / "log") as url, httpx.Client(base_url=url) as client:
        yield Running(project, client)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    yield from start("broken", tmp_path_factory.mktemp("broken"))


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    yield from start("ready", tmp_path_factory.mktemp("ready"))


@pytest.fixture(params=STATES)
def either(request: pytest.FixtureRequest) -> Running:
    running: Running = request.getfixturevalue(request.param)
    return running


def timed_ms(running: Running, path: str, body: dict[str, str]) -> tuple[httpx.Response, float]:
    started_s = time.perf_counter()
    answer = running.client.post(path, json=body)
    return answer, (time.perf_counter() - started_s) * 1000


def source(running: Running) -> str:
    """What production gets of the state besides its dependencies, as one text."""
    files = sorted(running.project.folder.rglob("*"))
    others = (".env.staging", "launchgate.toml")
    return "\n".join(
        file.read_text("utf-8")
        for file in files
        if file.is_file() and ".git" not in file.parts and file.name not in others
    )


# What is broken


def test_broken_signup_waits_for_the_mail_relay(broken: Running) -> None:
    answer, elapsed_ms = timed_ms(broken, "/api/signup", broken.smoke)
    assert answer.status_code == 201
    assert 900 < elapsed_ms < 2500


def test_ready_signup_does_not(ready: Running) -> None:
    taken_ms = []
    for _ in range(20):
        answer, elapsed_ms = timed_ms(ready, "/api/signup", ready.smoke)
        assert answer.status_code == 201
        taken_ms.append(elapsed_ms)
    assert sorted(taken_ms)[10] < 150


def test_broken_notes_fail_on_a_column_that_no_migration_adds(broken: Running) -> None:
    assert broken.client.get("/api/notes", headers=broken.bearer).status_code == 500
    note = {"title": "Stand-up", "body": "We ship."}
    added = broken.client.post("/api/notes", json=note, headers=broken.bearer)
    assert added.status_code == 500
    assert "summary" in (broken.project.folder.parent / "log").read_text("utf-8")
    assert "summary" not in "".join(
        file.read_text("utf-8") for file in broken.project.folder.glob("migrations/*.sql")
    )


def test_ready_notes_are_kept_with_their_summary(ready: Running) -> None:
    note = {"title": "Stand-up", "body": "We ship."}
    added = ready.client.post("/api/notes", json=note, headers=ready.bearer)
    assert added.status_code == 201
    listed = ready.client.get("/api/notes", headers=ready.bearer)
    assert listed.status_code == 200
    assert listed.json()["notes"][0] == {"title": "Stand-up", "summary": ["We ship."]}


def test_broken_serves_the_build_before(broken: Running) -> None:
    sha = broken.client.get("/version").json()["sha"]
    assert not broken.project.env["ACME_BUILD_SHA"].startswith(sha)


def test_ready_serves_the_commit_that_is_being_launched(ready: Running) -> None:
    expected = ready.project.env["ACME_BUILD_SHA"]
    assert len(expected) == 40
    assert ready.client.get("/version").json()["sha"] == expected


def test_broken_sends_customers_and_money_elsewhere(broken: Running) -> None:
    broken.client.post("/api/signup", json=broken.smoke)
    signed_in = broken.client.post("/api/login", json=broken.smoke)
    assert signed_in.json()["redirect"].startswith("http://localhost:3000/")
    order = broken.client.post("/api/checkout", headers=broken.bearer).json()
    assert httpx.URL(order["notify_url"]).host.endswith(".ngrok-free.app")
    assert "https://staging.acme.example" in broken.client.get("/assets/main.js").text
    origin = broken.client.get("/health").headers["access-control-allow-origin"]
    assert origin == "https://staging.acme.example"
    assert '"APP_URL", "http://localhost:3000"' in source(broken)


def test_ready_sends_them_to_the_product(ready: Running) -> None:
    signed_in = ready.client.post("/api/login", json=ready.smoke)
    assert httpx.URL(signed_in.json()["redirect"]).host == "app.acme.example"
    order = ready.client.post("/api/checkout", headers=ready.bearer).json()
    assert httpx.URL(order["notify_url"]).host == "app.acme.example"
    assert "`/api/${" in ready.client.get("/assets/main.js").text
    origin = ready.client.get("/health").headers["access-control-allow-origin"]
    assert origin == "https://app.acme.example"
    text = source(ready)
    assert [word for word in ("localhost", "ngrok", "staging") if word in text] == []


# What works in both


def test_signup_is_a_conflict_except_for_a_launch_check(either: Running) -> None:
    customer = {"email": f"ada-{time.time_ns()}@customer.example", "password": "long-enough"}
    assert either.client.post("/api/signup", json=customer).status_code == 201
    assert either.client.post("/api/signup", json=customer).status_code == 409
    stranger = {**either.smoke, "password": "not-the-password"}
    assert either.client.post("/api/signup", json=stranger).status_code == 409


def test_login_wants_the_right_password_and_gives_a_token_that_works(either: Running) -> None:
    wrong = {**either.smoke, "password": "not-the-password"}
    assert either.client.post("/api/login", json=wrong).status_code == 401
    nobody = {**either.smoke, "email": "nobody@smoke.acme.example"}
    assert either.client.post("/api/login", json=nobody).status_code == 401
    token = either.client.post("/api/login", json=either.smoke).json()["token"]
    order = either.client.post("/api/checkout", headers={"Authorization": f"Bearer {token}"})
    assert order.status_code == 201


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer x"}, {"Authorization": "Basic"}])
def test_notes_are_for_signed_in_customers(either: Running, header: dict[str, str]) -> None:
    assert either.client.get("/api/notes", headers=header).status_code == 401


def test_summary_keeps_the_weightiest_sentences_in_order(either: Running) -> None:
    text = (
        "We ship on Monday. Lunch was late. Tom sang. Signup is tested. We ship signup on Monday."
    )
    first = either.client.post("/api/summarize", json={"text": text}).json()["summary"]
    assert first == ["We ship on Monday.", "Signup is tested.", "We ship signup on Monday."]


def signed(event: dict[str, object], sent_at: int, key: str = SIGNING_KEY) -> tuple[bytes, str]:
    body = json.dumps(event).encode()
    mac = hmac.new(key.encode(), f"{sent_at}.".encode() + body, hashlib.sha256).hexdigest()
    return body, f"t={sent_at},v1={mac}"


def test_payment_events_must_be_signed_and_fresh(either: Running) -> None:
    now = int(time.time())
    paid: dict[str, object] = {"type": "checkout.paid", "account": 1}
    cases = [
        (signed(paid, now), (200, "accepted")),
        (signed({"type": "refund", "account": 1}, now), (200, "ignored")),
        (signed(paid, now, key="another"), (400, None)),
        (signed(paid, now - 3600), (400, None)),
        ((b"{}", ""), (400, None)),
    ]
    for (body, signature), expected in cases:
        answer = either.client.post(
            "/api/webhooks/payments", content=body, headers={"Acme-Signature": signature}
        )
        assert (answer.status_code, answer.json().get("status")) == expected


@pytest.mark.parametrize(
    "path", ["/nope", "/%2e%2e/launchgate.toml", "/%2e%2e/signup.py", "/assets"]
)
def test_only_built_files_are_served(either: Running, path: str) -> None:
    assert either.client.get(path).status_code == 404


def test_home_page_and_its_assets_are_served(either: Running) -> None:
    page = either.client.get("/")
    assert "Acme Notes" in page.text
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.http_version == "HTTP/1.1"
    assert int(page.headers["content-length"]) == len(page.content)
    assert either.client.get("/assets/style.css").status_code == 200
    head = either.client.head("/")
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize(("body", "status"), [(b"{", 400), (b"[]", 400), (b"{}", 422)])
def test_bad_bodies_are_refused(either: Running, body: bytes, status: int) -> None:
    assert either.client.post("/api/summarize", content=body).status_code == status


def test_a_burst_of_new_connections_is_answered_quickly(ready: Running) -> None:
    def once(_: int) -> float:
        started_s = time.perf_counter()
        assert httpx.get(f"{ready.client.base_url}/health", verify=False).status_code == 200
        return time.perf_counter() - started_s

    with ThreadPoolExecutor(30) as pool:
        taken_s = list(pool.map(once, range(150)))
    assert max(taken_s) < 3


# Start and stop


def test_the_app_is_gone_after_use_even_when_that_failed(tmp_path: Path) -> None:
    project = assemble("ready", tmp_path / "project")
    address = ""

    def use() -> None:
        nonlocal address
        with served(project, tmp_path / "log") as url:
            address = url
            assert httpx.get(f"{url}/health").status_code == 200
            raise RuntimeError

    with pytest.raises(RuntimeError):
        use()
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{address}/health")


def test_a_start_that_fails_says_why(tmp_path: Path) -> None:
    project = assemble("ready", tmp_path / "project")
    (project.folder / ".env.production").write_text("RELEASE_SHA=x\n", "utf-8")
    with pytest.raises(Failure, match="APP_URL"), served(project, tmp_path / "log"):
        pass


def test_a_project_is_one_commit_and_not_in_need_of_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_git = assemble("ready", tmp_path / "with")
    head = (with_git.folder / ".git" / "HEAD").read_text("utf-8").split()[-1]
    assert (with_git.folder / ".git" / head).read_text("utf-8").strip() == with_git.env[
        "GIT_COMMIT"
    ]
    monkeypatch.setenv("PATH", str(tmp_path))
    without_git = assemble("ready", tmp_path / "without")
    assert not (without_git.folder / ".git").exists()
    assert len(without_git.env["GIT_COMMIT"]) == 40

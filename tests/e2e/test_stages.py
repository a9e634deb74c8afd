"""Which gates run when, and the smoke gate over real requests to a loopback server."""

from collections.abc import Iterator

import pytest

from tests.command import BAD, Repo
from tests.e2e.conftest import Make
from tests.servers.http import Answer, Server

SETTINGS = (
    "[smoke]\nmax_requests = 40\nrequests_per_s = 200\ntimeout_s = 5\n"
    '[[smoke.endpoint]]\nname = "home"\npath = "/"\nstatus = 200\nbody_contains = "Welcome"\n'
)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server({"/": Answer(body=b"Welcome to the shop")}) as served:
        yield served


def gates(repo: Repo, *arguments: str) -> tuple[int, str, list[str]]:
    report = repo.run("-o", "json", "--fail-on", "never", *arguments)
    run = report.report
    return report.code, run["run"]["stage"], [gate["name"] for gate in run["gates"]]


def test_without_a_url_it_is_pre_deploy(good: Repo) -> None:
    code, stage, names = gates(good)
    assert (code, stage, "callbacks" in names, "smoke" in names) == (0, "pre-deploy", True, False)


def test_with_url_it_is_post_deploy_and_asks_the_product(good: Repo, server: Server) -> None:
    good.write({"launchgate.toml": SETTINGS})
    done = good.run("--url", server.url, "-o", "json")
    [smoke] = [gate for gate in done.report["gates"] if gate["name"] == "smoke"]
    assert done.report["run"]["stage"] == "post-deploy"
    assert "callbacks" not in [gate["name"] for gate in done.report["gates"]]
    assert server.served("/")
    assert smoke["scanned"]["requests"] >= 1
    assert [item for item in smoke["measurements"] if item["unit"] == "ms"]
    assert done.code in (0, 3)  # a busy machine cannot tell 300 ms apart, and says so


def test_a_target_with_a_url_and_no_pre_deploy_work_is_post_deploy(
    make: Make, server: Server
) -> None:
    config = f'[targets.production]\nurl = "{server.url}"\n{SETTINGS}'
    repo = make()
    outside = repo.path.parent / "shop.toml"
    outside.write_text(config, "utf-8")
    _, stage, names = gates(repo, "--config", str(outside))
    assert (stage, "smoke" in names) == ("post-deploy", True)
    assert server.served("/")


def test_a_target_beside_pre_deploy_work_stays_pre_deploy(good: Repo, server: Server) -> None:
    good.write({"launchgate.toml": f'[targets.production]\nurl = "{server.url}"\n{SETTINGS}'})
    assert gates(good)[1] == "pre-deploy"
    assert server.log == []


def test_a_target_is_chosen_by_name(good: Repo, server: Server) -> None:
    good.write(
        {
            "launchgate.toml": '[targets.production]\nurl = "http://127.0.0.1:9"\n'
            f'[targets.staging]\nurl = "{server.url}"\n{SETTINGS}'
        }
    )
    done = good.run("--stage", "post-deploy", "--target", "staging", "-o", "json")
    assert done.report["run"]["target"] == "staging"
    assert server.served("/")


def test_check_smoke_needs_no_configuration(make: Make, server: Server) -> None:
    done = make().run("check", "smoke", server.url + "/missing", "-o", "json")
    assert (done.code, done.rules) == (1, ["smoke/wrong-status"])
    assert {item.asked.path for item in server.log} == {"/missing"}


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        (Answer(status=500), "smoke/wrong-status"),
        (Answer(body=b"Index of /"), "smoke/wrong-content"),
    ],
)
def test_a_product_that_is_broken_is_1(good: Repo, answer: Answer, rule: str) -> None:
    good.write({"launchgate.toml": SETTINGS + "critical = true\n"})
    with Server({"/": answer}) as server:
        done = good.run("--url", server.url, "-o", "json")
    assert (done.code, done.rules) == (1, [rule])
    assert done.report["findings"][0]["locations"][0]["url"] == server.url + "/"


def test_a_product_that_does_not_answer_is_1(good: Repo, server: Server) -> None:
    good.write({"launchgate.toml": SETTINGS})
    with Server({}) as gone:
        url = gone.url
    done = good.run("--url", url, "-o", "json")
    assert (done.code, done.rules) == (1, ["smoke/unreachable"])


@pytest.mark.parametrize("url", ["ftp://shop.example", "https://", "http://[::1", "shop.example"])
def test_a_url_that_is_none_never_passes(good: Repo, url: str) -> None:
    done = good.run("--url", url)
    assert done.code in (2, 3)
    assert "GO  Nothing" not in done.out


def test_a_stage_by_name(make: Make) -> None:
    repo = make({".env": BAD})
    assert repo.run("--stage", "push", "-o", "json").report["run"]["stage"] == "push"
    assert repo.run("--stage", "watch").code == 3

"""`--verify` from the command line, against providers on loopback: who is asked, what it changes,
where it is refused, and that no value gets anywhere but into one header."""

import json
import signal
import ssl
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from launchgate.cli.options import FORMATS
from launchgate.writers.schema import report_schema
from tests.command import COMMAND, Done, Repo, environment, launchgate
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.servers.http import Answer, Server
from tests.servers.provider import provider

GITHUB = expand("{github:gh" + "p_}")
STRIPE = expand("sk_" + "live_{alnum:32}")
TEST_MODE = expand("sk_" + "test_{alnum:32}")
SLACK = expand("xox" + "b-{digits:12}-{digits:12}-{alnum:24}")
SENDGRID = expand("S" + "G.{b64url:22}.{b64url:43}")
AWS = expand("AKI" + "A{base32:16}")
PASSWORD = expand("{alnum:14}") + "#9xK"
FILES = {
    "app/pay.py": f'stripe.api_key = "{STRIPE}"\n',
    "app/hub.py": f'TOKEN = "{GITHUB}"\n',
    "app/again.py": f'TOKEN = "{GITHUB}"\n',
    "app/db.py": f'DB_PASSWORD = "{PASSWORD}"\n',
}
SENTINELS = (GITHUB[8:30], STRIPE[10:30], TEST_MODE[10:30], SLACK[8:30], PASSWORD[:12])
NAMES = ("github", "stripe", "slack", "sendgrid")


def verify(repo: Repo, server: Server, *words: str, names: tuple[str, ...] = NAMES) -> Done:
    urls = [f"--verify-url={name}={server.url}" for name in names]
    done = repo.run("check", "secrets", "--verify", *urls, *words)
    for sentinel in SENTINELS:
        assert sentinel not in done.out + done.err
    return done


def by_subject(done: Done) -> dict[str, dict[str, object]]:
    return {item["subject"]: item for item in done.report["findings"]}


def test_what_works_comes_first_and_what_does_not_blocks_nothing(make: Make) -> None:
    repo = make(FILES)
    with provider({GITHUB: "active"}) as server:
        done = verify(repo, server, "-o", "json")
    assert done.code == 1
    first, *_ = done.report["findings"]
    assert (first["state"], first["severity"], first["rank"]) == ("active", "critical", 1)
    assert "The provider says that it works right now".lower() in first["message"].lower()
    assert len(first["locations"]) == 2
    stripe = by_subject(done)["Stripe secret key (live)"]
    assert (stripe["state"], stripe["severity"], stripe["blocking"]) == (
        "inactive",
        "medium",
        False,
    )
    assert "no longer works" in str(stripe["message"])
    assert "Nothing to revoke" in str(stripe["fix"])
    assert "state" not in by_subject(done)["Password"]


def test_each_value_is_asked_once_and_the_report_says_how_many_were_not(make: Make) -> None:
    repo = make(FILES)
    with provider({GITHUB: "active"}) as server:
        done = verify(repo, server, "-o", "json")
        assert sorted(item.asked.path for item in server.log) == ["/user", "/v1/account"]
    [gate] = done.report["gates"]
    assert gate["scanned"]["asked_values"] == 2
    [unseen] = gate["unseen"]
    assert unseen["what"] == "1 of 3 values"
    assert unseen["why"] == "not verified, there is no verifier for generic-password"


def test_a_deploy_goes_on_when_all_that_is_left_is_dead(make: Make) -> None:
    repo = make({"a.py": f'k = "{STRIPE}"\n'})
    with provider({}) as server:
        done = verify(repo, server)
    assert done.code == 0
    assert "no longer works: the provider refuses it" in " ".join(done.out.split())


def test_a_test_modes_key_that_works_stays_what_it_was(make: Make) -> None:
    repo = make({"a.py": f'k = "{TEST_MODE}"\n', "b.py": f'k = "{GITHUB}"\n'})
    with provider({TEST_MODE: "active", GITHUB: "narrow"}) as server:
        found = by_subject(verify(repo, server, "-o", "json"))
    key = found["Stripe secret key (test)"]
    assert (key["state"], key["severity"]) == ("active", "high")
    token = found["GitHub personal access token (classic)"]
    assert (token["state"], token["severity"]) == ("active", "critical")
    assert "narrower rights" in str(token["message"])


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("limited", "the provider's rate limit is reached, for 30 s more"),
        ("broken", "the provider has a fault (status 503)"),
        ("page", "the answer is not the provider's: no JSON object"),
        ("moved", "the provider's address leads elsewhere, which is not followed"),
        ("odd", "not one that its documentation has"),
    ],
)
def test_no_answer_is_no_pass(make: Make, state: str, reason: str) -> None:
    repo = make({"a.py": f'k = "{STRIPE}"\n'})
    with provider({STRIPE: state}) as server:
        done = verify(repo, server, "-o", "json")
        never = verify(repo, server, "--fail-on", "never")
    assert done.code == 1
    [finding] = done.report["findings"]
    assert (finding["state"], finding["severity"]) == ("unknown", "critical")
    assert reason in finding["message"]
    [gate] = done.report["gates"]
    assert gate["outcome"] == "error"
    assert reason in gate["reason"]
    assert "stripe could not be asked whether one value works" in gate["reason"]
    assert never.code == 3


def test_a_documented_answer_that_can_mean_both_is_unknown(make: Make) -> None:
    repo = make({"a.py": f'k = "{SLACK}"\n'})
    with provider({}) as server:
        done = verify(repo, server, "-o", "json")
    [finding] = done.report["findings"]
    assert (done.code, finding["state"]) == (1, "unknown")
    assert "or refuses it from this address" in finding["message"]
    assert done.report["gates"][0]["outcome"] == "fail"


def test_a_provider_whose_limit_is_reached_is_not_asked_on(make: Make) -> None:
    keys = [expand("sk_" + "live_{alnum:32}", seed) for seed in range(60)]
    repo = make({"a.py": "".join(f'k = "{key}"\n' for key in keys), "b.py": f'k = "{GITHUB}"\n'})
    with provider({**dict.fromkeys(keys, "limited"), GITHUB: "active"}) as server:
        done = verify(repo, server, "-o", "json")
        assert len(server.served("/v1/account")) <= 8
        assert len(server.served("/user")) == 1
    assert {item["state"] for item in done.report["findings"]} == {"active", "unknown"}
    assert "60 values work" in done.report["gates"][0]["reason"]


def test_a_redirect_is_not_followed_with_the_credential(make: Make) -> None:
    repo = make({"a.py": f'k = "{STRIPE}"\n'})
    with Server({}) as elsewhere:
        away = Answer(status=307, headers=(("Location", f"{elsewhere.url}/v1/account"),))
        with Server({"/v1/account": away}) as server:
            assert verify(repo, server).code == 1
            assert len(server.log) == 1
        assert elsewhere.log == []


def test_a_server_that_nobody_trusts_gets_nothing(make: Make, tmp_path: Path) -> None:
    repo = make({"a.py": f'k = "{STRIPE}"\n'})
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority = trustme.CA()
    authority.issue_cert("127.0.0.1").configure_cert(context)
    answer = Answer(body=b'{"object": "account"}')
    with Server({"/v1/account": answer}, tls=context) as server:
        done = verify(repo, server, "-o", "json")
        assert server.log == []
        assert "no trusted connection" in done.report["findings"][0]["message"]
        authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
        trusted = launchgate(
            *("check", "secrets", "--verify", f"--verify-url=stripe={server.url}", "-o", "json"),
            cwd=repo.path,
            env={"SSL_CERT_FILE": str(tmp_path / "ca.pem")},
        )
    assert trusted.report["findings"][0]["state"] == "active"


def test_a_provider_that_hangs_holds_nobody_who_presses_ctrl_c(make: Make) -> None:
    repo = make({"a.py": f'k = "{STRIPE}"\n'})
    with provider({STRIPE: "slow"}) as server:
        words = ["check", "secrets", "--verify", f"--verify-url=stripe={server.url}"]
        with subprocess.Popen(
            [*COMMAND, *words],
            cwd=repo.path,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            try:
                while not server.connections():
                    assert process.poll() is None
                    time.sleep(0.01)
                begin_s = time.monotonic()
                process.send_signal(signal.SIGINT)
                out, err = process.communicate(timeout=30)
            finally:
                process.kill()
    assert (process.returncode, time.monotonic() - begin_s < 5) == (130, True)
    assert STRIPE[10:] not in (out + err).decode()


def test_nobody_is_asked_unless_it_is_said(make: Make) -> None:
    repo = make(FILES)
    with provider({GITHUB: "active"}) as server:
        done = repo.run("check", "secrets", "-o", "json")
        assert server.log == []
    assert all("state" not in item for item in done.report["findings"])
    assert "asked_values" not in done.report["gates"][0]["scanned"]


def test_a_configuration_cannot_say_it(make: Make) -> None:
    for line in ("verify = true", 'verify_url = ["github=https://evil.example"]'):
        repo = make(
            {**FILES, "launchgate.toml": f"version = 1\n[secrets]\n{line}\n"}, name=line[:9]
        )
        done = repo.run("check", "secrets")
        assert (done.code, line.partition(" ")[0] in done.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["hook", "--verify"], "a hook sends credentials nowhere"),
        (["hook", "secrets", "--verify"], "a hook sends credentials nowhere"),
        (["hook", "--stage", "push", "--verify-url=github=https://a"], "nowhere"),
        (["run", "--stage", "commit", "--verify"], "the stage of hooks"),
        (["run", "--stage", "push", "--verify"], "the stage of hooks"),
        (["check", "callbacks", "--verify"], "is for the secrets gate"),
        (["run", "--gate", "callbacks", "--deep"], "is for the secrets gate"),
        (["check", "secrets", "--verify-url=github=https://a"], "is for --verify"),
        (["check", "secrets", "--verify", "--verify-url=github"], "expected PROVIDER=URL"),
        (["check", "secrets", "--verify", "--verify-url=acme=https://a"], "github"),
        (["check", "secrets", "--verify", "--verify-url=github=http://a.example"], "https://host"),
        (
            ["check", "secrets", "--verify", "--verify-url=github=https://u:hidden@a"],
            "https://host",
        ),
    ],
)
def test_what_is_not_allowed_is_2_with_the_reason(make: Make, words: list[str], said: str) -> None:
    repo = make(FILES)
    repo.write({"new.py": FILES["app/hub.py"]})
    repo.git("add", "-A")
    done = repo.run(*words)
    assert (done.code, said in done.err, done.out) == (2, True, "")
    assert "hidden" not in done.err


def test_in_a_hook_and_for_a_fork_nothing_is_sent(make: Make, tmp_path: Path) -> None:
    repo = make(FILES)
    event = tmp_path / "event.json"
    fork = {"head": {"repo": {"full_name": "stranger/shop"}}, "base": {"sha": "0" * 40}}
    payload = {"repository": {"full_name": "acme/shop"}, "pull_request": fork}
    event.write_text(json.dumps(payload), encoding="utf-8")
    forked = {"GITHUB_ACTIONS": "true", "GITHUB_EVENT_PATH": str(event)}
    untold = {"GITHUB_ACTIONS": "true"}
    cases = (
        (forked, "a fork's pull request"),
        (untold, "cannot be told"),
        ({"PRE_COMMIT": "1"}, "a hook"),
        ({"GIT_INDEX_FILE": ".git/index"}, "a hook"),
    )
    with provider({GITHUB: "active"}) as server:
        url = f"--verify-url=github={server.url}"
        for env, said in cases:
            for verb in (("run",), ("check", "secrets")):
                done = repo.run(*verb, "--verify", url, env=env)
                assert (done.code, said in done.err, done.out) == (2, True, "")
        assert server.log == []
        payload["pull_request"] = {"head": {"repo": {"full_name": "acme/shop"}}}
        event.write_text(json.dumps(payload), encoding="utf-8")
        assert repo.run("run", "--verify", url, env=forked).code == 1
        assert len(server.log) == 1


@pytest.fixture
def everything(make: Make) -> Callable[[], tuple[Repo, dict[str, str]]]:
    def made() -> tuple[Repo, dict[str, str]]:
        more = {"c.py": f'k = "{TEST_MODE}"\ns = "{SLACK}"\ng = "{SENDGRID}"\na = "{AWS}"\n'}
        states = {GITHUB: "active", STRIPE: "odd", TEST_MODE: "narrow", SENDGRID: "limited"}
        return make({**FILES, **more}), states

    return made


def results(sarif: str) -> list[dict[str, dict[str, str]]]:
    found: list[dict[str, dict[str, str]]] = json.loads(sarif)["runs"][0]["results"]
    return found


def test_no_format_holds_a_value_and_each_says_the_state(
    everything: Callable[[], tuple[Repo, dict[str, str]]],
) -> None:
    repo, states = everything()
    (repo.path / "out").mkdir()
    with provider(states) as server:
        done = verify(repo, server, "-v", *(f"--output={name}=out/{name}" for name in FORMATS))
    assert done.code == 1
    for name in FORMATS:
        text = (repo.path / "out" / name).read_text(encoding="utf-8")
        for sentinel in (*SENTINELS, SENDGRID[5:30]):
            assert sentinel not in text, name
        if name == "sarif":
            told = {item.get("properties", {}).get("state") for item in results(text)}
            assert told == {"active", "unknown", None}
        if name != "gitlab-codequality":
            assert "the provider says that it works right now" in " ".join(text.split()), name


def test_the_report_with_states_is_valid_and_is_rendered_again(
    everything: Callable[[], tuple[Repo, dict[str, str]]],
) -> None:
    import jsonschema

    repo, states = everything()
    with provider(states) as server:
        done = verify(repo, server, "-o", "json")
    jsonschema.validate(done.report, report_schema())
    (repo.path / "r.json").write_text(done.out, encoding="utf-8")
    again = repo.run("report", "r.json", "-o", "json")
    assert [item.get("state") for item in again.report["findings"]] == [
        item.get("state") for item in done.report["findings"]
    ]


def test_the_fingerprint_is_the_same_whatever_the_provider_says(make: Make) -> None:
    repo = make(FILES)
    plain = {
        item["fingerprint"]
        for item in repo.run("check", "secrets", "-o", "json").report["findings"]
    }
    with provider({GITHUB: "active"}) as server:
        told = verify(repo, server, "-o", "json").report["findings"]
    assert {item["fingerprint"] for item in told} == plain


def test_what_a_baseline_accepts_and_works_is_said(make: Make) -> None:
    repo = make({"a.py": f'k = "{GITHUB}"\n', "b.py": f'k = "{STRIPE}"\n'})
    assert repo.run("baseline", "update", "--gate", "secrets").code == 0
    with provider({GITHUB: "active"}) as server:
        done = verify(repo, server)
    assert done.code == 0
    assert "Accepted: 2 baselined, 1 of them a credential that works" in done.out


def test_shards_that_are_joined_say_the_state(make: Make) -> None:
    repo = make(FILES)
    with provider({GITHUB: "active"}) as server:
        for part in ("1/2", "2/2"):
            verify(repo, server, "--shard", part, "-o", f"json=parts/{part[0]}.json")
    done = repo.run("merge", "parts", "-o", "json")
    assert (done.code, done.report["findings"][0]["state"]) == (1, "active")

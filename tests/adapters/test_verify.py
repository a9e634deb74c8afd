"""Verification against providers on loopback: what they say, and that no secret gets anywhere."""

import logging
import random
import string
from collections.abc import Iterator
from dataclasses import replace

import pytest

from launchgate.adapters.http import HttpxClient
from launchgate.adapters.secretscan.verify import State, provider_of, verify
from launchgate.adapters.secretscan.verify.state import failed
from launchgate.ports import Exchange, HttpRequest
from tests.servers.http import Answer, Server
from tests.servers.provider import provider

# A kind's name, the beginning of its secret, and whether the provider tells narrow rights.
ASKED = (
    ("github-personal-access-token", "ghp_", True),
    ("github-fine-grained-token", "github_pat_", True),
    ("github-app-installation-token", "ghs_", True),
    ("gitlab-personal-access-token", "glpat-", True),
    ("npm-access-token", "npm_", False),
    ("huggingface-token", "hf_", False),
    ("linear-api-key", "lin_api_", True),
    ("linear-oauth-token", "lin_oauth_", True),
    ("notion-token", "ntn_", True),
    ("openai-api-key", "sk-proj-", True),
    ("openai-admin-key", "sk-admin-", True),
    ("anthropic-api-key", "sk-ant-api03-", True),
    ("anthropic-admin-key", "sk-ant-admin01-", True),
    ("cloudflare-user-token", "cfut_", False),
    ("digitalocean-token", "dop_v1_", True),
    ("stripe-secret-key", "sk_live_", True),
    ("stripe-restricted-key", "rk_live_", True),
    ("slack-bot-token", "xoxb-", True),
    ("sendgrid-api-key", "SG.", False),
    ("resend-api-key", "re_", True),
)


def made(start: str, seed: int = 1) -> bytes:
    letters = string.ascii_letters + string.digits
    return (start + "".join(random.Random(f"{start}{seed}").choices(letters, k=32))).encode()


@pytest.fixture(scope="module")
def http() -> Iterator[HttpxClient]:
    client = HttpxClient()
    yield client
    client.close()


def name_of(kind: str) -> str:
    return provider_of(kind) or ""


def asked(kind: str, secret: bytes, state: str, http: HttpxClient) -> tuple[State, Server]:
    name = provider_of(kind)
    assert name is not None
    with provider({secret.decode(): state}) as server:
        return verify(kind, secret, http, {name: server.url}), server


@pytest.mark.parametrize(("kind", "start", "narrow"), ASKED)
def test_each_provider_says_active_and_inactive(
    kind: str, start: str, narrow: bool, http: HttpxClient
) -> None:
    secret = made(start)
    assert asked(kind, secret, "active", http)[0].name == "active"
    # Slack says the same to a foreign address, so what it does not know may still work.
    stranger = "unknown" if name_of(kind) == "slack" else "inactive"
    assert asked(kind, secret, "unheard", http)[0].name == stranger
    assert asked(kind, secret, "inactive", http)[0].name == "inactive"
    state, _ = asked(kind, secret, "narrow", http)
    assert (state.name == "active") == narrow
    assert narrow or state.name in ("unknown", "inactive")


@pytest.mark.parametrize(("kind", "start", "narrow"), ASKED)
@pytest.mark.parametrize("trouble", ["limited", "broken", "page", "moved", "odd"])
def test_what_is_no_answer_is_unknown(
    kind: str, start: str, narrow: bool, trouble: str, http: HttpxClient
) -> None:
    state, _ = asked(kind, made(start), trouble, http)
    assert (state.name, state.failed) == ("unknown", True)
    assert state.reason
    assert state.closed == (trouble == "limited")


@pytest.mark.parametrize(("kind", "start", "narrow"), ASKED)
def test_the_secret_is_in_one_header_and_nowhere_else(
    kind: str, start: str, narrow: bool, http: HttpxClient
) -> None:
    secret = made(start)
    _, server = asked(kind, secret, "active", http)
    (served,) = server.log
    text = secret.decode()
    assert text not in served.asked.path + served.asked.query
    assert secret not in served.asked.body
    assert sum(text in value for value in served.asked.headers.values()) == 1


class Deaf(HttpxClient):
    """A client that does not wait for ten seconds."""

    def send(self, request: HttpRequest, *, ca_file: str | None = None) -> Exchange:
        return super().send(replace(request, timeout_s=0.3), ca_file=ca_file)


def test_no_answer_in_time_and_no_server_are_unknown(http: HttpxClient) -> None:
    secret = made("ghp_")
    with provider({secret.decode(): "slow"}) as server:
        client = Deaf()
        state = verify("github-x", secret, client, {"github": server.url})
        client.close()
    assert state == failed("no answer in time", closed=True)
    state = verify("github-x", secret, http, {"github": server.url})
    assert state == failed("no connection to the provider", closed=True)


@pytest.mark.parametrize(
    ("kind", "secret"),
    [
        ("telegram-bot-token", b"123456789:" + made("")),
        ("github-refresh-token", made("ghr_")),
        ("gitlab-runner-token", made("glrt-")),
        ("slack-webhook", b"https://hooks.slack.com/services/T0/B0/x"),
        ("slack-app-token", made("xapp-")),
        ("stripe-publishable-key", made("pk_live_")),
        ("cloudflare-account-token", made("cfat_")),
        ("cloudflare-r2-secret", made("")),
        ("deep-cloudflare-account-id", made("")),
        ("deep-github-pat", made("ghp_")),
        ("digitalocean-refresh-token", made("dor_v1_")),
        ("github-personal-access-token", made("ghp_") + b"\r\nX-Evil: 1"),
        ("github-personal-access-token", made("ghp_") + "é".encode()),
        ("github-personal-access-token", made("ghp_") * 200),
        ("githubbish-token", made("ghp_")),
        ("password", b"hunter2hunter2"),
    ],
)
def test_what_cannot_be_asked_about_is_not_sent(
    kind: str, secret: bytes, http: HttpxClient
) -> None:
    with Server({}) as server:
        names = ("github", "gitlab", "slack", "stripe", "cloudflare", "digitalocean")
        state = verify(kind, secret, http, dict.fromkeys(names, server.url))
        assert state == State("unknown", "there is no harmless way to ask about it")
        assert server.log == []


@pytest.mark.parametrize(
    "base", ["http://example.com", "ftp://127.0.0.1", "https://u:p@h", "https://[", "", "x?y"]
)
def test_no_secret_goes_over_plain_http(base: str, http: HttpxClient) -> None:
    state = verify("github-x", made("ghp_"), http, {"github": base})
    assert state == failed("the provider's address is not https")


def test_a_token_that_gitlab_com_does_not_know_may_be_anothers(http: HttpxClient) -> None:
    secret = made("glpat-")

    class Redirected(HttpxClient):
        def send(self, request: HttpRequest, *, ca_file: str | None = None) -> Exchange:
            assert request.url.startswith("https://gitlab.com/api/v4/")
            url = request.url.replace("https://gitlab.com", server.url)
            return super().send(replace(request, url=url), ca_file=ca_file)

    with provider({}) as server:
        client = Redirected()
        assert verify("gitlab-pat", secret, client, {}).name == "unknown"
        client.close()
    with provider({secret.decode(): "revoked"}) as server:
        client = Redirected()
        assert verify("gitlab-pat", secret, client, {}).name == "inactive"
        client.close()


def test_a_cloudflare_token_without_a_prefix_may_be_an_accounts(http: HttpxClient) -> None:
    secret = made("")
    assert asked("cloudflare-api-token", secret, "active", http)[0].name == "active"
    assert asked("cloudflare-api-token", secret, "inactive", http)[0].name == "inactive"
    assert asked("cloudflare-api-token", secret, "unheard", http)[0].name == "unknown"


def test_the_secret_is_in_no_output_log_or_exception(
    http: HttpxClient, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown: list[str] = []
    states = ("active", "unheard", "narrow", "broken", "odd", "page", "limited")
    secrets = [(kind, made(start, seed=9)) for kind, start, _ in ASKED]
    for kind, secret in secrets:
        shown += [repr(asked(kind, secret, state, http)[0]) for state in states]
        echo = Answer(status=400, body=b'{"message": "' + secret + b'"}')
        name = provider_of(kind) or ""
        with Server({"/": echo}) as server:
            shown.append(repr(verify(kind, secret, http, {name: server.url})))
        shown.append(repr(verify(kind, secret, http, {name: server.url})))
        shown.append(repr(verify(kind, secret + b"\n", http, {name: "https://x"})))
        shown.append(repr(verify(kind, secret, http, {name: "http://x/" + secret.decode()})))
    out, err = capfd.readouterr()
    everything = "\n".join([*shown, out, err, caplog.text])
    for _, secret in secrets:
        assert secret.decode() not in everything
        assert secret.decode()[-12:] not in everything

from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.gates.callbacks.config import Allowed, CallbacksConfig
from launchgate.model import Impact, Severity

Check = Callable[..., GateRun]
RULE = "callbacks/tunnel"


@pytest.mark.parametrize(
    "host",
    [
        *("a1b2.ngrok.io", "a1b2.ngrok-free.app", "acme.ngrok.app", "x-y-z.trycloudflare.com"),
        *("acme.loca.lt", "x.serveo.net", "x.lhr.life", "x-3000.devtunnels.ms"),
        *("name-3000.app.github.dev", "mac.tail1234.ts.net", "webhook.site", "smee.io"),
        *("eo1.m.pipedream.net", "acme.free.beeceptor.com"),
    ],
)
def test_a_payment_webhook_on_a_tunnel(check: Check, host: str) -> None:
    run = check({"pay.json": f'{{"webhook": {{"url": "https://{host}/api/webhooks/payments"}}}}'})
    [finding] = run.findings
    assert finding.rule_id == RULE
    assert (finding.severity, finding.impact) == (Severity.CRITICAL, Impact.REVENUE)
    assert "The payment provider will send payment events" in finding.message


def test_the_provider_is_told_from_the_call(check: Check) -> None:
    code = 'await stripe.webhookEndpoints.create({ url: "https://a1.ngrok.app/hook" });'
    [finding] = check({"src/setup.ts": code}).findings
    assert finding.severity is Severity.CRITICAL
    assert finding.message.startswith("Stripe will send payment events")


def test_a_password_in_the_url_is_never_repeated(check: Check) -> None:
    word = "".join(("hunter", "2"))
    run = check({".env": f"WEBHOOK_URL=https://admin:{word}@a1.ngrok.io/hook?key={word}#{word}\n"})
    assert [item.rule_id for item in run.findings] == [RULE]
    assert word not in repr(run)
    assert "admin" not in repr(run)


def test_a_reserved_name_is_allowed_with_a_reason(check: Check) -> None:
    files = {".env": "WEBHOOK_URL=https://hooks.acme.ngrok.app/\n"}
    config = CallbacksConfig(allow=(Allowed(host="*.acme.ngrok.app", reason="reserved for good"),))
    assert len(check(files).findings) == 1
    assert check(files, config).findings == ()


@pytest.mark.parametrize(
    "line",
    [
        "WEBHOOK_URL=https://hooks.acme.com/",
        "SLACK_WEBHOOK_URL=https://hooks.slack.com/services/x",
        "DOCS_LINK_TEXT=https://ngrok.com/docs",
        "WEBHOOK_URL=https://ngrok.io.acme.com/",
        "NGROK=https://a1.ngrok.io",
    ],
)
def test_no_finding(check: Check, line: str) -> None:
    assert check({".env": line + "\n"}).findings == ()

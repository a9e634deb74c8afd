from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.gates.callbacks.config import Allowed, CallbacksConfig
from launchgate.model import Impact, Outcome, Severity
from launchgate.ports import Scope, Target

Check = Callable[..., GateRun]
RULE = "callbacks/loopback"


def test_auth_redirect_on_localhost(check: Check) -> None:
    run = check({".env.production": "A=1\nAUTH_CALLBACK_URL=http://localhost:3000/auth/callback\n"})
    [finding] = run.findings
    assert finding.rule_id == RULE
    assert finding.severity is Severity.HIGH
    assert finding.impact is Impact.SIGNUP
    assert finding.subject == "AUTH_CALLBACK_URL"
    assert finding.fix == "AUTH_CALLBACK_URL=https://<your host>/auth/callback"
    assert "sign-up and login" in finding.message
    [place] = finding.locations
    assert (place.path, place.line, place.column, place.end_column) == (
        ".env.production",
        2,
        19,
        54,
    )


def test_payment_webhook_is_critical_and_names_its_provider(check: Check) -> None:
    run = check({"app/pay.py": 'STRIPE_WEBHOOK_URL = "http://127.0.0.1:8000/hooks/stripe"\n'})
    [finding] = run.findings
    assert (finding.severity, finding.impact) == (Severity.CRITICAL, Impact.REVENUE)
    assert "Stripe will send payment events" in finding.message
    assert finding.fix.endswith("/hooks/stripe and register the same URL at Stripe")


def test_the_fix_names_the_targets_host(check: Check) -> None:
    target = Target(name="production", url="https://app.acme.example/")
    run = check({".env": "NEXTAUTH_URL=http://localhost:3000\n"}, None, Scope(target=target))
    assert [item.fix for item in run.findings] == [
        "NEXTAUTH_URL=https://app.acme.example and register the same URL at Auth.js"
    ]


def test_a_trial_run_on_loopback_does_not_make_loopback_right(check: Check) -> None:
    target = Target(name="trial", url="http://127.0.0.1:8123", domain="acme.example")
    run = check({".env": "SITE_URL=http://127.0.0.1:8123\n"}, None, Scope(target=target))
    assert [item.fix for item in run.findings] == ["SITE_URL=https://acme.example"]


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST.", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "0.0.0.0"],
)
def test_every_spelling(check: Check, host: str) -> None:
    run = check({"config.json": f'{{"redirect_uris": ["http://{host}:3000/cb"]}}'})
    assert [item.rule_id for item in run.findings] == [RULE]


def test_one_finding_for_all_places_of_a_url(check: Check) -> None:
    line = 'export const redirectUri = "http://localhost:3000/cb";\n'
    run = check({"src/a.ts": line, "src/b.ts": "\n" + line})
    [finding] = run.findings
    assert [place.label for place in finding.locations] == ["src/a.ts:1:29", "src/b.ts:2:29"]


def test_the_fingerprint_follows_a_rename(check: Check) -> None:
    line = 'export const redirectUri = "http://localhost:3000/cb";\n'
    first = check({"src/a.ts": line}).findings
    second = check({"src/a.ts": "", "lib/moved.ts": "\n\n" + line}).findings
    assert [item.fingerprint for item in first] == [item.fingerprint for item in second]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".env.production", "AUTH_CALLBACK_URL=https://app.acme.com/auth/callback\n"),
        (".env.production", "# AUTH_CALLBACK_URL=http://localhost:3000\nHOST=0.0.0.0\n"),
        (".env.production", "DATABASE_URL=postgres://localhost/app\nREDIS_URL=redis://localhost\n"),
        (".env.production", "OLLAMA_BASE_URL=http://localhost:11434\n"),
        ("src/a.ts", "// redirectUri = 'http://localhost:3000'\nconst docs = 'http://localhost';"),
        ("src/a.ts", "const help = { description: 'redirect_uri: http://localhost:3000' };"),
        ("app/a.py", 'def f() -> None:\n    """redirect_uri="http://localhost:3000" """\n'),
        ("app/a.py", 'raise ValueError("callback_url must not be http://localhost")\n'),
    ],
)
def test_no_finding(check: Check, name: str, text: str) -> None:
    run = check({name: text})
    assert run.result.outcome is Outcome.PASS
    assert run.findings == ()


def test_an_allowed_host_passes(check: Check) -> None:
    config = CallbacksConfig(allow=(Allowed(host="local*", reason="a native app, RFC 8252"),))
    files = {"config.json": '{"redirect_uris": ["http://localhost:9000/cb"]}'}
    assert len(check(files).findings) == 1
    assert check(files, config).findings == ()

from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.ports import Scope, Target

Check = Callable[..., GateRun]
RULE = "callbacks/placeholder-host"


@pytest.mark.parametrize(
    "host",
    [
        *("example.com", "www.example.org", "app.acme.example", "your-domain.com", "yourapp.com"),
        *("your_project.supabase.co", "changeme", "<your-domain>", "mydomain.com", "203.0.113.7"),
    ],
)
def test_a_template_nobody_filled_in(check: Check, host: str) -> None:
    run = check({".env.production": f"AUTH_REDIRECT_URL=https://{host}/auth/callback\n"})
    assert [item.rule_id for item in run.findings] == [RULE]


def test_the_targets_own_domain_is_real_even_below_example(check: Check) -> None:
    target = Target(name="production", hosts=("acme.example", "*.acme.example"))
    files = {".env": "APP_URL=https://app.acme.example\nSITE_URL=https://other.example\n"}
    found = check(files, None, Scope(target=target)).findings
    assert [item.subject for item in found] == ["SITE_URL"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".env.production", "AUTH_REDIRECT_URL=https://yourside.com/cb\n"),
        (".env.production", "AUTH_REDIRECT_URL=https://${HOST}/cb\n"),
        ("src/a.tsx", '<input name="callbackUrl" placeholder="https://example.com/cb" />'),
    ],
)
def test_no_finding(check: Check, name: str, text: str) -> None:
    assert check({name: text}).findings == ()

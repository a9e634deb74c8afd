from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.model import Severity
from launchgate.ports import Scope, Target

Check = Callable[..., GateRun]
RULE = "callbacks/staging-host"
ENV = {".env.production": "VITE_API_URL=https://staging.acme.example\n"}


@pytest.mark.parametrize(
    "host",
    [
        *("staging.acme.com", "staging-api.acme.com", "api-staging.acme.com", "dev.acme.com"),
        *(
            "qa.acme.com",
            "acme-staging.vercel.app",
            "sandbox.acme.com",
            "good-cat-1.clerk.accounts.dev",
        ),
    ],
)
def test_success_page_on_staging(check: Check, host: str) -> None:
    run = check({"src/pay.ts": f'checkout({{ success_url: "https://{host}/thanks" }})'})
    assert [(item.rule_id, item.severity) for item in run.findings] == [(RULE, Severity.HIGH)]


@pytest.mark.parametrize("host", ["dev.to", "acme.dev", "stages.acme.com", "developer.acme.com"])
def test_no_finding_for_a_name_that_only_resembles_it(check: Check, host: str) -> None:
    assert check({"src/a.ts": f'pay({{ success_url: "https://{host}/thanks" }})'}).findings == ()


def test_a_wildcard_of_the_target_does_not_make_staging_production(check: Check) -> None:
    target = Target(name="production", url="https://app.acme.example", hosts=("*.acme.example",))
    [finding] = check(ENV, None, Scope(target=target)).findings
    assert finding.rule_id == RULE
    assert "the wrong system" in finding.message
    assert finding.fix == "VITE_API_URL=https://app.acme.example"


def test_staging_may_use_its_own_host(check: Check) -> None:
    target = Target(name="staging", url="https://staging.acme.example")
    assert check(ENV, None, Scope(target=target)).findings == ()


def test_a_variable_that_is_named_for_staging_may_hold_it(check: Check) -> None:
    assert check({".env": "STAGING_API_URL=https://staging.acme.com\n"}).findings == ()

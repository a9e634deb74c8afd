from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.ports import Scope, Target

Check = Callable[..., GateRun]
RULE = "callbacks/preview-host"


@pytest.mark.parametrize(
    "host",
    [
        *("acme-git-fix-login-team.vercel.app", "acme-3fk29dks1-team.vercel.app"),
        *("deploy-preview-12--acme.netlify.app", "3f2a.acme.pages.dev", "acme-pr-12.onrender.com"),
        *("web-pr-7.up.railway.app", "pr-12.d1234.amplifyapp.com", "acme--pr1-x2y3.web.app"),
        "k2x9.csb.app",
    ],
)
def test_a_cancel_page_on_a_preview(check: Check, host: str) -> None:
    run = check({"src/pay.ts": f"checkout({{ cancel_url: `https://{host}/pricing` }})"})
    assert [item.rule_id for item in run.findings] == [RULE]
    assert "think the payment failed" in run.findings[0].message


@pytest.mark.parametrize(
    "host",
    ["acme.vercel.app", "acme.netlify.app", "acme.pages.dev", "acme.fly.dev", "my-pr.acme.com"],
)
def test_no_finding_for_a_platforms_production_host(check: Check, host: str) -> None:
    assert check({"src/pay.ts": f"checkout({{ cancel_url: 'https://{host}/x' }})"}).findings == ()


def test_a_host_that_the_target_names_is_ours(check: Check) -> None:
    files = {".env": "SITE_URL=https://main--acme.netlify.app\n"}
    target = Target(name="production", hosts=("main--acme.netlify.app",))
    assert len(check(files).findings) == 1
    assert check(files, None, Scope(target=target)).findings == ()

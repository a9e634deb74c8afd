from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.model import Severity

Check = Callable[..., GateRun]
RULE = "callbacks/private-network"


@pytest.mark.parametrize(
    "host",
    [
        *("10.0.0.5", "172.16.3.4", "192.168.1.2", "169.254.169.254", "100.64.0.1", "[fd00::1]"),
        *("host.docker.internal", "api.default.svc.cluster.local", "printer.local", "web"),
        *("shop.test", "[fe80::1]"),
    ],
)
def test_a_redirect_into_a_private_network(check: Check, host: str) -> None:
    run = check({"app.yaml": f"oauth:\n  redirect_uri: https://{host}/cb\n"})
    assert [(item.rule_id, item.severity) for item in run.findings] == [(RULE, Severity.HIGH)]


def test_an_address_that_browsers_call(check: Check) -> None:
    run = check({".env": "NEXT_PUBLIC_API_URL=http://api:8000\n"})
    assert [item.rule_id for item in run.findings] == [RULE]


@pytest.mark.parametrize(
    "line",
    [
        "API_URL=http://api:8000",  # our own servers call it
        "API_INTERNAL_URL=http://api:8000",
        "NEXTAUTH_URL_INTERNAL=http://web:3000",
        "REDIRECT_URI=https://10.acme.com/cb",
        "REDIRECT_URI=https://8.8.8.8/cb",
    ],
)
def test_no_finding(check: Check, line: str) -> None:
    assert check({".env": line + "\n"}).findings == ()

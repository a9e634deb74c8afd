from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.model import Severity
from launchgate.ports import Scope, Target

Check = Callable[..., GateRun]
RULE = "callbacks/plain-http"


def test_a_redirect_without_encryption(check: Check) -> None:
    run = check({"a.toml": '[oauth]\nredirect_uri = "http://app.acme.com/cb"\n'})
    [finding] = run.findings
    assert (finding.rule_id, finding.severity) == (RULE, Severity.HIGH)
    assert finding.fix == 'redirect_uri: "https://<your host>/cb"'


def test_a_socket_without_encryption(check: Check) -> None:
    run = check({".env": "VITE_WS_URL=ws://live.acme.com\n"})
    assert [item.rule_id for item in run.findings] == [RULE]


def test_our_own_host_needs_it_too(check: Check) -> None:
    target = Target(name="production", url="https://app.acme.com")
    run = check({".env": "SITE_URL=http://app.acme.com\n"}, None, Scope(target=target))
    assert [item.rule_id for item in run.findings] == [RULE]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.toml", 'redirect_uri = "https://app.acme.com/cb"\n'),
        ("a.tsx", '<svg xmlns="http://www.w3.org/2000/svg" />'),
        ("a.json", '{"siteUrl": "http://schema.org"}'),
        (".env", "API_URL=http://api.acme.com\n"),
        (".env", "DOCS=http://acme.com\n"),
    ],
)
def test_no_finding(check: Check, name: str, text: str) -> None:
    assert check({name: text}).findings == ()

from collections.abc import Callable

import pytest

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.provider_credential import provider_credential
from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand
from tests.exposure_facts import exposure, facts

Found = Callable[..., list[Finding]]
KEY = expand("sk" + "_live_{alnum:99}")


def test_a_secret_key_blocks_and_is_rotated_first(found: Found) -> None:
    [finding] = found("provider-credential", f'let s="{KEY}";')
    assert finding.severity is Severity.CRITICAL
    assert "charge and refund customers" in finding.message
    first, second, third = finding.fix.split("\n")
    assert "https://dashboard.stripe.com/apikeys" in first
    assert "launchgate bundle canary" in second
    assert "deploy" in third
    assert KEY not in repr(finding)


@pytest.mark.parametrize(
    ("layer", "said"), [("base64", "base64"), ("reversed", "reversed letters")]
)
def test_what_it_is_hidden_in_is_told(layer: str, said: str) -> None:
    [problem] = provider_credential.check(facts(exposure(layers=(layer,))), BundleConfig())
    assert f"hidden in {said}" in problem.message


def test_a_test_mode_s_secret_key_blocks_too(found: Found) -> None:
    [finding] = found("provider-credential", 'let s="' + expand("sk" + '_test_{alnum:99}";'))
    assert finding.severity is Severity.HIGH


def test_a_publishable_key_is_another_rule_s(found: Found) -> None:
    assert found("provider-credential", 'let s="' + expand("pk" + '_live_{alnum:99}";')) == []


def test_a_key_that_can_not_be_revoked_says_what_to_do() -> None:
    item = exposure(rotate="it can not be revoked: move the money", revoke="https://acme.example/")
    [problem] = provider_credential.check(facts(item), BundleConfig())
    assert problem.fix is not None
    assert problem.fix.startswith("1. It can not be revoked: move the money")

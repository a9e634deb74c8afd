from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]


def test_a_publishable_key_is_explained_and_blocks_nothing(found: Found) -> None:
    [finding] = found("public-key", expand('loadStripe("pk' + '_live_{alnum:99}");'))
    assert finding.severity is Severity.INFO
    assert "makes this key for the page" in finding.message


def test_a_secret_key_is_another_rule_s(found: Found) -> None:
    assert found("public-key", expand('stripe("sk' + '_live_{alnum:99}");')) == []

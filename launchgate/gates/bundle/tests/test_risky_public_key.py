from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]


def test_a_google_key_without_a_service(found: Found) -> None:
    [finding] = found("risky-public-key", expand('const k="AI' + 'za{b64url:34}x";'))
    assert finding.severity is Severity.MEDIUM
    assert "https://console.cloud.google.com/apis/credentials" in finding.message


def test_an_algolia_key_of_an_unknown_role(found: Found) -> None:
    [finding] = found("risky-public-key", expand('{{VITE_ALGOLIA_API_KEY:"{hex:32}"}}'))
    assert "search" in finding.message


def test_a_firebase_configuration_is_another_rule_s(found: Found) -> None:
    script = expand('f({{apiKey:"AI' + 'za{b64url:34}x",authDomain:"a.firebaseapp.com"}})')
    assert found("risky-public-key", script) == []

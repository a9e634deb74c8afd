from collections.abc import Callable

from launchgate.model import Finding, Impact, Severity
from launchgate.ports import Scope, Target
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]
SCRIPT = expand('loadStripe("pk' + '_test_{alnum:99}");')


def test_in_production_it_is_high(found: Found) -> None:
    [finding] = found("test-key", SCRIPT)
    assert (finding.severity, finding.impact) == (Severity.HIGH, Impact.REVENUE)
    assert "live key" in finding.fix


def test_for_staging_it_is_information(found: Found) -> None:
    [finding] = found("test-key", SCRIPT, Scope(target=Target(name="staging")))
    assert finding.severity is Severity.INFO


def test_a_live_key_is_another_rule_s(found: Found) -> None:
    assert found("test-key", SCRIPT.replace("_test_", "_live_")) == []

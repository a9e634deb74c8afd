from collections.abc import Callable

from launchgate.engine.gate_run import GateRun
from launchgate.model import Finding, Impact, Severity
from launchgate.ports import Scope, Target
from tests.credentials.recipe import expand

Check = Callable[..., GateRun]
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


def test_in_a_library_s_manual_it_is_medium(check: Check) -> None:
    [finding] = check({"vendor/README.md": SCRIPT}).findings
    assert (finding.rule_id, finding.severity) == ("bundle/test-key", Severity.MEDIUM)

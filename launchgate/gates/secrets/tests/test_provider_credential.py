from collections.abc import Callable

from launchgate.engine.gate_run import GateRun
from launchgate.model import Finding, Severity
from launchgate.ports import Reach, Scope
from tests.credentials.recipe import expand

Check = Callable[..., GateRun]
Found = Callable[..., list[Finding]]

STRIPE = expand("sk_" + "live_{alnum:24}")


def test_a_live_key_blocks_and_says_what_it_opens_and_where_to_revoke_it(found: Found) -> None:
    [finding] = found("provider-credential", f'STRIPE_KEY = "{STRIPE}"\n')
    assert finding.severity is Severity.CRITICAL
    assert "refund" in finding.message
    assert "dashboard.stripe.com" in finding.fix
    assert 'os.environ["STRIPE_KEY"]' in finding.fix
    [place] = finding.locations
    assert (place.path, place.line, place.column, place.end_column) == (
        "src/settings.py",
        1,
        15,
        15 + len(STRIPE),
    )


def test_the_value_is_nowhere_in_the_finding(found: Found) -> None:
    [finding] = found("provider-credential", f'STRIPE_KEY = "{STRIPE}"\n')
    assert STRIPE[8:] not in repr(finding)
    assert finding.excerpt == f'STRIPE_KEY = "{STRIPE[:8]}…({len(STRIPE)})"'


def test_a_proven_key_blocks_in_tests_too(found: Found) -> None:
    [finding] = found("provider-credential", f"key: {STRIPE}\n", "tests/fixtures/a.yaml")
    assert finding.severity is Severity.CRITICAL


def test_one_value_in_two_files_is_one_finding_with_two_places(check: Check) -> None:
    files = {"a.py": f'K = "{STRIPE}"\n', "b/c.env": f"\nK={STRIPE}\n"}
    [finding] = [f for f in check(files).findings if f.rule_id == "secrets/provider-credential"]
    assert [(place.path, place.line) for place in finding.locations] == [
        ("a.py", 1),
        ("b/c.env", 2),
    ]


def test_two_values_are_two_findings_that_keep_their_fingerprints(check: Check) -> None:
    other = expand("sk_" + "live_{alnum:24}", 2)
    first = check({"a.py": f"{STRIPE}\n"}).findings
    both = check({"a.py": f"\n\n{other}\n{STRIPE}\n"}).findings
    assert len(both) == 2
    assert {item.fingerprint for item in first} < {item.fingerprint for item in both}


def test_a_name_without_a_value_is_left_alone(found: Found) -> None:
    text = 'KEY = os.environ["STRIPE_SECRET_KEY"]  # begins with sk_' + "live_\n"
    assert found("provider-credential", text) == []


def test_an_empty_reach_is_no_pass(check: Check) -> None:
    run = check({"a.py": "x = 1\n"}, scope=Scope(reach=Reach(kind="staged")))
    assert run.result.outcome.value == "error"

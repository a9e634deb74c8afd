"""A rule of the repository's own, through the gate."""

from collections.abc import Callable
from pathlib import Path

from launchgate.engine.gate_run import GateRun
from launchgate.model import Severity
from tests.adapters.repository import repository
from tests.credentials.recipe import expand

Check = Callable[..., GateRun]

TOKEN = expand("acme_{lowernum:24}")
RULE = "[[rules]]\nid = 'acme'\ndescription = 'Acme token'\nregex = 'acme_[a-z0-9]{24}'\n"


def test_a_find_of_a_custom_rule_is_a_providers_credential(tmp_path: Path, check: Check) -> None:
    repository(tmp_path)
    run = check({".gitleaks.toml": RULE, "tests/a.py": f'TOKEN = "{TOKEN}"\n'})
    [finding] = run.findings
    assert (finding.rule_id, finding.subject) == ("secrets/provider-credential", "Acme token")
    assert finding.severity is Severity.HIGH  # in a test too: the team asked for it
    assert "use it as you do" in finding.message
    assert "first the service, then its clients" in finding.fix
    assert TOKEN[5:] not in repr(run)


def test_generic_rules_are_milder(tmp_path: Path, check: Check) -> None:
    repository(tmp_path)
    rule = RULE.replace("'acme'", "'acme-generic'")
    [finding] = check({".gitleaks.toml": rule, "a.py": f'TOKEN = "{TOKEN}"\n'}).findings
    assert finding.severity is Severity.MEDIUM


def test_what_the_file_accepts_is_no_finding_but_counted(tmp_path: Path, check: Check) -> None:
    repository(tmp_path)
    allow = "[[rules.allowlists]]\nstopwords = ['acme']\n"
    run = check({".gitleaks.toml": RULE + allow, "a.md": f"See {TOKEN}.\n"})
    assert run.findings == ()
    [note] = run.result.unseen
    assert note.why == "accepted by .gitleaks.toml: rules[0].allowlists[0]"

from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]


def test_a_signing_secret_and_a_password_by_their_names(found: Found) -> None:
    secret, password = expand("{alnum:48}"), "C0rrect-Horse!Battery9"
    script = f'const e={{JWT_SECRET:"{secret}",DB_PASSWORD:"{password}",MODE:"production"}};'
    findings = found("generic-credential", script)
    assert {item.subject for item in findings} == {"JWT_SECRET", "DB_PASSWORD"}
    assert {item.severity for item in findings} == {Severity.HIGH}
    assert "Read `JWT_SECRET` on the server only" in "".join(item.fix for item in findings)
    assert secret not in repr(findings)
    assert password not in repr(findings)


def test_a_prefix_that_publishes_is_named(found: Found) -> None:
    [finding] = found("generic-credential", f'{{VITE_JWT_SECRET:"{expand("{alnum:48}")}"}}')
    assert "rename `VITE_JWT_SECRET` to `JWT_SECRET`" in finding.fix


def test_labels_of_a_form(found: Found) -> None:
    script = 'const l={password:"Wachtwoord",secret:"Geheim",WRONG_PASSWORD:"auth/wrong-password"};'
    assert found("generic-credential", script) == []

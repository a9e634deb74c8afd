from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]

VALUE = expand("{alnum:20}") + "!7aQ"


def test_a_password_in_code_with_its_score_and_reasons(found: Found) -> None:
    [finding] = found("generic-credential", f'db_password = "{VALUE}"\n')
    assert finding.severity >= Severity.MEDIUM
    assert "Score " in finding.message
    assert VALUE not in repr(finding)
    assert "db_password" in finding.excerpt


def test_in_a_test_it_is_at_most_medium(found: Found) -> None:
    for finding in found("generic-credential", f'db_password = "{VALUE}"\n', "tests/test_a.py"):
        assert finding.severity <= Severity.MEDIUM


def test_what_is_no_value_is_left_alone(found: Found) -> None:
    for text in (
        'password = os.environ["DB_PASSWORD"]\n',
        "password = get_password(user)\n",
        'password_label = "Enter your password"\n',
        'password = "${DB_PASSWORD}"\n',
        "password = settings.db.password\n",
    ):
        assert found("generic-credential", text) == [], text

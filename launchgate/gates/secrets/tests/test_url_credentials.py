from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]

WORD = expand("{alnum:18}")


def test_a_database_url_with_a_password(found: Found) -> None:
    text = f"DATABASE_URL=postgres://shop:{WORD}@db.acme.com:5432/shop\n"
    [finding] = found("url-credentials", text, ".env.production")
    assert finding.severity >= Severity.MEDIUM
    assert WORD not in repr(finding)
    assert "DATABASE_URL" in finding.fix or "secret store" in finding.fix


def test_a_url_whose_password_comes_from_the_environment(found: Found) -> None:
    text = "DATABASE_URL=postgres://shop:${DB_PASSWORD}@db.acme.com:5432/shop\n"
    assert found("url-credentials", text, ".env.production") == []


def test_a_url_without_a_login(found: Found) -> None:
    assert found("url-credentials", "URL=https://db.acme.com:5432/shop@v2\n", ".env") == []

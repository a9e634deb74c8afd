from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]


def test_a_database_s_address(found: Found) -> None:
    url = expand("postgres" + "://shop:{alnum:20}@db.acme.io:5432/shop")
    [finding] = found("url-credentials", f'const e={{DATABASE_URL:"{url}"}};')
    assert finding.severity is Severity.CRITICAL
    assert "new password" in finding.fix
    assert url.split(":")[2].split("@")[0] not in repr(finding)


def test_an_address_on_this_machine_or_without_a_password(found: Found) -> None:
    for url in ("postgres://postgres:postgres@localhost:5432/app", "https://db.acme.io/app"):
        assert found("url-credentials", f'const e={{DATABASE_URL:"{url}"}};') == []

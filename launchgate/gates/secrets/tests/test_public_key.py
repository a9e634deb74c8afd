from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]

PUBLIC = expand("pk_" + "live_{alnum:24}")


def test_a_publishable_key_is_information(found: Found) -> None:
    [finding] = found("public-key", f'const key = "{PUBLIC}";\n', "src/pay.ts")
    assert finding.severity is Severity.INFO
    assert "made to be public" in finding.message


def test_a_secret_key_is_none(found: Found) -> None:
    secret = expand("sk_" + "live_{alnum:24}")
    assert found("public-key", f'const key = "{secret}";\n', "src/pay.ts") == []

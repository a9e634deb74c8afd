from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]
_DASHES = "-" * 5
_BLOCK = (
    f"{_DASHES}BEGIN PRIVATE KEY{_DASHES}\\nMII{{b64:61}}\\n{{b64:64}}\\n{{b64:40}}\\n"
    f"{_DASHES}END PRIVATE KEY{_DASHES}\\n"
)


def test_a_service_account_in_a_script(found: Found) -> None:
    text = f'{{type:"service_account",private_key:"{expand(_BLOCK)}"}}'
    [finding] = found("private-key", f"const c={text};")
    assert finding.severity is Severity.CRITICAL
    assert finding.fix.startswith("1. Make a new pair")


def test_a_certificate_is_no_key(found: Found) -> None:
    text = expand(_BLOCK).replace("PRIVATE KEY", "CERTIFICATE")
    assert found("private-key", f'const c="{text}";') == []

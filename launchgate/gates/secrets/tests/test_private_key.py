from collections.abc import Callable

from launchgate.model import Finding, Severity
from tests.credentials.recipe import expand

Found = Callable[..., list[Finding]]

HEAD, TAIL = "-----BEGIN " + "RSA PRIVATE KEY-----", "-----END " + "RSA PRIVATE KEY-----"
LINES = [expand("{b64:64}", seed) for seed in range(1, 13)]
PEM = "\n".join([HEAD, *LINES, TAIL])


def test_a_key_file(found: Found) -> None:
    [finding] = found("private-key", PEM + "\n", "deploy/server.pem")
    assert finding.severity >= Severity.HIGH
    assert finding.locations[0].line == 1
    assert LINES[0][:20] not in repr(finding)


def test_a_key_on_one_line_is_the_same_key(found: Found) -> None:
    escaped = PEM.replace("\n", "\\n")
    [plain] = found("private-key", PEM + "\n", "a.pem")
    [line] = found("private-key", f'KEY = "{escaped}"\n', "a.pem")
    assert plain.fingerprint == line.fingerprint


def test_a_heading_without_a_key_is_left_alone(found: Found) -> None:
    assert found("private-key", f'if text.startswith("{HEAD}"):\n    pass\n') == []

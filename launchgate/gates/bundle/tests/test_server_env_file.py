from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.server_env_file import server_env_file
from launchgate.model import Problem, Severity
from tests.leftover_facts import facts_of

_STANDALONE = ".next/standalone"


def found(files: dict[str, str]) -> list[Problem]:
    facts: BundleFacts = facts_of(files, side="server", folders=(_STANDALONE,))
    return list(server_env_file.check(facts, BundleConfig()))


def test_the_standalone_output_carries_the_server_s_secrets() -> None:
    [problem] = found({".env.production": 'STRIPE_SECRET_KEY="abcdef123"\nexport SMTP_PASS=xyz1\n'})
    assert problem.severity is None
    assert "STRIPE_SECRET_KEY, SMTP_PASS" in problem.message
    assert "abcdef123" not in repr(problem)
    assert problem.locations[0].path == f"{_STANDALONE}/.env.production"


def test_values_that_are_no_secrets_by_their_names_are_medium() -> None:
    [problem] = found({".env": "FEATURE_FLAGS=a,b\n"})
    assert problem.severity is Severity.MEDIUM


def test_public_names_empty_values_and_packages_are_fine() -> None:
    files = {
        ".env": "NEXT_PUBLIC_API=https://api.acme.example\nPORT=3000\nAPI_SECRET=\nX_TOKEN=${X}\n",
        "node_modules/dotenv/.env": "API_SECRET=abcdef\n",
        ".env.example": "API_SECRET=abcdef\n",
        "server.js": "API_SECRET=1",
    }
    assert found(files) == []

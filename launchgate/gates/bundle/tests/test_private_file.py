from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.private_file import private_file
from launchgate.model import Problem, Severity
from tests.leftover_facts import facts_of


def found(facts: BundleFacts) -> list[Problem]:
    return list(private_file.check(facts, BundleConfig()))


def test_an_env_file_names_its_variables_and_never_their_values() -> None:
    value = f"postgres://u:{'hunter' + '2x'}@db/app"
    [problem] = found(facts_of({".env": f"NODE_ENV=production\nDATABASE_URL={value}\n"}))
    assert (problem.subject, problem.severity) == (".env", Severity.CRITICAL)
    assert "DATABASE_URL" in problem.message
    assert "hunter2x" not in repr(problem)


def test_the_repository_s_own_folder() -> None:
    [problem] = found(facts_of({".git/HEAD": "ref: refs/heads/main\n"}))
    assert problem.severity is Severity.CRITICAL
    assert problem.locations[0].path == "dist/.git/HEAD"


def test_a_folder_s_index_of_a_mac_is_low_and_one_finding() -> None:
    [problem] = found(facts_of({".DS_Store": b"\0\0\0\1Bud1", "img/.DS_Store": b"\0\0\0\1Bud1"}))
    assert (problem.severity, len(problem.locations)) == (Severity.LOW, 2)


def test_what_is_made_to_be_served_is_fine() -> None:
    files = {
        ".env.example": "API_KEY=your-key-here\n",
        ".well-known/security.txt": "Contact: mailto:security@acme.example\n",
        "robots.txt": "User-agent: *\nAllow: /\n",
        "assets/index-DwE3.js": "export default 1",
        "certs/public.pem": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "locales/en.key": "greeting=Hello",
    }
    assert found(facts_of(files)) == []

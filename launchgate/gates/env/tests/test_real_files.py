"""The gate over real files: what is wrong in them is told, and a tidy project passes."""

from pathlib import Path

from launchgate.gates.env import GATE
from tests.support import run_gate, write

CODE = "const a = process.env.API_URL, b = process.env.RESEND_API_KEY;\n"


def found(root: Path, files: dict[str, str]) -> set[tuple[str, str]]:
    write(root, files)
    return {(item.rule_id, item.subject) for item in run_gate(GATE, root).findings}


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    one, two = "API_URL=https://a.acme.com\n", "API_URL=https://b.acme.com\n"
    told = found(
        tmp_path,
        {
            "src/a.js": CODE,
            "src/mail.js": "send(process.env.MAIL_KEY);\n",
            ".env.example": "API_URL=\nOLD_API_URL=\nSESSION_SECRET=\nMAIL_KEY=\n",
            ".env.production": f"{one}{two}SESSION_SECRET=changeme\n",
        },
    )
    assert {
        ("env/duplicate-key", "API_URL"),
        ("env/missing-variable", "MAIL_KEY at production"),
        ("env/placeholder-value", "SESSION_SECRET at production"),
        ("env/undeclared-variable", "RESEND_API_KEY"),
        ("env/unused-variable", "OLD_API_URL"),
    } <= told


def test_a_tidy_project_passes(tmp_path: Path) -> None:
    names = "API_URL=\nRESEND_API_KEY=\n"
    assert found(tmp_path, {"src/a.js": CODE, ".env.example": names}) == set()

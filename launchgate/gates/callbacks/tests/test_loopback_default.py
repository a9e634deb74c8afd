from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.model import Severity

Check = Callable[..., GateRun]
RULE = "callbacks/loopback-default"


@pytest.mark.parametrize(
    ("name", "text", "subject"),
    [
        ("a.ts", 'const u = process.env.SITE_URL ?? "http://localhost:3000";', "SITE_URL"),
        ("a.ts", "const u = process.env['SITE_URL'] || `http://localhost:3000`;", "SITE_URL"),
        ("a.ts", 'x(config.get("SITE_URL", "http://localhost"))', "SITE_URL"),
        ("a.ts", 'z.object({ SITE_URL: z.string().default("http://localhost") })', "SITE_URL"),
        ("a.ts", 'f({ to, appUrl = "http://localhost:1" }: Props)', "Site URL appUrl"),
        ("a.ts", 'const u = process.env.VERCEL_URL ? x : "http://localhost:3000";', "VERCEL_URL"),
        ("a.py", 'U = os.environ.get("SITE_URL", "http://localhost")', "SITE_URL"),
        ("a.py", 'U = os.getenv("SITE_URL") or "http://localhost"', "SITE_URL"),
        ("a.py", 'SITE_URL = os.getenv("WHERE", "http://localhost")', "SITE_URL"),
        ("a.py", 'def f(*, base_url: str = "http://localhost") -> None: ...', "Site URL base_url"),
        (
            "a.py",
            'class S(BaseSettings):\n    site_url: str = "http://localhost"',
            "Site URL site_url",
        ),
        ("a.py", 'site_url: str = Field(default="http://localhost")', "Site URL site_url"),
        ("deploy.yaml", "env:\n  SITE_URL: ${SITE_URL:-http://localhost:3000}\n", "SITE_URL"),
        ("app.properties", "x.site-url=${WHERE:http://localhost}\n", "Site URL x.site-url"),
        ("Dockerfile", "FROM x\nARG VITE_API_URL=http://localhost:8000\n", "VITE_API_URL"),
    ],
)
def test_a_default_is_its_own_rule(check: Check, name: str, text: str, subject: str) -> None:
    run = check({name: text})
    assert [(item.rule_id, item.subject) for item in run.findings] == [(RULE, subject)]
    assert run.findings[0].severity is Severity.LOW
    assert "is not set" in run.findings[0].message
    assert run.findings[0].fix.startswith("Set ")


def test_sign_in_is_worse_than_a_site_url(check: Check) -> None:
    run = check({"a.ts": 'export const url = process.env.NEXTAUTH_URL ?? "http://localhost:3000"'})
    assert [item.severity for item in run.findings] == [Severity.MEDIUM]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.ts", "const u = process.env.SITE_URL ?? 'https://acme.com';"),
        (
            "a.ts",
            "const origin = typeof window !== 'undefined' && window.location.href || 'http://localhost';",
        ),
        ("a.py", 'U = os.environ["SITE_URL"]'),
        ("a.py", 'U = os.environ.get("OLLAMA_URL", "http://localhost:11434")'),
    ],
)
def test_no_finding(check: Check, name: str, text: str) -> None:
    assert check({name: text}).findings == ()

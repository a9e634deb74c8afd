import re

import pytest

from launchgate.gates.callbacks import GATE
from launchgate.gates.callbacks.paths import reading

JUDGED = [
    (".env", "env"),
    (".env.production", "env"),
    (".env.production.local", "env"),
    ("deploy/prod.env", "env"),
    ("src/app.ts", "js"),
    ("src/app.tsx", "js"),
    ("web/app.mjs", "js"),
    ("config/payments.json", "js"),
    ("app/settings.py", "python"),
    ("pyproject.toml", "toml"),
    ("infra/main.tf", "toml"),
    ("k8s/app.yaml", "yaml"),
    ("docker-compose.prod.yml", "yaml"),
    ("app.ini", "ini"),
    ("Dockerfile", "docker"),
    ("index.html", "html"),
    ("src/latest.ts", "js"),
    ("src/contest/local.ts", "js"),
    ("src/device.ts", "js"),
]
LEFT_OUT = [
    (".env.example", "samples and templates"),
    (".env.development", "development only"),
    (".env.local", "development only"),
    (".env.test", "tests and fixtures"),
    (".env.staging", "another deployment"),
    ("tests/test_a.py", "tests and fixtures"),
    ("src/a.test.ts", "tests and fixtures"),
    ("src/__tests__/a.ts", "tests and fixtures"),
    ("src/test-utils/a.ts", "tests and fixtures"),
    ("playwright.config.ts", "tests and fixtures"),
    ("fixtures/a.json", "tests and fixtures"),
    ("docs/a.py", "documentation"),
    ("examples/a.py", "documentation"),
    ("scripts/dev.py", "development only"),
    ("scripts/dev-server.js", "development only"),
    ("app/settings/local.py", "development only"),
    ("config.dev.ts", "development only"),
    ("application-dev.yml", "development only"),
    ("docker-compose.yml", "compose file"),
    ("compose.override.yaml", "compose file"),
    ("supabase/config.toml", "local stack"),
    (".github/workflows/ci.yml", "CI and editor"),
    ("node_modules/x/a.js", "other people's code"),
    ("dist/app.js", "built output"),
    ("app/main.go", "Go is not read yet"),
]


@pytest.mark.parametrize(("path", "language"), JUDGED)
def test_judged(path: str, language: str) -> None:
    item = reading(path)
    assert item is not None
    assert (item.language, item.left_out) == (language, "")


@pytest.mark.parametrize(("path", "reason"), LEFT_OUT)
def test_left_out_and_why(path: str, reason: str) -> None:
    item = reading(path)
    assert item is not None
    assert reason in item.left_out


@pytest.mark.parametrize(
    "path", ["README.md", "logo.png", "a.css", "package-lock.json", "a.min.js"]
)
def test_never_read(path: str) -> None:
    assert reading(path) is None


@pytest.mark.parametrize("path", [path for path, _ in JUDGED])
def test_the_hook_runs_for_every_judged_file(path: str) -> None:
    assert re.search(GATE.files, path)


@pytest.mark.parametrize("path", ["README.md", "a.png", "a.css", "main.go"])
def test_the_hook_does_not_run_for_others(path: str) -> None:
    assert not re.search(GATE.files, path)

"""Dockerfiles and env files as they lie there."""

from pathlib import Path

from launchgate.gates.env import GATE
from launchgate.model import Severity
from tests.credentials.recipe import expand
from tests.support import run_gate, write

SECRET = "SESSION_SECRET=" + expand("{alnum:40}", 5) + "\n"
COPY = "FROM node:24\nWORKDIR /app\nCOPY . .\n"


def found(root: Path, files: dict[str, str | bytes]) -> list[tuple[str, str | None, int | None]]:
    write(root, files)
    return [
        (item.subject, item.locations[0].path, item.locations[0].line)
        for item in run_gate(GATE, root).findings
        if item.rule_id == "env/env-file-in-image" and item.severity >= Severity.MEDIUM
    ]


def test_all_is_copied(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"Dockerfile": COPY, ".env": SECRET}
    assert found(tmp_path, files) == [(".env", "Dockerfile", 3)]


def test_one_developer_s_own_settings(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"Dockerfile": COPY, ".env.local": "API_URL=http://api:1\n"}
    assert found(tmp_path, files) == [(".env.local", "Dockerfile", 3)]


def test_dockerignore_keeps_them_out(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Dockerfile": COPY, ".env": SECRET, ".dockerignore": ".env*\n",
    }  # fmt: skip
    assert found(tmp_path, files) == []


def test_only_sources_are_copied(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Dockerfile": "FROM node:24\nCOPY src package.json ./\n", ".env": SECRET,
    }  # fmt: skip
    assert found(tmp_path, files) == []


def test_settings_that_are_meant_for_production(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Dockerfile": COPY, ".env.production": "API_URL=https://api.acme.com\n",
    }  # fmt: skip
    assert found(tmp_path, files) == []


def test_a_folder_for_dockerfiles(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"docker/web.Dockerfile": COPY, ".env": SECRET}
    assert found(tmp_path, files) == [(".env", "docker/web.Dockerfile", 3)]

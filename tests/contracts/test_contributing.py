"""CONTRIBUTING.md is true when it is followed to the letter, in a copy of the repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE = re.compile(r"^`([\w/.]+\.py)`\n\n```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
IMPORT = re.compile(r"^```python\n(from \S+ import (\w+)\n)```$", re.MULTILINE)
COPIED = ("launchgate", "tests", "pyproject.toml", "requirements")


@pytest.fixture
def guide() -> str:
    return (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    unwanted = shutil.ignore_patterns("__pycache__", "node_modules", ".*")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=unwanted)
        else:
            shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def write_files(guide: str, copy: Path) -> list[str]:
    """Steps 1 and 2: the files that the guide shows."""
    files = FILE.findall(guide)
    for path, text in files:
        assert not (copy / path).exists(), f"{path} is taken"
        (copy / path).write_text(text, encoding="utf-8")
    return [path for path, _ in files]


def name_the_rule(guide: str, copy: Path, gate: str) -> None:
    """Step 3: one name in the gate's list."""
    [(line, name)] = IMPORT.findall(guide)
    init = copy / gate / "__init__.py"
    text = init.read_text(encoding="utf-8")
    text = text.replace("from launchgate.model", line + "from launchgate.model", 1)
    assert "    rules=(\n" in text
    init.write_text(text.replace("    rules=(\n", f"    rules=(\n        {name},\n", 1), "utf-8")


def pytest_in(copy: Path, path: str) -> "subprocess.CompletedProcess[str]":
    alone = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", path],
        cwd=copy,
        env={**alone, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
    )


def test_a_rule_in_three_steps(guide: str, copy: Path) -> None:
    rule, test = write_files(guide, copy)
    assert test in guide.partition(".venv/bin/python -m pytest ")[2]
    unlisted = pytest_in(copy, test)
    assert "1 failed, 1 passed" in unlisted.stdout, unlisted.stdout + unlisted.stderr
    name_the_rule(guide, copy, str(Path(rule).parent))
    listed = pytest_in(copy, test)
    assert "2 passed" in listed.stdout, listed.stdout + listed.stderr
    assert listed.returncode == 0


def test_the_new_rule_documents_itself(guide: str, copy: Path) -> None:
    rule, _ = write_files(guide, copy)
    name_the_rule(guide, copy, str(Path(rule).parent))
    explain = [sys.executable, "-m", "launchgate", "explain", "callbacks/plain-http-api"]
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    told = subprocess.run(explain, cwd=copy, env=environment, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    assert "every network on the way can read them" in told.stdout

"""Generated files are as fresh as the code, and README shows only what there is."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from launchgate.cli.main import COMMANDS, main
from scripts.docs import generated

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", "docs/policy.md", "examples/README.md")


@pytest.mark.parametrize("name", sorted(generated()))
def test_generated_file_is_fresh(name: str) -> None:
    made = (ROOT / name).read_text(encoding="utf-8")
    assert made == generated()[name], "run: make docs"


def test_no_page_of_a_rule_that_is_gone() -> None:
    pages = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs/rules").glob("*.md")}
    assert pages <= set(generated())


def test_pre_commit_accepts_the_manifest() -> None:
    manifest = str(ROOT / ".pre-commit-hooks.yaml")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", manifest],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", PAGES)
def test_links_between_pages_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (ROOT / name).parent.joinpath(link).exists(), link


@pytest.mark.parametrize("name", PAGES)
def test_every_command_shown_is_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    context = click.Context(main)
    for verb in re.findall(r"^\s*launchgate ([a-z]+)\b", text, re.MULTILINE):
        assert verb in COMMANDS, verb
        assert main.get_command(context, verb) is not None

"""Generated files are as fresh as the code, and README shows only what there is."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from launchgate.cli.main import COMMANDS, main
from launchgate.cli.settings import section_types
from launchgate.config.load import parse
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
    for verb in re.findall(r"^\s*launchgate ([a-z]+)\b", "\n".join(_blocks(text, "sh")), re.M):
        assert verb in COMMANDS, verb
        assert main.get_command(context, verb) is not None


def _blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("number", "schema"),
    [(1, "vendor.github-workflows"), (2, "vendor.gitlab-ci")],
)
def test_the_ci_snippets_of_readme_are_valid(number: int, schema: str, tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.yml"
    text = _blocks((ROOT / "README.md").read_text(encoding="utf-8"), "yaml")[number]
    snippet.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(snippet)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_pre_commit_snippet_of_readme_is_valid(tmp_path: Path) -> None:
    snippet = tmp_path / ".pre-commit-config.yaml"
    text = _blocks((ROOT / "README.md").read_text(encoding="utf-8"), "yaml")[0]
    snippet.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", str(snippet)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "id: launchgate\n" in text


def test_the_configuration_of_readme_is_valid() -> None:
    [text] = _blocks((ROOT / "README.md").read_text(encoding="utf-8"), "toml")
    found = parse(text.encode(), ROOT / "launchgate.toml", section_types)
    assert found.root.targets["production"].url == "https://app.acme.example"

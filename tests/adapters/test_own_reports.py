"""Reports that a run wrote into the tree are no sources of the product for the next run."""

import importlib
from pathlib import Path

import pytest

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.git import GitCli
from tests.adapters.repository import commit, repository, write
from tests.writers.sample import sample_report

WRITERS = {
    "native": "report.json",
    "html": "report.html",
    "sarif": "report.sarif",
    "junit": "report.xml",
    "gitlab_secrets": "gl-secret-detection-report.json",
}


@pytest.mark.parametrize(("writer", "name"), WRITERS.items())
def test_each_is_left_out_until_it_is_tracked(tmp_path: Path, writer: str, name: str) -> None:
    root = repository(tmp_path / "r")
    text: str = importlib.import_module(f"launchgate.writers.{writer}").render(sample_report())
    write(root, name, text)
    assert [entry.path for entry in TreeFiles(root, GitCli(root)).list()] == []
    assert [entry.path for entry in TreeFiles(root).list()] == []
    commit(root)
    assert [entry.path for entry in TreeFiles(root, GitCli(root)).list()] == [name]

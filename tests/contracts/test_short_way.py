"""The hook's short way says "clean" only where the gates find nothing, and knows every gate."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from launchgate.cli.quick import FIRST_LOOKS, clean_count
from launchgate.engine import select
from launchgate.model import Stage
from launchgate.parse.inline import MARKER
from tests.support import run_gate

PIECES = (
    *("API_URL=", "STRIPE_WEBHOOK_URL=", "export const redirectUri = '", "';", "\n", " ", "# "),
    *("https://app.acme.com", "http://" + "localhost:3000", "/callback", "//", "127.0.0.1"),
    *("https://x.ngrok-free.app", "staging.acme.com", "%3A%2F%2F", MARKER, "]", "0x7f.1", "://"),
)


def test_every_commit_gate_has_its_first_look() -> None:
    gates = [select.load(name) for name in select.shipped()]
    committed = {gate.name for gate in gates if Stage.COMMIT in gate.stages}
    assert committed == set(FIRST_LOOKS) == set(select.COMMIT_GATES)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_clean_means_that_no_gate_finds_anything(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("repo")
    (folder / ".env.production").write_text(text, encoding="utf-8", newline="")
    for command in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    here = Path.cwd()
    os.chdir(folder)
    try:
        clean = clean_count([])
    finally:
        os.chdir(here)
    if clean is not None:
        assert clean.files == 1
        for name in FIRST_LOOKS:
            assert run_gate(select.load(name), folder).findings == ()
        assert MARKER not in text


@pytest.mark.parametrize(
    "config", ["version = 1\nplugins = ['acme_gates']\n", "[tool.launchgate]\nplugins = ['a']\n"]
)
def test_a_third_party_s_gate_takes_the_long_way(
    config: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "pyproject.toml" if config.startswith("[") else "launchgate.toml"
    (tmp_path / "a.py").write_text("x = 1\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "a.py"], cwd=tmp_path, check=True)
    monkeypatch.chdir(tmp_path)
    assert clean_count([]) == (1, 1)
    (tmp_path / name).write_text(config, encoding="utf-8")
    assert clean_count([]) is None

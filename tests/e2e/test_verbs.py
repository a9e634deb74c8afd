"""explain, rules, schema, completion: what people read before they run."""

import json
import subprocess
from typing import Any

import jsonschema
import pytest

from launchgate.engine.select import shipped
from tests.command import Repo, environment


def test_rules_as_text_and_as_json_name_the_same(good: Repo) -> None:
    rows = json.loads(good.run("rules", "-o", "json").out)
    assert {"id", "title", "severity", "impact", "why", "fix", "help_uri"} <= set(rows[0])
    assert [line.split()[0] for line in good.run("rules").out.splitlines()] == [
        row["id"] for row in rows
    ]
    assert {row["id"].partition("/")[0] for row in rows} == {*shipped(), "policy"}


def test_explain_a_rule(good: Repo) -> None:
    done = good.run("explain", "callbacks/loopback")
    assert done.code == 0
    for said in ("callbacks/loopback: ", "Severity high, impact signup", "Why\n", "Fix\n"):
        assert said in done.out


@pytest.mark.parametrize("name", shipped())
def test_explain_a_gate_with_its_rules_and_settings(good: Repo, name: str) -> None:
    done = good.run("explain", name)
    assert (done.code, f"Settings, in [{name}] of launchgate.toml" in done.out) == (0, True)
    assert f"  {name}/" in done.out


@pytest.mark.parametrize("kind", ["config", "report", "shard"])
def test_each_schema_is_a_schema(good: Repo, kind: str) -> None:
    schema = json.loads(good.run("schema", kind).out)
    jsonschema.validators.validator_for(schema).check_schema(schema)
    wrong: Any = {"version": "x", "schema": 1, "run": None}
    assert not jsonschema.validators.validator_for(schema)(schema).is_valid(wrong)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_for_each_shell(good: Repo, shell: str) -> None:
    done = good.run("completion", shell)
    assert (done.code, done.err, "_LAUNCHGATE_COMPLETE" in done.out) == (0, "", True)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("launchgate exp", {"explain"}),
        ("launchgate ru", {"run", "rules"}),
        ("launchgate run --fail", {"--fail-on"}),
        ("launchgate run --fail-on me", {"medium"}),
    ],
)
def test_completion_offers_verbs_options_and_values(
    good: Repo, words: str, offered: set[str]
) -> None:
    env = {
        "_LAUNCHGATE_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = good.run(env=env)
    assert {line.partition(",")[2] for line in done.out.splitlines()} == offered


def test_bash_accepts_its_script(good: Repo) -> None:
    script = good.run("completion", "bash").out
    done = subprocess.run(
        ["bash", "-c", f"{script}\ncomplete -p launchgate"], cwd=good.path, env=environment(),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "_launchgate_completion launchgate" in done.stdout

"""launchgate.toml by real runs: all errors at once, the nearest file, variables never shown."""

import importlib
import json
import sys
from pathlib import Path

import jsonschema
import pytest

from launchgate.engine.select import ORDER, shipped
from tests.command import BAD, Repo, launchgate
from tests.e2e.conftest import Make

TOML = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")

WRONG = """version = 2
polcy = 1
[policy]
fail_on = "hihg"
gate_timeout_s = 0
[[suppress]]
rule = "callbacks/loopback"
expires = "soon"
[targets.production]
ulr = "https://app.acme.example"
[smoke]
p95_target_ms = "fast"
[[smoke.endpoint]]
name = "signup"
path = "/a"
[[smoke.endpoint]]
name = "signup"
path = "/b"
"""


def test_all_errors_at_once_each_with_file_and_key(bad: Repo) -> None:
    bad.write({"launchgate.toml": WRONG})
    done = bad.run("--exit-zero")
    assert (done.code, done.out) == (2, "")
    path = bad.path / "launchgate.toml"
    for said in (
        "version: expected 1, got 2",
        "polcy: unknown key; did you mean 'policy'?",
        "policy.fail_on: expected one of 'critical', 'high', 'medium', 'low', 'never'; "
        "did you mean 'high'?, got 'hihg'",
        "suppress[0].reason: missing, it is required",
        "suppress[0].expires: expected a date such as 2027-01-31, without quotes, got 'soon'",
        "targets.production.ulr: unknown key; did you mean 'url'?",
        "smoke.p95_target_ms: expected a number, got 'fast'",
    ):
        assert said in done.err
    lines = done.err.removeprefix("launchgate: ").splitlines()
    assert all(line.startswith(f"{path}: ") for line in lines)


def test_names_that_are_there_twice(bad: Repo) -> None:
    part = '[[smoke.endpoint]]\nname = "signup"\npath = "/"\n'
    bad.write({"launchgate.toml": part + part})
    done = bad.run()
    assert (done.code, "smoke.endpoint: two endpoints are named 'signup'" in done.err) == (2, True)
    bad.write({"launchgate.toml": "[policy]\n[policy]\n"})
    done = bad.run()
    assert (done.code, "not valid TOML" in done.err) == (2, True)


@pytest.mark.parametrize("missing", ["reason", "expires", "rule"])
def test_a_suppression_needs_rule_reason_and_expires(bad: Repo, missing: str) -> None:
    rows = {"rule": '"callbacks/*"', "reason": '"why"', "expires": "2999-01-31"}
    text = "".join(f"{key} = {value}\n" for key, value in rows.items() if key != missing)
    bad.write({"launchgate.toml": "[[suppress]]\n" + text})
    done = bad.run()
    assert (done.code, f"suppress[0].{missing}: missing" in done.err) == (2, True)


@pytest.mark.parametrize("text", ["a = [", "= 1\n", "\x00", 'a = "\\ud800"'])
def test_broken_toml(bad: Repo, text: str) -> None:
    bad.write({"launchgate.toml": text})
    done = bad.run()
    assert (done.code, done.out) == (2, "")
    assert "launchgate.toml: not valid TOML" in done.err


def test_a_config_that_is_not_utf8(bad: Repo) -> None:
    (bad.path / "launchgate.toml").write_bytes(b'[policy]\nbaseline = "\xff"\n')
    done = bad.run()
    assert (done.code, "not UTF-8" in done.err) == (2, True)


def test_pyproject_is_read_and_two_places_are_refused(bad: Repo) -> None:
    bad.write({"pyproject.toml": '[tool.launchgate.policy]\nfail_on = "never"\n'})
    assert bad.run().code == 0
    bad.write({"launchgate.toml": ""})
    done = bad.run()
    assert (done.code, "keep one" in done.err) == (2, True)


def test_an_error_in_pyproject_names_the_whole_key(bad: Repo) -> None:
    bad.write({"pyproject.toml": "[tool.launchgate.policy]\nfail_in = 1\n"})
    done = bad.run()
    assert done.code == 2
    assert "tool.launchgate.policy.fail_in: unknown key; did you mean 'fail_on'?" in done.err


def test_the_nearest_configuration_upward_wins(make: Make) -> None:
    repo = make(
        {
            "launchgate.toml": '[policy]\nfail_on = "high"\n',
            "apps/web/launchgate.toml": '[policy]\nfail_on = "never"\n',
            "apps/web/src/.env": BAD,
            "apps/api/.env": BAD,
        }
    )
    assert launchgate("run", cwd=repo.path / "apps/web/src").code == 0
    assert launchgate("run", "apps/web/src", cwd=repo.path).code == 0
    assert launchgate("run", cwd=repo.path / "apps/api").code == 1


def test_a_configuration_above_the_repository_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "launchgate.toml").write_text('[policy]\nfail_on = "never"\n')
    assert Repo.make(tmp_path / "shop", {".env": BAD}).run().code == 1


def test_config_names_the_file_to_use(bad: Repo) -> None:
    bad.write({"ci/strict.toml": '[policy]\nfail_on = "never"\n'})
    assert bad.run("--config", "ci/strict.toml").code == 0


def test_the_readmes_configuration_is_valid(good: Repo) -> None:
    """The contract's own example, run as it stands."""
    text = """version = 1
[policy]
fail_on = "high"
[[suppress]]
rule = "callbacks/loopback"
subject = "tests/**"
reason = "fixtures"
expires = 2999-01-31
[targets.production]
url = "https://app.acme.example"
domain = "acme.example"
hosts = ["acme.example", "*.acme.example"]
[targets.staging]
url = "https://staging.acme.example"
[env]
[smoke]
p95_target_ms = 300
slow_ms = 800
[[smoke.endpoint]]
name = "signup"
method = "POST"
path = "/api/signup"
critical = true
"""
    good.write({"launchgate.toml": text})
    done = good.run("-o", "json")
    assert (done.code, done.report["run"]["target"]) == (0, "production")
    schema = json.loads(good.run("schema", "config").out)
    jsonschema.validate(json.loads(json.dumps(TOML.loads(text), default=str)), schema)
    wrong = json.loads(json.dumps(TOML.loads(WRONG), default=str))
    assert list(jsonschema.Draft7Validator(schema).iter_errors(wrong))


def test_a_plugin_that_is_not_there(good: Repo) -> None:
    good.write({"launchgate.toml": 'plugins = ["acme_gates.nowhere"]\n'})
    done = good.run()
    assert (done.code, "cannot load 'acme_gates.nowhere'" in done.err) == (2, True)


def test_a_section_of_a_gate_that_this_version_lacks_is_said(good: Repo) -> None:
    absent = sorted(set(ORDER) - set(shipped()))
    good.write({"launchgate.toml": "".join(f"[{name}]\n" for name in absent)})
    done = good.run("-o", "json")
    skipped = {gate["name"] for gate in done.report["gates"] if gate["outcome"] == "skip"}
    assert (done.code, skipped >= set(absent)) == (0, True)
    said = "this version of launchgate does not have this gate"
    assert " ".join(done.err.split()).count(said) == len(absent)

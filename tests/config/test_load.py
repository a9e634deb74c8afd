"""Where the configuration is found, and what is said of a broken one."""

import hashlib
from pathlib import Path

import pytest

from launchgate.config.load import ConfigError, SectionTypes, discover, parse, read
from launchgate.engine.select import ORDER, config_type
from launchgate.gates.smoke.config import SmokeConfig

CONTRACT_EXAMPLE = """\
#:schema printed by `launchgate schema config`
version = 1

[policy]
fail_on = "high"
[[suppress]]                       # also inline
rule = "callbacks/loopback"
subject = "tests/**"
reason = "fixtures"                # required
expires = 2027-01-31               # required

[targets.production]
url = "https://app.acme.example"
domain = "acme.example"
hosts = ["acme.example", "*.acme.example"]
[targets.staging]
url = "https://staging.acme.example"

[env]           # each gate has its own section; see `launchgate explain GATE`
[smoke]
p95_target_ms = 300
slow_ms = 800
[[smoke.endpoint]]
name = "signup"
method = "POST"
path = "/api/signup"
critical = true
"""

types: SectionTypes = lambda _: {name: config_type(name) for name in ORDER}  # noqa: E731


def parsed_errors(text: str, name: str = "launchgate.toml") -> list[str]:
    with pytest.raises(ConfigError) as caught:
        parse(text.encode(), Path(name), types)
    return str(caught.value).splitlines()


def test_the_example_of_the_contract() -> None:
    config = parse(CONTRACT_EXAMPLE.encode(), Path("launchgate.toml"), types)
    assert config.root.policy.fail_on == "high"
    assert config.root.suppress[0].expires.isoformat() == "2027-01-31"
    assert config.root.targets["production"].hosts == ("acme.example", "*.acme.example")
    smoke = config.sections["smoke"]
    assert isinstance(smoke, SmokeConfig)
    assert smoke.endpoint[0].path == "/api/signup"
    assert config.sha256 == hashlib.sha256(CONTRACT_EXAMPLE.encode()).hexdigest()


def test_all_errors_of_all_sections_at_once() -> None:
    errors = parsed_errors(
        'version = 2\npolcy = 1\n[policy]\nfail_on = "hihg"\ngate_timeout_s = "5"\n'
        '[[suppress]]\nrule = "a/b"\nreason = "r"\nexpires = "soon"\n'
        '[targets.production]\nurll = "x"\n[smoke]\nslow_ms = "a"\n[[smoke.endpoint]]\nnam = "x"\n'
    )
    assert all(line.startswith("launchgate.toml: ") for line in errors)
    lines = [line.removeprefix("launchgate.toml: ") for line in errors]
    starts = (
        "version: expected 1, got 2",
        "policy.fail_on: expected one of ",
        "policy.gate_timeout_s: expected a number",
        "suppress[0].expires: expected a date",
        "targets.production.urll: unknown key; did you mean 'url'?",
        "polcy: unknown key; did you mean 'policy'?",
        "smoke.slow_ms: expected ",
        "smoke.endpoint[0].nam: unknown key; did you mean 'name'?",
    )
    for start in starts:
        assert any(line.startswith(start) for line in lines), start


def test_errors_in_pyproject_name_the_whole_key() -> None:
    errors = parsed_errors("[tool.launchgate]\nversoin = 1\n", "pyproject.toml")
    assert errors == [
        "pyproject.toml: tool.launchgate.versoin: unknown key; did you mean 'version'?"
    ]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("[policy]\ngate_timeout_s = 0", "policy.gate_timeout_s: must be more than 0"),
        ('[targets.a]\nurl = "app.example"', "targets.a.url: must begin with https://"),
        (
            '[[suppress]]\nrule = "a/b"\nreason = " "\nexpires = 2027-01-01',
            "suppress[0].reason: must say why",
        ),
        (
            '[[suppress]]\nrule = ""\nreason = "r"\nexpires = 2027-01-01',
            "suppress[0].rule: must name a rule",
        ),
        (
            '[[suppress]]\nrule = "a/b"\nexpires = 2027-01-01',
            "suppress[0].reason: missing, it is required",
        ),
        (
            '[[suppress]]\nrule = "a/b"\nreason = "r"',
            "suppress[0].expires: missing, it is required",
        ),
    ],
)
def test_what_a_value_must_be(table: str, expected: str) -> None:
    (error,) = parsed_errors(table + "\n")
    assert error.startswith(f"launchgate.toml: {expected}")


def test_a_target_may_take_its_url_from_the_environment() -> None:
    text = b'[targets.a]\nurl = "${PREVIEW_URL}"\n'
    config = parse(text, Path("launchgate.toml"), types)
    assert config.root.targets["a"].url == "${PREVIEW_URL}"


def test_broken_toml_says_where() -> None:
    (error,) = parsed_errors("version = 1\n[policy\n")
    assert error.startswith("launchgate.toml: not valid TOML: ")
    assert "line 2" in error


def test_duplicate_names_are_not_valid_toml() -> None:
    (error,) = parsed_errors("[policy]\n[policy]\n")
    assert "not valid TOML" in error


def test_a_file_that_is_not_utf8() -> None:
    with pytest.raises(ConfigError, match="not UTF-8: save it as UTF-8"):
        parse(b'a = "\xff"', Path("launchgate.toml"), types)


def test_a_utf8_mark_and_windows_lines_change_nothing(tmp_path: Path) -> None:
    unix = parse(b"version = 1\n[policy]\n", tmp_path / "launchgate.toml", types)
    windows = parse(b"version = 1\r\n[policy]\r\n", tmp_path / "launchgate.toml", types)
    marked = parse(b"\xef\xbb\xbfversion = 1\n", tmp_path / "launchgate.toml", types)
    assert unix.sha256 == windows.sha256
    assert marked.root.version == 1


def test_deep_nesting_is_an_error_and_no_crash() -> None:
    (error,) = parsed_errors("a = " + "[" * 100_000 + "]" * 100_000)
    assert error.startswith("launchgate.toml: ")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot read it: "):
        read(tmp_path / "launchgate.toml", types)


def test_the_nearest_upward_wins(tmp_path: Path) -> None:
    inner = tmp_path / "apps" / "api" / "src"
    inner.mkdir(parents=True)
    (tmp_path / "launchgate.toml").write_text("version = 1\n")
    (tmp_path / "apps" / "api" / "launchgate.toml").write_text("version = 1\n")
    assert discover(inner, tmp_path) == tmp_path / "apps" / "api" / "launchgate.toml"
    assert discover(tmp_path / "apps", tmp_path) == tmp_path / "launchgate.toml"


def test_no_higher_than_the_root_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / "launchgate.toml").write_text("version = 1\n")
    top = tmp_path / "repo"
    (top / "src").mkdir(parents=True)
    assert discover(top / "src", top) is None


def test_both_files_in_one_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "launchgate.toml").write_text("version = 1\n")
    (tmp_path / "pyproject.toml").write_text("[tool.launchgate]\nversion = 1\n")
    with pytest.raises(ConfigError, match="both launchgate.toml and .* keep one"):
        discover(tmp_path, tmp_path)


@pytest.mark.parametrize(
    "text", ["", "[tool.other]\n", "# see [tool.launchgate]\n", "[tool.launchgate-web]\n"]
)
def test_a_pyproject_without_our_table_is_none_of_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert discover(tmp_path, tmp_path) is None


@pytest.mark.parametrize(
    "text",
    ["[tool.launchgate]\n", "a = 1\r\n[tool.launchgate.smoke]", "[[tool.launchgate.suppress]]"],
)
def test_every_table_of_ours_counts(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_bytes(text.encode())
    assert discover(tmp_path, tmp_path) == tmp_path / "pyproject.toml"


def test_the_table_in_a_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.launchgate.policy]\nfail_on = "low"\n')
    found = discover(tmp_path, tmp_path)
    assert found == tmp_path / "pyproject.toml"
    assert read(found, types).root.policy.fail_on == "low"


def test_a_gate_of_a_later_version_is_named_and_not_judged() -> None:
    later: SectionTypes = lambda _: {"mail": None}  # noqa: E731
    config = parse(b"[mail]\nanything = 1\n", Path("launchgate.toml"), later)
    assert config.absent == ("mail",)
    assert config.sections == {}

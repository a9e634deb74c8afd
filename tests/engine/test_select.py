"""Which gates a stage or a name asks for."""

import sys
from pathlib import Path

import pytest

from launchgate.engine.select import UnknownGate, config_type, load, plugin, select, shipped
from launchgate.model import Stage

PLUGIN = """
from launchgate.model import Facts, Stage
from launchgate.plugin import Gate
class Config: pass
GATE = Gate(name={name!r}, title="Own", stages=frozenset({{Stage.PRE_DEPLOY}}), config=Config,
            collect=lambda ports, config, scope: Facts(), rules=())
"""


@pytest.fixture
def importable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_every_shipped_gate_has_the_name_of_its_folder() -> None:
    assert {"callbacks", "smoke"} <= set(shipped())
    for name in shipped():
        assert load(name).name == name
        assert config_type(name) is load(name).config


def test_a_stage_selects_its_gates() -> None:
    for stage in (Stage.PRE_DEPLOY, Stage.POST_DEPLOY):
        chosen = select(stage)
        assert [gate.name for gate in chosen] == [
            name for name in shipped() if stage in load(name).stages
        ]


def test_the_short_list_of_the_commit_stage_is_complete() -> None:
    assert [gate.name for gate in select(Stage.COMMIT)] == [
        name for name in shipped() if Stage.COMMIT in load(name).stages
    ]


def test_names_select_whatever_the_stage_and_once() -> None:
    chosen = select(Stage.COMMIT, ("smoke", "callbacks", "smoke"))
    assert [gate.name for gate in chosen] == ["smoke", "callbacks"]


def test_an_unknown_name_has_a_nearest() -> None:
    with pytest.raises(UnknownGate, match="there is no gate 'calbacks'; did you mean 'callbacks'"):
        load("calbacks")


def test_a_gate_of_another_version_is_told_apart(tmp_path: Path) -> None:
    later = next((name for name in ("handover", "migrations") if name not in shipped()), "")
    if later:
        with pytest.raises(UnknownGate, match=f"'{later}' is not in this version"):
            load(later)
        assert config_type(later) is None
    assert config_type("nonsense") is None


def test_a_plugin_brings_its_gate(importable: Path) -> None:
    (importable / "acme_own_gate.py").write_text(PLUGIN.format(name="own"))
    assert select(Stage.PRE_DEPLOY, plugins=["acme_own_gate"])[-1].name == "own"
    assert select(Stage.COMMIT, ["own"], ["acme_own_gate"])[0].name == "own"
    assert "own" not in [gate.name for gate in select(Stage.COMMIT, plugins=["acme_own_gate"])]
    sys.modules.pop("acme_own_gate")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "must export GATE"),
        ("GATE = 1", "must export GATE, a launchgate.plugin.Gate"),
        ("import nothing_of_that_name", "cannot load 'acme_bad_gate'"),
        ("1 / 0", "cannot load 'acme_bad_gate'"),
        ("def", "cannot load 'acme_bad_gate'"),
        (PLUGIN.format(name="smoke"), "with a name of its own"),
    ],
)
def test_a_plugin_that_is_none(importable: Path, source: str, message: str) -> None:
    (importable / "acme_bad_gate.py").write_text(source)
    sys.modules.pop("acme_bad_gate", None)
    with pytest.raises(UnknownGate, match=message):
        plugin("acme_bad_gate")
    sys.modules.pop("acme_bad_gate", None)


def test_a_plugin_that_is_not_there() -> None:
    with pytest.raises(UnknownGate, match="cannot load 'no_such_package.gate'.*install"):
        plugin("no_such_package.gate")

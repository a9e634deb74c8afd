"""What holds for every rule of every gate, also for those that are yet to come."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest

from launchgate.cli.explain import catalog
from launchgate.engine import select
from launchgate.plugin import AnyGate, Rule

ROOT = Path(__file__).resolve().parents[2]
GATES = [select.load(name) for name in select.shipped()]
RULES = [(gate, rule) for gate in GATES for rule in gate.rules]
BY_RULE = pytest.mark.parametrize(("gate", "rule"), RULES, ids=[rule.id for _, rule in RULES])


def test_gates_are_named_as_their_folders_and_known_to_the_contract() -> None:
    assert [gate.name for gate in GATES] == list(select.shipped())
    assert set(select.shipped()) <= set(select.ORDER)


@BY_RULE
def test_the_id_is_the_path(gate: AnyGate, rule: Rule[Any, Any]) -> None:
    head, _, name = rule.id.partition("/")
    assert head == gate.name
    assert (ROOT / "launchgate" / "gates" / head / f"{name.replace('-', '_')}.py").is_file()


@BY_RULE
def test_the_docs_say_why_and_how_to_mend_it(gate: AnyGate, rule: Rule[Any, Any]) -> None:
    info = rule.info
    assert len(info.why) > 30
    assert len(info.fix) > 10
    assert info.title


@BY_RULE
def test_a_failing_and_a_passing_case_stand_beside_it(gate: AnyGate, rule: Rule[Any, Any]) -> None:
    name = rule.id.partition("/")[2].replace("-", "_")
    path = ROOT / "launchgate" / "gates" / gate.name / "tests" / f"test_{name}.py"
    tests = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    assert len(tests) >= 2


def test_ids_are_unique_and_in_the_field_s_form() -> None:
    ids = [info.id for _, infos in catalog().values() for info in infos]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*", rule_id) for rule_id in ids)


def test_no_file_is_longer_than_300_lines() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in (ROOT / "launchgate").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert long == {}

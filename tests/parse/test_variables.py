"""JSON of hosts and vaults."""

import base64

import pytest

from launchgate.parse.variables import variables

ENCODED = base64.b64encode(b"word").decode()


@pytest.mark.parametrize(
    "document",
    [
        {"A": "word"},
        {"A": {"computed": "word", "computedVisibility": "masked", "note": ""}},
        [{"name": "A", "value": "word"}],
        [{"key": "A", "value": "word", "type": "shared"}],
        {"envs": [{"key": "A", "value": "word", "target": ["production"]}]},
        {"Parameters": [{"Name": "/app/A", "Value": "x"}, {"Name": "A", "Value": "word"}]},
        {"kind": "Secret", "data": {"A": ENCODED}},
        {"kind": "Secret", "stringData": {"A": "word"}},
        {"production": {"A": "word"}},
    ],
)
def test_documents(document: object) -> None:
    assert ("A", "word") in list(variables(document))


def test_scalars() -> None:
    found = list(variables({"A": 12, "B": True, "C": None, "D": 1.5, "E": []}))
    assert found == [("A", "12"), ("D", "1.5")]


@pytest.mark.parametrize("document", [{}, [], "word", 3, None, [[["word"]]], {"a": {}}])
def test_nothing_in_it(document: object) -> None:
    assert list(variables(document)) == []


def test_deep_nesting() -> None:
    deep: object = {"A": "word"}
    for _ in range(50_000):
        deep = [deep]
    assert list(variables(deep)) == [("A", "word")]

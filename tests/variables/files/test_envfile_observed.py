"""What the tools' own readers gave is what is given here."""

import json
from pathlib import Path
from typing import Any

import pytest

from launchgate.variables.files.dialects import Dialect, evaluate, values_of

SEEN = json.loads(Path(__file__).with_name("observed.json").read_text(encoding="ascii"))["cases"]
CASES = [
    pytest.param(case["text"], case["environ"], by, seen["values"], id=f"{number}-{by}")
    for number, case in enumerate(SEEN)
    for seen in case["seen"]
    for by in seen["by"]
]


@pytest.mark.parametrize(("text", "environ", "dialect", "values"), CASES)
def test_observed(
    text: str, environ: dict[str, str], dialect: Dialect, values: dict[str, Any]
) -> None:
    found = values_of(evaluate(text, dialect, environ))
    assert {name: value.text for name, value in found.items()} == values

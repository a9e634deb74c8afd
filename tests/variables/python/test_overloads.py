"""Functions that are written down several times for type checkers, and once for real."""

import pytest

from launchgate.variables.source import Source, Surroundings
from launchgate.variables.uses.python.read import read

OVERLOADED = """
import os
from typing import overload

@overload
def number(key: str) -> int | None: ...
@overload
def number(key: str, default: int) -> int: ...
def number(key: str, default: int | None = None) -> int | None:
    if key not in os.environ:
        return default
    return int(os.environ[key])
"""


@pytest.mark.parametrize(
    ("call", "default"), [('number("AA_X", 3)', True), ("number('AA_X')", False)]
)
def test_the_real_one_reads(call: str, default: bool) -> None:
    given = read(Source("app/parsers.py", OVERLOADED.encode()), Surroundings()).exports
    assert [export.name for export in given] == ["number"]
    here = read(Source("app/parsers.py", (OVERLOADED + call).encode()), Surroundings()).uses
    source = Source("app/settings.py", b"from app.parsers import number\n" + call.encode())
    there = read(source, Surroundings(exports={"number": given})).uses
    assert {use.name for use in there} == {use.name for use in here} == {"AA_X"}
    if default:
        assert all(use.default for use in there)

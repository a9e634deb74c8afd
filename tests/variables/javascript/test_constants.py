"""Names that are not written where they are read: constant objects and lists of them."""

import pytest

from launchgate.variables.source import Source
from launchgate.variables.uses.read import read

READER = "const need = (name: string) => process.env[name];\n"
MAP = "const flags = { a: 'AA_X', b: 'AA_Y' } as const;\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MAP + READER + "need(flags[which]);", {"AA_X", "AA_Y"}),
        (MAP + "process.env[flags[which]];", {"AA_X", "AA_Y"}),
        (MAP + "process.env[flags['b']];", {"AA_Y"}),
        (MAP + "process.env[flags.a];", {"AA_X"}),
        ("const names = ['AA_X', /* old */ 'AA_Y'];\nprocess.env[names[i]];", {"AA_X", "AA_Y"}),
        ("let flags = { a: 'AA_X' };\nprocess.env[flags[which]];", set()),
        ("const flags = { a: 'AA_X', ...more };\nprocess.env[flags[which]];", set()),
        ("const flags = { a: 'AA_X', b: made() };\nprocess.env[flags[which]];", set()),
        (MAP + "values[flags[which]]; process.env.AA_Z;", {"AA_Z"}),
    ],
)
def test_each_name_that_an_object_of_constants_holds(text: str, expected: set[str]) -> None:
    assert {use.name for use in read(Source("a.ts", text.encode())).uses} == expected

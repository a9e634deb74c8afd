"""What a file says beyond the uses: typings, the whole environment, files that cannot be told."""

import pytest

from launchgate.variables.source import Source
from launchgate.variables.uses.read import read


def test_typings_declare() -> None:
    text = (
        "declare global { namespace NodeJS { interface ProcessEnv { A: string; B?: string;"
        " NODE_ENV: string } } }\ninterface ImportMetaEnv { readonly VITE_A: string; MODE: string }"
    )
    found = read(Source("env.d.ts", text.encode()))
    assert [(one.name, one.required) for one in found.declarations] == [
        ("A", None),
        ("B", False),
        ("VITE_A", None),
    ]
    assert not found.uses
    for one in found.declarations:
        assert one.location is not None
        assert one.location.line == (2 if one.name == "VITE_A" else 1)


@pytest.mark.parametrize(
    "text",
    [
        "f({...process.env})",
        "spawn('x', {env: process.env})",
        "f(process.env)",
        "for (const k in process.env) f(k)",
        "const {A, ...rest} = process.env",
        "f(Object.entries(process.env))",
        "f(Deno.env.toObject())",
    ],
)
def test_the_whole_environment_is_wide(text: str) -> None:
    assert len(read(Source("a.ts", text.encode())).wide) == 1


@pytest.mark.parametrize("text", ["f(process.env.A)", "f('A' in process.env)", "process.env = x"])
def test_one_variable_is_not_wide(text: str) -> None:
    assert not read(Source("a.ts", text.encode())).wide

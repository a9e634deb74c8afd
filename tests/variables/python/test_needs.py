"""What the code does with a variable says whether it can do without; and across modules."""

import pytest

from launchgate.variables.source import Source, Surroundings
from launchgate.variables.uses.read import read

NEEDS = {
    "os.environ.get('A') or os.environ.get('B')": "A default, B optional",
    "x = bool(os.getenv('A'))": "A optional",
    "if not (k := os.getenv('A')):\n    raise X": "A required",
    "try:\n    a = os.environ['A']\nexcept KeyError:\n    a = 1": "A default",
    "R = ['A', 'B']\nm = [k for k in R if k not in os.environ]\nif m:\n    raise X": (
        "A required, B required"
    ),
    "f = lambda k, d=None: os.environ.get(k, d)\nf('A'); f('B', 'x')": "A required, B default",
    "import dj_database_url\ndj_database_url.config(default='x')": "DATABASE_URL default",
    "import environ\nenv = environ.Env(A=(bool, False))\nenv('A'); env.db()": (
        "A default, DATABASE_URL required"
    ),
    "from environs import Env\nenv = Env()\nwith env.prefixed('P_'):\n    env.int('A')": (
        "P_A required"
    ),
    "p.add_argument('--x', default=os.environ.get('A'))": "A optional",
    "m = {'a': 'A'}\nfor k, v in m.items():\n    os.environ[v]": "A required",
}


@pytest.mark.parametrize(("code", "expected"), NEEDS.items())
def test_need(code: str, expected: str) -> None:
    uses = read(Source("app/x.py", b"import os\n" + code.encode())).uses
    words = {
        f"{u.name} {'default' if u.default else 'optional' if u.optional else 'required'}"
        for u in uses
    }
    assert ", ".join(sorted(words)) == expected


def test_deep_code_is_told_not_raised() -> None:
    assert read(Source("x.py", b"import os\nos.environ\n" + b"(" * 100_000)).unknown


def test_a_module_reads_with_what_another_gives() -> None:
    given = read(Source("app/env.py", b"import environ\nenv = environ.Env()\n")).exports
    around = Surroundings(exports={"env": given})
    uses = read(Source("app/db.py", b'from .env import env\nenv.str("A")\n'), around).uses
    assert [use.name for use in uses] == ["A"]

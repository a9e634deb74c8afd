"""Forms of reading a variable in Python, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.variables.source import Source
from launchgate.variables.uses.read import read

READS = [
    'import os\nos.environ["X"]',
    'import os as o\no.environ.get("X")',
    'from os import environ as e\ne["X"]',
    'from os import getenv as g\ng("X", "")',
    'import os\nos.environ.pop("X")',
    'import os\nok = "X" in os.environ',
    'import os\n"%(X)s" % os.environ',
    'import os\n"%s" % os.getenv("X")',
    'import os\nK = "X"\nos.getenv(K)',
    'import os\n[os.environ[k] for k in ("X",)]',
    'import os\ndef need(n):\n    return os.environ[n]\nneed("X")',
    'import os\nget = os.environ.get\nget("X")',
    'import os\nenv = dict(os.environ)\nenv["X"]',
    'import os\nos.path.expandvars("$X/a")',
    'import environ\nenv = environ.Env()\nenv.bool("X", default=False)',
    'from environs import Env\nenv = Env()\nenv.str("X")',
    'from decouple import config\nconfig("X", default=1, cast=int)',
    'import click\nclick.option("--x", envvar="X")',
    "from pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    x: str",
    'print "old"\nimport os\nos.environ["X"]',
]
NOTHING = [
    'import os\n# os.environ["X"]',
    "import os\n\"os.environ['X']\"",
    'def app(environ, start):\n    return environ["X"]',
    'from os import environ\ndef app(environ):\n    return environ["X"]',
    'import os\nos.environ["X"] = "1"',
    'import os\ndel os.environ["X"]',
    'request.environ.get("X")',
    'class env:\n    def get(self, n): ...\nenv().get("X")  # environ',
]


def _names(code: str) -> set[str]:
    return {use.name for use in read(Source("app/x.py", code.encode())).uses}


@pytest.mark.parametrize("code", READS)
def test_it_is_read(code: str) -> None:
    assert _names(code) == {"X"}


@pytest.mark.parametrize("code", NOTHING)
def test_it_is_not_read(code: str) -> None:
    assert _names(code) == set()


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    read(Source("app/x.py", b"import os\nos.environ\n" + data))

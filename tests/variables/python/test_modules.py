"""What one module gives, another reads with."""

import marshal

import pytest

from launchgate.variables.source import Export, Source, Surroundings
from launchgate.variables.uses.read import read
from tests.variables.python.form import Form, marked, seen

OS = "import os\n"
BASE = "from pydantic_settings import BaseSettings\n"
ACROSS = (
    (
        OS + "env = os.environ",
        Form("from app.env import env\na = env['«X»'], env.get('«Y»')", "X Y"),
    ),
    (OS + "env = os.environ", Form("from .env import env as e\na = e.get('«X»', 1)", "X?")),
    (OS + "get = os.getenv", Form("from app import env\na = env.get('«X»')", "X")),
    (
        OS + "def need(n):\n    return os.environ[n]",
        Form("from .env import need\nneed('«X»')", "X"),
    ),
    (
        OS + "def need(n, default=None):\n    return os.getenv(n, default)",
        Form("from app.env import need\nneed('«X»', 'd'), need('«Y»', default='')", "X? Y?"),
    ),
    ("import environ\nenv = environ.Env()", Form("from .env import env\na = env.bool('«X»')", "X")),
    ("from environs import Env\nenv = Env()", Form("from .env import env\nenv('«X»', 1)", "X?")),
    (
        BASE + "class B(BaseSettings): ...",
        Form("from .env import B\nclass S(B):\n    «x»: str", "X"),
    ),
    (
        BASE + "class B(BaseSettings, env_prefix='P_', case_sensitive=True): ...",
        Form("from .env import B\nclass S(B):\n    «x»: str", "P_x"),
    ),
    (
        BASE + "class B(BaseSettings, env_prefix='P_'): ...",
        Form("from .env import B\nclass S(B, env_prefix='Q_'):\n    «x»: str", "Q_X"),
    ),
)
APART = (
    (OS + "env = os.environ", "from .env import env\nclass S(env):\n    x: str"),
    ("import environ\nenv = environ.Env()", "from .env import env\nclass S(env):\n    x: str"),
    (OS + "env = os.environ", "from other.thing import env\nenv['X']"),
    (OS + "env = os.environ", "env['X']"),
    (OS + "env = os.environ", "from .env import env\ndef f(env):\n    return env['X']"),
    (BASE + "class B(BaseSettings): ...", "from .env import B\nB.get('X'), B['Y'], B('Z')"),
    (BASE + "class B(BaseSettings): ...\nb = B()", "from .env import b\nb.get('X'), b['Y']"),
    (OS + "def need(n):\n    return table[n]", "from .env import need\nneed('X')"),
)


def around(code: str) -> Surroundings:
    names: dict[str, list[Export]] = {}
    for export in read(Source("app/env.py", code.encode())).exports:
        names.setdefault(export.name, []).append(export)
    return Surroundings(exports={name: tuple(many) for name, many in names.items()})


@pytest.mark.parametrize(("given", "form"), ACROSS)
def test_it_is_read_with_what_another_module_gives(given: str, form: Form) -> None:
    code, expected = marked(form)
    assert seen("app/x.py", code, around(given)) == sorted(expected)


@pytest.mark.parametrize(("given", "code"), APART)
def test_what_another_module_gives_is_not_meant(given: str, code: str) -> None:
    assert seen("app/x.py", code, around(given)) == []


def test_a_template_that_is_no_python_yet_reads_with_it_too() -> None:
    code = "from .env import env\n{% if a %}\nA = env('«X»'), env('«Y»', default='')\n{% endif %}"
    text, expected = marked(Form(code, "X Y?"))
    assert seen("app/x.py", text, around("import environ\nenv = environ.Env()")) == expected
    assert seen("app/x.py", text) == []


def test_what_is_given_goes_between_processes() -> None:
    given = read(Source("app/env.py", f"{BASE}class B(BaseSettings): ...".encode())).exports
    sent = marshal.loads(marshal.dumps([tuple(one) for one in given]))
    assert tuple(Export(*one) for one in sent) == given != ()

"""Further ways still: what stands around the reading, and how its name is written."""

from tests.variables.python.form import Form
from tests.variables.python.more import DJANGO, ENVIRONS, OS, P2

STILL_MORE = (
    Form(OS + "a = getattr(os, 'getenv')('«X»')", "X"),
    Form(
        OS + "from collections.abc import Mapping\nenv: Mapping[str, str] = os.environ\n"
        "a = env['«X»']",
        "X",
    ),
    Form(OS + "def f(env=os.environ):\n    return env['«X»']", "X"),
    Form(OS + "def f(env=None):\n    env = env or os.environ\n    return env['«X»']", "X"),
    Form(
        OS + "def f(env=None):\n    if env is None:\n        env = os.environ\n"
        "    return env.get('«X»', 1)",
        "X?",
    ),
    Form(
        P2 + "class S(BaseSettings):\n"
        "    model_config = SettingsConfigDict(env_prefix='app_')\n    «x»: str",
        "APP_X",
    ),
    Form(
        P2 + "class S(BaseSettings):\n"
        "    x: str = Field(validation_alias=AliasChoices('«A»', '«B»'), default='')",
        "A? B?",
    ),
    Form(
        P2 + "class D(BaseSettings):\n    «a»: str\nclass S(BaseSettings):\n"
        "    d: D = Field(default_factory=D)",
        "A",
    ),
    Form(
        "from decouple import config\na = config('«X»', default=config('«Y»', default=''))", "X? Y?"
    ),
    Form(
        DJANGO + "a = env('«X»', cast=int), env.str(var='«Y»'), env.tuple('«Z»'), env.path('«W»')",
        "X Y Z W",
    ),
    Form(DJANGO + "a = «env.search_url()»", "SEARCH_URL"),
    Form(DJANGO + "environ.Env.read_env('.env')\na = env.float('«X»')", "X"),
    Form(
        ENVIRONS
        + "a = env.list('«X»', subcast=int), env.enum('«Y»', type=E), env.log_level('«Z»', None)",
        "X Y Z~",
    ),
    Form("from environs import Env\nenv = Env(prefix='P_')\na = env('«X»')", "P_X"),
    Form(ENVIRONS + "a = env.str('«X»', validate=lambda n: n)", "X"),
    Form("import typer\ndef f(x: str = typer.Argument(..., envvar=['«A»', '«B»'])): ...", "A? B?"),
    Form("import click\n@click.password_option(envvar='«X»')\ndef f(): ...", "X?"),
    Form(OS + "a, b = os.environ['«A»'], os.environ['«B»']", "A B"),
    Form(OS + "a = os.environ.__getitem__('«X»')", "X"),
    Form(OS + "a = [*map(os.environ.get, ('«A»', '«B»'))]", "A B"),
    Form(OS + "a = any(k in os.environ for k in ('«A»', '«B»'))", "A~ B~"),
    Form(OS + "while not os.environ.get('«X»'):\n    pass", "X~"),
    Form(OS + "a = os.environ.get(key='«X»', default='d')", "X?"),
    Form(
        "from os import environ as env\ndef get(name, default=None):\n"
        "    return env.get(name, default)\na = get('«X»'), get('«Y»', 'd')",
        "X Y?",
    ),
    Form(
        "import os, pytest\n@pytest.mark.skipif('«X»' not in os.environ, reason='')\ndef f(): ...",
        "X~",
    ),
    Form(OS + "class S:\n    X = os.environ['«X»']\n    Y = os.getenv('«Y»', '')", "X Y?"),
    Form(
        OS + "from dataclasses import dataclass, field\n@dataclass\nclass S:\n"
        "    x: str = field(default_factory=lambda: os.environ['«X»'])",
        "X",
    ),
    Form(OS + "a = int(os.environ.get('«X»', 3))", "X?"),
    Form(OS + "a = os.environ.get('«X»', os.environ.get('«Y»'))", "X? Y~"),
    Form(OS + "a = os.environ.get('«X»', '').split(',')", "X?"),
    Form(OS + "if os.environ.get('«X»') == 'a':\n    pass", "X~"),
    Form(OS + "a = not os.getenv('«X»')", "X~"),
    Form(OS + "a = os.getenv('«X»') is not None", "X~"),
    Form(OS + "x = os.getenv('«X»')\nif x is None:\n    x = 'd'", "X~"),
    Form(OS + "x = os.getenv('«X»')\nif not x:\n    raise RuntimeError", "X"),
    Form(OS + "from typing import Final\nK: Final = '«X»'\na = os.environ[K]", "X"),
    Form(
        OS + "NAMES = {'a': '«X»', 'b': '«Y»'}\na = os.environ[NAMES['a']], os.environ[NAMES['b']]",
        "X Y",
    ),
    Form(
        OS + "REQUIRED = ['«X»', '«Y»']\nmissing = [n for n in REQUIRED if not os.getenv(n)]\n"
        "if missing:\n    raise SystemExit(1)",
        "X Y",
    ),
    Form(
        "import os as _os\nfrom functools import lru_cache\n@lru_cache\n"
        "def need(n: str) -> str:\n    v = _os.environ.get(n)\n    if v is None:\n"
        "        raise KeyError(n)\n    return v\na = need('«X»')",
        "X",
    ),
    Form(
        OS + "def envbool(n, default=False):\n    v = os.environ.get(n)\n"
        "    return default if v is None else v == '1'\n"
        "a = envbool('«X»'), envbool('«Y»', True)",
        "X? Y?",
    ),
    Form(
        "from attrs import define\nimport os\n@define\nclass A:\n    x = os.environ.get('«X»')", "X"
    ),
    Form(
        "import streamlit as st\na = st.secrets.get('«X»', 1), st.secrets['«db»']['host']", "X? db"
    ),
    Form(OS + "a = (os.environ\n     .get('«X»',\n          'd'))", "X?"),
    Form(OS + "a = os.environ['''«X»''']", "X"),
    Form(OS + "a = os.environ[r'«X»']", "X"),
    Form(OS + "a = os.environ[«'A' '_B'»]", "A_B"),
    Form(OS + "a = '🚀' + os.environ['«X»']", "X"),
    Form("import os; a = os.environ['«X»']; b = os.environ['«X»']", "X X"),
    Form(
        OS
        + "try:\n    a = os.environ['«X»']\nexcept KeyError as e:\n    raise RuntimeError from e",
        "X",
    ),
    Form(OS + "with suppress(KeyError):\n    a = os.environ['«X»']", "X?"),
    Form(OS + "print(f\"{os.getenv('«X»', 'd')}\")", "X?"),
    Form(OS + "a = os.getenv('«X»', None)", "X~"),
    Form(OS + "for k in ('«X»',):\n    if k not in os.environ:\n        raise KeyError", "X"),
    Form(OS + "assert 'X', os.environ.get('«X»')", "X"),
    Form(OS + "assert os.environ.get('«X»')", "X"),
)

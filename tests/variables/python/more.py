"""Further ways that read a variable: of libraries, and of the language."""

from tests.variables.python.form import Form

OS = "import os\n"
P2 = (
    "from typing import Annotated, ClassVar, Optional\n"
    "from pydantic import AliasChoices, AliasPath, BaseModel, Field, SecretStr, computed_field\n"
    "from pydantic_settings import BaseSettings, SettingsConfigDict\n"
)
P1 = "from typing import Optional\nfrom pydantic import BaseSettings, Field\n"
DJANGO = "import environ\nenv = environ.Env()\n"
ENVIRONS = "from environs import Env\nenv = Env()\n"
MORE = (
    # pydantic-settings
    Form(P2 + "class S(BaseSettings, env_prefix='P_'):\n    «x»: str", "P_X"),
    Form(
        P2 + "class S(BaseSettings):\n    model_config = {'env_prefix': 'P_'}\n    «x»: str", "P_X"
    ),
    Form(P2 + "class S(BaseSettings):\n    «x»: Optional[str] = None", "X?"),
    Form(P2 + "class S(BaseSettings):\n    «x»: str = Field(...)", "X"),
    Form(P2 + "class S(BaseSettings):\n    «x»: str = Field(default_factory=str)", "X?"),
    Form(P2 + "class S(BaseSettings):\n    «x»: list[str] = []", "X?"),
    Form(
        P2 + "class S(BaseSettings):\n    c: ClassVar[int] = 1\n    _p: str = ''\n    «x»: str", "X"
    ),
    Form(
        P2 + "class S(BaseSettings):\n    «x»: str\n    @computed_field\n    def y(self): ...", "X"
    ),
    Form(P2 + "class B(BaseSettings):\n    «x»: str\nclass S(B):\n    «y»: str", "X Y"),
    Form(
        P2 + "class S(BaseSettings):\n    x: str = Field(validation_alias='«A»', default='')", "A?"
    ),
    Form(P2 + "class S(BaseSettings):\n    x: Annotated[str, Field(alias='«A»')]", "A"),
    Form(P2 + "class S(BaseSettings):\n    «x»: Annotated[str, Field(default='1')]", "X?"),
    Form(P2 + "class S(BaseSettings):\n    «x»: Annotated[str, Field(min_length=1)]", "X"),
    Form(
        P2 + "class S(BaseSettings):\n    x: str = Field(validation_alias="
        "AliasChoices('«A»', AliasPath('«B»', 0)))",
        "A~ B~",
    ),
    Form(
        P2 + "class S(BaseSettings):\n    model_config = SettingsConfigDict(case_sensitive=True)\n"
        "    «MyKey»: str",
        "MyKey",
    ),
    Form("import pydantic_settings as ps\nclass S(ps.BaseSettings):\n    «x»: str", "X"),
    Form("import pydantic_settings\nclass S(pydantic_settings.BaseSettings):\n    «x»: str", "X"),
    Form(
        P2 + "class Deep(BaseModel):\n    «k»: str\nclass D(BaseModel):\n    «deep»: Deep\n"
        "class S(BaseSettings, env_nested_delimiter='__'):\n    «d»: D",
        "D__DEEP__K D__DEEP? D?",
    ),
    # version 1 of it
    Form(
        P1 + "class S(BaseSettings):\n    «x»: str\n    class Config:\n        env_prefix = 'P_'",
        "P_X",
    ),
    Form(P1 + "class S(BaseSettings):\n    x: str = Field(..., env='«A»')", "A"),
    Form(P1 + "class S(BaseSettings):\n    x: str = Field('d', env=['«A»', '«B»'])", "A? B?"),
    Form(P1 + "class S(BaseSettings):\n    «x»: Optional[str]", "X?"),
    Form(
        P1 + "class S(BaseSettings):\n    x: str\n    class Config:\n"
        "        fields = {'x': {'env': '«A»'}}",
        "A",
    ),
    Form("from pydantic.v1 import BaseSettings\nclass S(BaseSettings):\n    «x»: str", "X"),
    # django-environ
    Form(DJANGO + "a = env.int('«X»', 3)", "X?"),
    Form(DJANGO + "a = env.list('«X»', default=[])", "X?"),
    Form(DJANGO + "a = env.cache('«X»'), env.email_url('«Y»', default='')", "X Y?"),
    Form(DJANGO + "a = env.ENVIRON['«X»']", "X"),
    Form(DJANGO + "a = env.get_value('«X»', default=None)", "X~"),
    Form("import environ\nenv = environ.Env(X=(bool, False))\na = env('«X»'), env('«Y»')", "X? Y"),
    Form("from environ import Env\nenv = Env()\na = env('«X»')", "X"),
    Form("import environ\nenv = environ.FileAwareEnv()\na = env.str('«X»')", "X"),
    Form("import environ\nenv = environ.Env()\nenv.prefix = 'P_'\na = env('«X»')", "P_X"),
    # environs
    Form(ENVIRONS + "with env.prefixed('P_'):\n    a = env.int('«X»')", "P_X"),
    Form(
        ENVIRONS + "with env.prefixed('A_'):\n    with env.prefixed('B_'):\n        env('«X»', 1)",
        "A_B_X?",
    ),
    Form("from environs import env\na = env.bool('«X»', False)", "X?"),
    Form("import environs\nenv = environs.Env()\na = env.url('«X»')", "X"),
    Form(ENVIRONS + "a = env.dj_db_url('«X»'), env.timedelta('«Y»', default='1')", "X Y?"),
    # decouple, envparse, starlette
    Form("import decouple\na = decouple.config('«X»')", "X"),
    Form("from decouple import AutoConfig\nc = AutoConfig(search_path='.')\na = c('«X»')", "X"),
    Form(
        "from decouple import Config, RepositoryEnv\nc = Config(RepositoryEnv('.env'))\n"
        "a = c.get('«X»', default='')",
        "X?",
    ),
    Form("from decouple import config as c, Csv\na = c('«X»', cast=Csv(), default='')", "X?"),
    Form("from envparse import env\na = env('«X»'), env.int('«Y»', default=1)", "X Y?"),
    Form("from envparse import Env\nenv = Env(X=dict(default=1))\na = env('«X»')", "X?"),
    Form("from starlette.config import Config\nc = Config()\na = c.get('«X»', default=1)", "X?"),
    Form("from starlette.config import Config\nc = Config(env_prefix='P_')\na = c('«X»')", "P_X"),
    Form("from starlette.config import environ\na = environ['«X»']", "X"),
    # commands
    Form("import click\n@click.option('--x', envvar='«X»', required=True)\ndef f(x): ...", "X"),
    Form("import click\n@click.argument('x', envvar=['«X»', '«Y»'])\ndef f(x): ...", "X? Y?"),
    Form("import typer\ndef f(x: str = typer.Option('d', envvar='«X»')): ...", "X?"),
    Form(
        "import typer\nfrom typing import Annotated\n"
        "def f(x: Annotated[str, typer.Option(envvar='«X»')] = 'd'): ...",
        "X?",
    ),
    Form(
        "import configargparse\np = configargparse.ArgParser()\n"
        "p.add('--x', env_var='«X»')\np.add_argument('--y', env_var='«Y»', required=True)",
        "X? Y",
    ),
    # other libraries
    Form(
        "import environ\n@environ.config(prefix='P')\nclass C:\n    «x» = environ.var()\n"
        "    «y» = environ.var(default='')\n    z = environ.var(name='«Z»')",
        "P_X P_Y? Z",
    ),
    Form(
        "import environ\n@environ.config\nclass C:\n    @environ.config\n    class D:\n"
        "        «x» = environ.var()\n    d = environ.group(D)",
        "APP_D_X",
    ),
    Form(
        "from goodconf import GoodConf\nclass C(GoodConf):\n    «x»: str\n    «y»: int = 1", "X Y?"
    ),
    Form("import dj_database_url\nd = «dj_database_url.config()»", "DATABASE_URL"),
    Form("import dj_database_url\nd = «dj_database_url.config(default='x')»", "DATABASE_URL?"),
    Form("import dj_database_url\nd = dj_database_url.config(env='«X»')", "X"),
    Form("from flask import Flask\na = Flask('a')\na.config.from_envvar('«X»')", "X"),
    Form("from flask import Flask\na = Flask('a')\na.config.from_envvar('«X»', silent=True)", "X~"),
    Form("import streamlit as st\na = st.secrets['«X»'], st.secrets.«Y»", "X Y"),
    # the language
    Form(OS + "os.environ['X'] = '1'\nrun(os.environ['«X»'])", "X?"),
    Form(OS + "run(os.environ['«X»'])\nos.environ['X'] = '1'", "X"),
    Form(OS + "def f():\n    os.environ['X'] = '1'\ndef g():\n    run(os.environ['«X»'])", "X"),
    Form(OS + "def f():\n    a = os.environ.pop('«X»', None)\n    return a", "X~"),
    Form(OS + "a = os.environb[b'«X»']", "X"),
    Form(OS + "a = os.environb.get(b'«X»', b'')", "X?"),
    Form("from os import environb as e\na = e[b'«X»']", "X"),
    Form(OS + "P = 'APP'\na = os.environ[«f'{P}_KEY'»]", "APP_KEY"),
    Form(OS + "P = 'APP_'\na = os.environ[«P + 'KEY'»]", "APP_KEY"),
    Form(OS + "a = os.environ[«'%s_KEY' % 'APP'»]", "APP_KEY"),
    Form(OS + "a = os.environ[«'{}_KEY'.format('APP')»]", "APP_KEY"),
    Form(OS + "a = {k: os.environ.get(k) for k in ['«X»', '«Y»']}", "X Y"),
    Form(OS + "M = {'a': '«X»'}\nfor f, v in M.items():\n    os.environ[v]", "X"),
    Form(OS + "a = list(map(os.getenv, ['«X»', '«Y»']))", "X Y"),
    Form(OS + "def need(n):\n    return os.environ[n]\na = need('«X»')", "X"),
    Form(
        OS + "def need(n, default=None):\n    return os.getenv(n, default)\na = need('«X»', 1)",
        "X?",
    ),
    Form(OS + "def flag(n):\n    return os.getenv(f'F_{n.upper()}')\na = flag('«x»')", "F_X"),
    Form(OS + "need = lambda n: os.environ[n]\na = need(n='«X»')", "X"),
    Form(
        OS + "class C:\n    def get(self, n):\n        return os.environ[n]\na = C().get('«X»')",
        "X",
    ),
    Form(
        OS
        + "class C:\n    @staticmethod\n    def g(n):\n        return os.getenv(n)\na = C.g('«X»')",
        "X",
    ),
    Form(OS + "class C:\n    K = '«X»'\na = os.environ[C.K]", "X"),
    Form(OS + "import enum\nclass K(enum.Enum):\n    A = '«X»'\na = os.environ[K.A.value]", "X"),
    Form(OS + "import functools\na = functools.partial(os.getenv, '«X»')()", "X"),
    Form(OS + "get = os.environ.get\na = get('«X»')", "X"),
    Form(OS + "import unittest as u\n@u.skipUnless(os.environ.get('«X»'), '')\ndef f(): ...", "X"),
    Form(OS + "if os.environ.get('«X»'):\n    pass", "X~"),
    Form(OS + "if x := os.environ.get('«X»'):\n    pass", "X~"),
    Form(OS + "a = os.environ.get('«X»') or 'd'", "X?"),
    Form(OS + "try:\n    a = os.environ['«X»']\nexcept KeyError:\n    a = 1", "X?"),
    Form(OS + "a = os.environ['«X»'] if '«X»' in os.environ else 1", "X? X~"),
    Form(OS + "e = {**os.environ}\na = e['«X»']", "X"),
    Form(OS + "e = os.environ.copy()\na = e['«X»']", "X"),
    Form(OS + "a = os.path.expandvars('$«X»/a/${«Y»}')", "X Y"),
    Form(OS + "a = 'é', os.environ['«X»']", "X"),
    Form(OS + "match os.environ.get('«X»'):\n    case 'a':\n        pass", "X~"),
    Form("a = __import__('os').environ['«X»']", "X"),
    Form(OS + "a = getattr(os, 'environ')['«X»']", "X"),
    Form(OS + "a = f\"{os.environ['«X»']}\"", "X"),
    Form(OS + "async def f():\n    return os.environ['«X»']", "X"),
    Form(OS + "def f(a=os.environ.get('«X»', 1)): ...", "X?"),
    Form("try:\n    from os import getenv\nexcept ImportError:\n    pass\na = getenv('«X»')", "X"),
    Form("def f():\n    import os\n    return os.environ['«X»']", "X"),
    Form("import os.path\na = os.environ['«X»']", "X"),
    Form("from os import *\na = environ['«X»']", "X"),
)

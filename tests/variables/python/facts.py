"""Every way of Python that reads a variable, in the words of the field."""

from tests.variables.python.form import Form

OS = "import os\n"
PYDANTIC = "from pydantic_settings import BaseSettings, SettingsConfigDict\n"
FIELD = "from pydantic import AliasChoices, BaseModel, Field\n"
FACTS = (
    Form(OS + 'a = os.environ["«X»"]', "X", 'os.environ["X"]'),
    Form(OS + 'a = os.environ.get("«X»")', "X", ".get"),
    Form(OS + 'a = os.environ.get("«X»", "d")', "X?", ".get"),
    Form(OS + 'a = os.environ.pop("«X»")', "X~", ".pop"),
    Form(OS + 'a = os.environ.setdefault("«X»", "d")', "X?", ".setdefault"),
    Form(OS + 'a = "«X»" in os.environ', "X~", '"X" in os.environ'),
    Form(OS + 'a = "«X»" not in os.environ', "X~", '"X" in os.environ'),
    Form(OS + 'a = os.getenv("«X»")', "X", "os.getenv"),
    Form(OS + 'a = os.getenv("«X»", default="d")', "X?", "os.getenv"),
    Form('from os import environ\na = environ["«X»"]', "X", "from os import environ"),
    Form('from os import getenv\na = getenv("«X»")', "X", "from os import getenv"),
    Form('from os import environ as e\na = e.get("«X»", 1)', "X?", "aliases"),
    Form('from os import getenv as g\na = g("«X»")', "X", "aliases"),
    Form('import os as o\na = o.environ["«X»"]', "X", "aliases"),
    Form(OS + 'env = os.environ\na = env["«X»"]', "X", "aliases"),
    Form(OS + 'K = "«X»"\na = os.environ[K]', "X", "constants"),
    Form(OS + 'for k in ("«X»", "«Y»"):\n    os.environ[k]', "X Y", "literal loops"),
    Form(PYDANTIC + "class S(BaseSettings):\n    «x»: str\n    «y»: int = 1", "X Y?", "pydantic"),
    Form(
        PYDANTIC
        + 'class S(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="P_")\n'
        "    «x»: str",
        "P_X",
        "env_prefix",
    ),
    Form(
        PYDANTIC + FIELD + 'class S(BaseSettings):\n    x: str = Field(alias="«REAL»")',
        "REAL",
        "alias",
    ),
    Form(
        PYDANTIC + FIELD + "class S(BaseSettings):\n    x: str = Field(validation_alias="
        'AliasChoices("«A»", "«B»"))',
        "A~ B~",
        "AliasChoices",
    ),
    Form(
        PYDANTIC + FIELD + "class D(BaseModel):\n    «host»: str\n    «port»: int = 1\n"
        "class S(BaseSettings):\n"
        '    model_config = SettingsConfigDict(env_nested_delimiter="__")\n    «db»: D',
        "DB__HOST DB__PORT? DB?",
        "nested delimiter, nested models",
    ),
    Form('import environ\nenv = environ.Env()\na = env("«X»")', "X", 'django-environ env("X")'),
    Form(
        'import environ\nenv = environ.Env()\na = env.str("«X»"), env.bool("«Y»", default=False)',
        "X Y?",
        "env.str/bool",
    ),
    Form('import environ\nenv = environ.Env()\na = env.db("«X»")', "X", "env.db"),
    Form("import environ\nenv = environ.Env()\na = «env.db()»", "DATABASE_URL", "env.db"),
    Form('from decouple import config\na = config("«X»")', "X", "decouple"),
    Form('from decouple import config\na = config("«X»", default=1, cast=int)', "X?", "decouple"),
    Form('from environs import Env\nenv = Env()\na = env.str("«X»")', "X", "environs"),
    Form(
        "from starlette.config import Config\nconfig = Config('.env')\n"
        'a = config("«X»", cast=bool, default=False), config("«Y»")',
        "X? Y",
        "starlette",
    ),
    Form(
        'import typer\ndef main(x: str = typer.Option(..., envvar="«X»")): ...', "X", "typer envvar"
    ),
    Form(
        'import click\n@click.option("--x", envvar="«X»")\ndef main(x): ...', "X?", "click envvar"
    ),
)

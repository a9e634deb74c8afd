"""What classes of settings and schemes declare, and what takes the whole environment."""

import warnings

import pytest

from launchgate.ports.variables import Declaration
from launchgate.variables.source import Source
from launchgate.variables.uses.read import read

HEAD = (
    "from datetime import timedelta\nfrom enum import Enum\nfrom pathlib import Path\n"
    "from typing import Annotated, Any, Literal, Optional, Union\nfrom uuid import UUID\n"
    "from pydantic import AnyUrl, BaseModel, EmailStr, Field, PostgresDsn, SecretStr\n"
    "from pydantic_settings import BaseSettings\n"
    "class Mode(str, Enum):\n    A = 'a'\n    B = 'b'\n"
    "class S(BaseSettings):\n    "
)
TYPES = {
    "x: str": "string",
    "x: int": "int",
    "x: float = 1.0": "float",
    "x: bool = False": "bool",
    "x: Optional[int] = None": "int",
    "x: int | None = None": "int",
    "x: 'int'": "int",
    "x: Annotated[int, Field(gt=1)]": "int",
    "x: AnyUrl": "url",
    "x: PostgresDsn": "url",
    "x: EmailStr": "email",
    "x: Path": "path",
    "x: UUID": "uuid",
    "x: timedelta": "duration",
    "x: list[str] = []": "json",
    "x: dict[str, int]": "json",
    "x: Literal['a', 'b']": "enum",
    "x: Mode": "enum",
    "x: SecretStr": "string",
    "x: Any": None,
    "x: Union[int, str]": None,
    "x: Literal[1, 2]": None,
}


def _declared(code: str, path: str = "app/x.py") -> tuple[Declaration, ...]:
    return read(Source(path, code.encode())).declarations


@pytest.mark.parametrize(("line", "expected"), TYPES.items())
def test_type(line: str, expected: str | None) -> None:
    (found,) = _declared(HEAD + line)
    assert (found.name, found.type) == ("X", expected)


@pytest.mark.parametrize("line", ["x: Literal['a', 'b']", "x: Mode = Mode.A"])
def test_choices(line: str) -> None:
    assert _declared(HEAD + line)[0].choices == ("a", "b")


def test_secret_required_description() -> None:
    code = (
        HEAD + "x: SecretStr = Field(..., description='what for', examples=['e'])\n    y: int = 1"
    )
    first, second = _declared(code)
    assert (first.secret, first.required, first.description) == (True, True, "what for")
    assert first.has_example
    assert (second.secret, second.required, second.default) == (None, False, True)
    assert first.source == "pydantic-settings"


def test_a_scheme_of_django_environ() -> None:
    code = "import environ\nenv = environ.Env(DEBUG=(bool, False), PORT=int)\n"
    found = {one.name: (one.type, one.required) for one in _declared(code)}
    assert found == {"DEBUG": ("bool", False), "PORT": ("int", True)}


def test_tests_declare_nothing() -> None:
    assert _declared(HEAD + "x: str", "tests/test_x.py") == ()


WIDE = [
    "import os\nrun(env=os.environ)",
    "import os\nrun(env={**os.environ, 'A': '1'})",
    "import os\nrun(env=dict(os.environ))",
    "import os\nfor k, v in os.environ.items():\n    print(k)",
    "import os\nfor k in os.environ:\n    print(k)",
    "from os import environ\nrun(environ)",
    "import os\ndef f():\n    return os.environ",
    "from flask import Flask\napp = Flask('a')\napp.config.from_prefixed_env()",
    "from dynaconf import Dynaconf\ns = Dynaconf(envvar_prefix='A')",
    "import click\n@click.group()\ndef c(): ...\nc(auto_envvar_prefix='A')  # envvar",
]
NARROW = [
    "import os\nos.environ['X']",
    "import os\nos.environ.get('X')",
    "import os\nenv = os.environ\nenv['X']",
    "import os\n'X' in os.environ",
    "import os\nos.environ['X'] = '1'",
    "import os\nos.environ.update(a='1')",
    "import os\ndel os.environ['X']",
    "# run(env=os.environ)",
    "def app(environ):\n    return run(environ)",
    "def f(request):\n    return dict(request.environ)",
]


@pytest.mark.parametrize("code", WIDE)
def test_the_whole_environment_is_taken(code: str) -> None:
    assert len(read(Source("app/x.py", code.encode())).wide) == 1


@pytest.mark.parametrize("code", NARROW)
def test_only_names_are_taken(code: str) -> None:
    assert read(Source("app/x.py", code.encode())).wide == ()


def test_what_python_warns_of_is_not_ours_to_say() -> None:
    code = "import os\na = '\\d'\nb = 1 is 1\nassert (1, 'x')\nc = 0or 1\nos.environ['X']\n"
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        uses = read(Source("app/x.py", code.encode())).uses
    assert [use.name for use in uses] == ["X"]
    assert said == []

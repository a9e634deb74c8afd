import pytest

from launchgate.variables.files import consumers as tools
from launchgate.variables.files.consumers import consumers
from launchgate.variables.files.kinds import Kind, is_encrypted, kind_of
from launchgate.variables.files.precedence import chain, effective

ALL = (".env", ".env.local", ".env.production", ".env.production.local", ".env.test")


def test_next_and_vite_differ_on_local() -> None:
    most = [".env.production.local", ".env.local", ".env.production", ".env"]
    assert list(chain(tools.NEXT, "production", ALL)) == most
    assert chain(tools.VITE, "production", ALL)[1:3] == (".env.production", ".env.local")
    assert chain(tools.NEXT, "test", ALL) == (".env.test", ".env")
    assert chain(tools.GATSBY, "production", ALL) == (".env.production",)
    assert chain(tools.PYTHON, "production", ALL) == (".env",)


def test_the_winner_and_what_it_hides() -> None:
    files = {".env": "A=1\nB=$A", ".env.local": "A=2"}
    found = effective(files, tools.NEXT, "production", {})
    assert (found["A"].value.text, found["A"].path) == ("2", ".env.local")
    assert found["A"].overridden == (".env",)
    assert found["B"].value.text == "2"
    assert effective(files, tools.VITE, "production", {})["B"].value.text == "2"
    assert effective(files, tools.VITE, "production", {"A": "9"})["A"].path is None


def test_a_stronger_file_does_not_see_a_weaker_one_in_next() -> None:
    files = {".env": "A=1", ".env.local": "B=$A"}
    assert effective(files, tools.NEXT, "production", {})["B"].value.text == ""
    assert effective(files, tools.VITE, "production", {})["B"].value.text == "1"


def test_consumers_by_dependency() -> None:
    assert consumers({"dependencies": {"next": "15", "dotenv": "16"}}) == (tools.NEXT,)
    assert consumers({"devDependencies": {"vite": "^8.0.1"}}) == (tools.VITE_8,)
    assert consumers({"devDependencies": {"vite": "^7"}}, compose=True) == (
        tools.VITE,
        tools.COMPOSE,
    )
    assert consumers({"scripts": {"start": "node --env-file=.env a.js"}}) == (tools.NODE,)
    assert consumers(python_requirements_text="python-dotenv==1.0\n") == (tools.PYTHON,)
    assert consumers(gemfile='gem "dotenv-rails"') == (tools.RAILS,)
    assert consumers({"dependencies": ["odd"]}) == ()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (".env", Kind("values")),
        ("a/.env.local", Kind("values", "development", True)),
        (".env.production", Kind("values", "production")),
        (".env.prod", Kind("values", "production")),
        ("production.env", Kind("values", "production")),
        (".env.production.local", Kind("values", "production", True)),
        (".env.staging", Kind("values", "staging")),
        (".env.test", Kind("values", "test")),
        (".env.example", Kind("example")),
        ("env.example", Kind("example")),
        ("example.env", Kind("example")),
        (".env.local.example", Kind("example", "development")),
        (".env.production.example", Kind("example", "production")),
        (".env.dist", Kind("example")),
        (".env.schema", Kind("schema")),
        (".env.vault", Kind("vault")),
        (".envrc", Kind("envrc", "development")),
        (".dev.vars", Kind("values", "development", True)),
        (".dev.vars.staging", Kind("values", "staging")),
        ("src/env.ts", None),
        ("environment", None),
        (".env.d.ts", None),
    ],
)
def test_kinds(path: str, kind: Kind | None) -> None:
    assert kind_of(path) == kind


def test_encrypted() -> None:
    assert is_encrypted('"encrypted:BE' + 'x"')
    assert not is_encrypted("plain")

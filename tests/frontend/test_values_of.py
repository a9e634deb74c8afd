"""Where values come from: this process, the project's env files, a file."""

import os
import threading
from pathlib import Path

import pytest

from launchgate.cli.failure import Failure
from launchgate.cli.values_of import given_by, settings_of, values_of
from launchgate.frontend.known import Known
from tests.credentials.recipe import expand

SECRET = expand("{alnum:32}")


def values(root: Path, *sources: str, **environ: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for known in values_of(given_by(sources, root, environ), ()):
        found.setdefault(known.name, set()).add(known.value.decode())
    return found


def test_the_environment_without_the_systems_own(tmp_path: Path) -> None:
    found = values(tmp_path, "env", PATH="/usr/bin", GITHUB_SHA="x", GITHUB_TOKEN="t", DB_NAME="n")
    assert found == {"GITHUB_TOKEN": {"t"}, "DB_NAME": {"n"}}


def test_a_fork_gets_no_secrets(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="bundle canary") as caught:
        values(tmp_path, "env", PATH="/usr/bin", CI="true")
    assert caught.value.code == 2
    with pytest.raises(Failure, match="bundle canary") as caught:
        values(tmp_path, "env", PATH="/usr/bin", A_SECRET="", B_SECRET="")
    assert caught.value.code == 3, "nothing could be looked for"


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    environ = {"A_SECRET": os.fsdecode(b"caf\xe9 " + b"\xff" * 9)}
    [known] = values_of(given_by(["env"], tmp_path, environ), ())
    assert known.value == b"caf\xe9 " + b"\xff" * 9


def test_public_by_name_and_by_pattern(tmp_path: Path) -> None:
    environ = {"VITE_A": "1", "SENTRY_DSN": "2", "OTHER": "3"}
    found = values_of(given_by(["env"], tmp_path, environ), ["SENTRY_*"])
    assert {known.name: known.public for known in found} == {
        "VITE_A": True, "SENTRY_DSN": True, "OTHER": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "read"),
    [
        (".env", True), (".env.local", True), (".env.production.local", True), (".envrc", True),
        (".dev.vars", True), (".dev.vars.production", True), ("prod.env", True),
        ("apps/web/.env", True), ("deep/er/and/deeper/.env.staging", True),
        (".env.example", False), (".env.local.example", False), (".env.sample", False),
        (".env.template", False), (".env.schema", False), ("example.env", False),
        (".env.production-example", False), ("node_modules/a/.env", False),
        (".git/.env", False), ("environment.ts", False), ("env.ts", False), ("README.md", False),
    ],
)  # fmt: skip
def test_which_files_are_env_files(tmp_path: Path, path: str, read: bool) -> None:
    (tmp_path / ".env").write_text("ALWAYS=there\n")
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("ALWAYS=there\nA_SECRET=word\n")
    assert ("A_SECRET" in values(tmp_path, "dotenv")) == read


def test_every_value_of_a_variable(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("A=first\nB=${A}-${HOME}\n")
    (tmp_path / ".env.local").write_text('\ufeffA="second"\r\n')
    found = values(tmp_path, "dotenv", "env", HOME="/root", A="third")
    assert found == {"A": {"first", "second", "third"}, "B": {"${A}-${HOME}", "first-/root"}}


def test_links_are_followed_and_pipes_are_not(tmp_path: Path) -> None:
    (tmp_path / "shared").write_text("A=word\n")
    (tmp_path / ".env").symlink_to("shared")
    os.mkfifo(tmp_path / ".env.local")
    assert values(tmp_path, "dotenv") == {"A": {"word"}}
    (tmp_path / ".env.production").symlink_to("gone")
    with pytest.raises(Failure, match=r"\.env\.production: No such file"):
        values(tmp_path, "dotenv")


def test_a_pipe_that_was_named(tmp_path: Path) -> None:
    pipe = tmp_path / "values"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("A=word\n",))
    writer.start()
    assert values(tmp_path, str(pipe)) == {"A": {"word"}}
    writer.join()


@pytest.mark.parametrize(
    "content", [f'{{"A": "{SECRET}"', f"\0{SECRET}", f"<{SECRET}>", "[" * 9999]
)
def test_no_failure_has_a_value(tmp_path: Path, content: str) -> None:
    file = tmp_path / "values"
    file.write_text(content)
    with pytest.raises(Failure) as caught:
        values(tmp_path, str(file))
    failure = caught.value
    assert failure.code == 2
    assert SECRET not in str(failure)
    assert failure.__cause__ is None
    assert failure.__context__ is None


def test_no_repr_has_a_value(tmp_path: Path) -> None:
    given = given_by(["env"], tmp_path, {"A_SECRET": SECRET})
    known = values_of(given, ())
    assert known == (Known("A_SECRET", SECRET.encode()),)
    assert SECRET not in repr(known) + repr(given)


def test_what_a_target_has_is_one_value_a_name(tmp_path: Path) -> None:
    (tmp_path / "values").write_text("A=1 # one\nB=\n")
    given = given_by([str(tmp_path / "values")], tmp_path, {})
    assert settings_of(given) == {"A": "1", "B": ""}
    (tmp_path / ".env").write_text("C=1\n")
    assert settings_of(given_by(["dotenv"], tmp_path, {})) is None


def test_nothing_may_be_there_for_who_asks_what_is_missing(tmp_path: Path) -> None:
    assert settings_of(given_by(["env"], tmp_path, {"PATH": "/bin"}, empty=True)) == {}

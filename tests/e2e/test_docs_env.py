"""What docs/env.md tells people to type works."""

import re
import shlex

import pytest

from tests.command import ROOT, Repo
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.e2e.env_projects import NEXT

TEXT = (ROOT / "docs" / "env.md").read_text(encoding="utf-8")
COMMANDS = [
    line.partition("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("launchgate ")
]
PLAIN = '"acme"'
ENVIRON = {**NEXT.values, "LAUNCHGATE_FINGERPRINT_KEY": expand("{hex:64}", 5)}


@pytest.fixture
def shop(make: Make) -> Repo:
    return make(NEXT.files)


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_works(shop: Repo, line: str) -> None:
    words, _, name = line.partition(" > ")
    done = shop.run(*shlex.split(words)[1:], env=ENVIRON)
    assert done.code == 0, done.out + done.err
    for value in NEXT.values.values():
        assert value not in done.out or "://" in value
    if name:
        assert done.out.startswith("name,secret,public,")


def test_all_commands_are_there() -> None:
    assert len(COMMANDS) >= 6
    assert any("fingerprint" in line for line in COMMANDS)


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL))
def test_a_configuration_is_valid(shop: Repo, block: str) -> None:
    shop.write({"launchgate.toml": f"version = 1\n{block}"})
    done = shop.run("check", "env", env=NEXT.values)
    assert done.code in (0, 1, 3), done.err


def test_every_kind_of_the_table_is_taken(shop: Repo) -> None:
    rows = re.findall(r"^\| `([a-z-]+)`: [^|]*\| ([^|]*)\|", TEXT, re.MULTILINE)
    assert len(rows) >= 19
    for kind, takes in rows:
        keys = re.findall(r"`(\w+)`(?!\?)", takes)
        given = {"names": '["A"]', "repository": '"acme/web"'}
        lines = (f"{key} = {given.get(key, PLAIN)}" for key in keys)
        text = "\n".join(("version = 1", "[[env.source]]", f'kind = "{kind}"', *lines, ""))
        shop.write({"launchgate.toml": text})
        done = shop.run("env", "init")
        assert "source[0]" not in done.err, f"{kind}: {done.err}"


@pytest.mark.parametrize("verb", [(), ("inventory",), ("init",), ("fingerprint",)])
def test_help_teaches(shop: Repo, verb: tuple[str, ...]) -> None:
    done = shop.run("env", *verb, "--help")
    assert done.code == 0
    assert "launchgate env" in done.out.replace("LAUNCHGATE ENV", "")

"""What docs/bundle.md tells people to type works."""

import json
import re
import shlex

import pytest

from tests.command import ROOT, Repo
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make

TEXT = (ROOT / "docs" / "bundle.md").read_text(encoding="utf-8")
COMMANDS = [
    line.partition("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("launchgate ")
]
LOCAL = [line for line in COMMANDS if "https://" not in line and " canary " not in line]
KEY = expand("sk" + "_live_{alnum:99}")
SETTING = expand("{alnum:30}")
PAGE = '<!doctype html><script src="/app.js"></script>'


@pytest.fixture
def shop(make: Make) -> Repo:
    repo = make({".gitignore": "dist/\n.env*\n", "package.json": "{}"})
    repo.write({"dist/index.html": PAGE, "dist/app.js": f'pay("{KEY}");use("{SETTING}");'})
    repo.write(dict.fromkeys((".env", ".env.production"), f"QUEUE_SETTING={SETTING}\n"))
    return repo


@pytest.mark.parametrize("line", LOCAL)
def test_a_command_is_understood(shop: Repo, line: str) -> None:
    done = shop.run(*shlex.split(line)[1:], env={"QUEUE_SETTING": SETTING})
    assert done.code == (0 if " explain " in line else 1), done.err
    assert KEY not in done.out + done.err
    assert SETTING not in done.out + done.err
    if "--values-from" in line:
        assert "QUEUE_SETTING" in done.out


def test_all_commands_are_there() -> None:
    assert len(LOCAL) >= 6
    assert len(COMMANDS) - len(LOCAL) >= 3


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL))
def test_a_configuration_is_valid(shop: Repo, block: str) -> None:
    shop.write({"launchgate.toml": f"version = 1\n{block}"})
    assert shop.run("check", "bundle").code == 1


def test_a_build_with_markers(make: Make) -> None:
    """As in the page, with a build of one line instead of npm's."""
    [line] = [item for item in COMMANDS if " canary " in item]
    build = 'mkdir -p dist && printf \'%s use("%s")\' "" "$MAIL_PASSWORD" > dist/app.js'
    code = "export const pass = process.env.MAIL_PASSWORD;\n"
    repo = make({".gitignore": "dist/\n", "src/mail.js": code, "package.json": "{}"})
    command = [*shlex.split(line.removesuffix("npm run build"))[1:], "sh", "-c", build]
    done = repo.run(*command)
    assert done.code == 1, done.out + done.err
    assert "MAIL_PASSWORD" in done.out


def test_publishable_keys_of_the_table_are_information(make: Make) -> None:
    keys = ("pk" + "_live_{alnum:99}", "sb_" + "publishable_{b64url:22}_{b64url:8}")
    script = "".join(expand(f'f("{recipe}");') for recipe in keys)
    repo = make({"package.json": "{}"})
    repo.write({"dist/index.html": PAGE, "dist/app.js": script})
    done = repo.run("check", "bundle", "-o", "json")
    assert done.code == 0, done.err
    found = json.loads(done.out)["findings"]
    assert {item["severity"] for item in found} == {"info"}
    assert len(found) == len(keys)

"""The `env` gate as people use it: check, inventory, init, fingerprint, hook."""

import csv
import io
import json
import sys
from typing import Any

import pytest

from tests.command import Repo, finished
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make

KEY = expand("{hex:64}", 7)
SECRET = expand("{alnum:40}", 1)
OTHER = expand("{alnum:40}", 2)
LIVE = expand("sk" + "_live_{alnum:32}", 3)
APP = {
    "package.json": '{"dependencies": {"next": "16.0.0"}}',
    "src/db.ts": "export const url = process.env.DATABASE_URL;\n",
    "src/pay.ts": "const { STRIPE_SECRET_KEY } = process.env;\nuse(STRIPE_SECRET_KEY);\n",
    "src/log.ts": 'export const level = process.env.LOG_PREFIX ?? "app";\n',
    ".env.example": "# the database\nDATABASE_URL=\nSTRIPE_SECRET_KEY=\nLOG_PREFIX=app\n",
}
PROCESS = """version = 1
[[env.source]]
target = "production"
kind = "process"
"""


def rules(done: Any) -> set[str]:  # noqa: ANN401
    return {f"{item['rule']} {item['subject']}" for item in done.report["findings"]}


@pytest.fixture
def app(make: Make) -> Repo:
    return make({**APP, "launchgate.toml": PROCESS})


GOOD = {"DATABASE_URL": f"postgres://app:{SECRET}@db.acme.com/app", "STRIPE_SECRET_KEY": LIVE}


def test_all_set_is_go(app: Repo) -> None:
    done = app.run("check", "env", "-o", "json", env=GOOD)
    assert done.code == 0, done.out
    assert rules(done) == set()


def test_one_missing_is_no_go(app: Repo) -> None:
    done = app.run("check", "env", "-o", "json", env={"DATABASE_URL": GOOD["DATABASE_URL"]})
    assert done.code == 1
    assert rules(done) == {"env/missing-variable STRIPE_SECRET_KEY at production"}
    [finding] = done.report["findings"]
    place = finding["locations"][0]
    assert (place["path"], place["line"], place["column"]) == ("src/pay.ts", 1, 9)


def test_the_terminal_shows_the_matrix(app: Repo) -> None:
    done = app.run("check", "env", env={"DATABASE_URL": GOOD["DATABASE_URL"]})
    assert "Variables at each target" in done.out
    [line] = [x for x in done.out.splitlines() if x.strip().startswith("STRIPE_SECRET_KEY  ")]
    assert "missing" in line
    assert SECRET not in done.out + done.err


def test_without_any_source_it_says_what_it_did_not_look_at(make: Make) -> None:
    done = make(APP).run("check", "env", "-o", "json")
    assert done.code == 0
    [gate] = done.report["gates"]
    assert any("--values-from env" in item["why"] for item in gate["unseen"])


def test_values_from_the_environment(make: Make) -> None:
    repo = make(APP)
    assert repo.run("check", "env", "--values-from", "env", env=GOOD).code == 0
    done = repo.run("check", "env", "--values-from", "env", "-o", "json")
    assert done.code == 1
    assert "env/missing-variable DATABASE_URL at production" in rules(done)


def test_nothing_to_look_at_is_no_pass(make: Make) -> None:
    assert make({"README.md": "# nothing\n"}).run("check", "env").code == 3


def test_required_by_the_configuration_without_a_source(make: Make) -> None:
    repo = make({"launchgate.toml": 'version = 1\n[env]\nrequired = ["SESSION_SECRET"]\n'})
    assert repo.run("check", "env").code == 1
    assert repo.run("check", "env", env={"SESSION_SECRET": SECRET}).code == 0


def test_a_shared_secret_between_two_files(make: Make) -> None:
    code = {"app.py": 'import os\nkey = os.environ["SESSION_SECRET"]\n'}
    both = dict.fromkeys((".env.production", ".env.staging"), f"SESSION_SECRET={SECRET}\n")
    done = make({**code, **both, ".gitignore": ".env*\n"}).run("check", "env", "-o", "json")
    assert done.code == 1
    assert "env/shared-secret SESSION_SECRET at production" in rules(done)
    apart = {**both, ".env.staging": f"SESSION_SECRET={OTHER}\n"}
    done = make({**code, **apart, ".gitignore": ".env*\n"}).run("check", "env", "-o", "json")
    assert not any("shared-secret" in item for item in rules(done))


def test_a_shared_secret_by_fingerprints(make: Make) -> None:
    source = '[[env.source]]\ntarget = "{0}"\nkind = "fingerprints"\npath = "{0}.json"\n'
    config = "version = 1\n" + source.format("production") + source.format("staging")
    repo = make({"app.py": 'import os\nkey = os.environ["SESSION_SECRET"]\n'})
    keyed = {"LAUNCHGATE_FINGERPRINT_KEY": KEY}
    for target, value in (("production", SECRET), ("staging", SECRET)):
        line = ("env", "fingerprint", "--target", target, "-o", f"{target}.json")
        done = repo.run(*line, env={**keyed, "SESSION_SECRET": value})
        assert done.code == 0, done.err
        assert SECRET not in (repo.path / f"{target}.json").read_text("utf-8")
    repo.write({"launchgate.toml": config})
    done = repo.run("check", "env", "-o", "json")
    assert done.code == 1
    assert rules(done) == {"env/shared-secret SESSION_SECRET at production"}
    repo.run(*line, env={**keyed, "SESSION_SECRET": OTHER})
    assert repo.run("check", "env").code == 0
    repo.run(
        *line, env={"LAUNCHGATE_FINGERPRINT_KEY": expand("{hex:64}", 9), "SESSION_SECRET": OTHER}
    )
    done = repo.run("check", "env")
    assert (done.code, "different keys" in done.out) == (3, True)


def test_no_key_no_fingerprint(app: Repo) -> None:
    done = app.run("env", "fingerprint", env=GOOD)
    assert (done.code, "openssl rand -hex 32" in done.err, done.out) == (2, True, "")
    done = app.run("env", "fingerprint", env={**GOOD, "LAUNCHGATE_FINGERPRINT_KEY": "short"})
    assert done.code == 2
    assert "Traceback" not in done.err


def test_inventory_is_json_csv_html_and_a_matrix(app: Repo) -> None:
    done = app.run("env", "inventory", "-o", "json", env=GOOD)
    assert done.code == 0
    document = json.loads(done.out)
    by_name = {item["name"]: item for item in document["variables"]}
    [use] = by_name["DATABASE_URL"]["uses"]
    assert use["path"] == "src/db.ts"
    assert (use["line"], use["default"], use["side"], use["phase"], use["test"]) == (
        *(1, False, "server", "run"),
        False,
    )
    assert by_name["LOG_PREFIX"]["uses"][0]["default"] is True
    assert {item["target"]: item["state"] for item in by_name["DATABASE_URL"]["set"]} == {
        "production": "set"
    }
    rows = list(csv.DictReader(io.StringIO(app.run("env", "inventory", env=GOOD).out)))
    assert {row["name"]: row["production"] for row in rows}["STRIPE_SECRET_KEY"] == "set"
    page = app.run("env", "inventory", "-o", "html=out.html", env=GOOD)
    assert page.code == 0
    assert "STRIPE_SECRET_KEY" in (app.path / "out.html").read_text("utf-8")
    picture = app.run("env", "inventory", "-o", "terminal", env=GOOD)
    assert "DATABASE_URL" in picture.out
    for text in (done.out, page.out, picture.out):
        assert SECRET not in text
        assert LIVE not in text


def test_inventory_of_a_folder(make: Make) -> None:
    repo = make({f"apps/{name}/index.js": f"process.env.{name.upper()}_KEY" for name in ("a", "b")})
    done = repo.run("env", "inventory", "apps/a", "-o", "json")
    assert [item["name"] for item in json.loads(done.out)["variables"]] == ["A_KEY"]


def test_init_drafts_what_the_gate_then_takes(make: Make) -> None:
    repo = make(APP)
    printed = repo.run("env", "init", "--print")
    assert "[env.variables.DATABASE_URL]" in printed.out
    assert not (repo.path / "launchgate.toml").exists()
    assert repo.run("env", "init").code == 0
    assert repo.run("check", "env", env=GOOD).code == 0
    assert repo.run("check", "env").code == 1
    again = repo.run("env", "init")
    assert (again.code, "--print" in again.err) == (2, True)


def test_a_source_that_cannot_be_read_is_inconclusive_and_the_others_go_on(make: Make) -> None:
    config = f"{PROCESS}[[env.source]]\ntarget = 'staging'\nkind = 'file'\npath = '.env.staging'\n"
    repo = make({**APP, "launchgate.toml": config})
    done = repo.run("check", "env", "-o", "json", env=GOOD)
    assert done.code == 3
    assert "staging (file): .env.staging" in done.report["gates"][0]["unknown"][0]
    assert repo.run("check", "env", env={}).code == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[env.source]]\nkind = 'vercel'\n", "project"),
        ("[[env.source]]\nkind = 'versel'\n", "did you mean 'vercel'"),
        ("[env.variables.X]\npattern = '('\n", "no regular expression"),
        ("[env]\nrequird = []\n", "did you mean 'required'"),
    ],
)
def test_a_wrong_configuration_is_2(make: Make, text: str, told: str) -> None:
    done = make({**APP, "launchgate.toml": f"version = 1\n{text}"}).run("check", "env")
    assert (done.code, told in done.err) == (2, True), done.err


def test_the_hook_knows_what_the_index_declares(make: Make) -> None:
    repo = make(APP)
    repo.write({"src/new.ts": "export const k = process.env.NEW_API_KEY;\n"})
    repo.git("add", "-A")
    done = repo.run("hook", "launchgate-env", "-v")
    assert "env/undeclared-variable" in done.out
    assert done.code == 0
    repo.write({".env.example": APP[".env.example"] + "NEW_API_KEY=\n"})
    repo.git("add", "-A")
    assert "undeclared" not in repo.run("hook", "launchgate-env", "-v").out


def test_the_hook_stops_an_env_file_with_secrets(make: Make) -> None:
    repo = make({"README.md": "# shop\n"})
    repo.write({".env": f"STRIPE_SECRET_KEY={LIVE}\n"})
    repo.git("add", "-f", "-A")
    done = repo.run("hook", "launchgate-env")
    assert done.code == 1
    assert "env/tracked-env-file" in done.out
    assert LIVE not in done.out + done.err


def test_a_commit_without_variables_imports_no_parser(make: Make) -> None:
    """By fact, not by clock: what lies in sys.modules when it ends."""
    repo = make({"README.md": "# shop\n"})
    repo.write({f"src/part{n}.ts": f"export const part = {n};\n" for n in range(10)})
    repo.git("add", "-A")
    program = (
        "import atexit, runpy, sys\n"
        "atexit.register(lambda: print(*sorted(sys.modules)))\n"
        "sys.argv = ['launchgate', 'hook', 'launchgate-env']\n"
        "runpy.run_module('launchgate', run_name='__main__', alter_sys=True)\n"
    )
    done = finished([sys.executable, "-c", program], repo.path)
    loaded = set(done.out.split())
    assert done.code == 0
    assert loaded & {"tree_sitter", "yaml", "launchgate.gates.env", "launchgate.model"} == set()
    repo.write({"src/new.ts": "export const url = process.env.API_URL;\n"})
    repo.git("add", "-A")
    assert "tree_sitter" in finished([sys.executable, "-c", program], repo.path).out.split()


def test_all_that_is_wrong_with_a_configuration_is_told_at_once(make: Make) -> None:
    text = 'version = 1\n[env.variables.A]\ntype = "urll"\n[[env.source]]\nkind = "file"\n'
    done = make({**APP, "launchgate.toml": text}).run("check", "env")
    assert done.code == 2
    assert "env.variables.A.type" in done.err
    assert "env.source[0].path: a source of kind file needs it" in done.err

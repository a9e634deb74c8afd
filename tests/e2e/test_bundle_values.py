"""`check bundle --values-from`: what the server knows, looked for in what browsers get."""

import base64
import json
from collections.abc import Mapping
from urllib.parse import quote

import pytest

from tests.command import Done, Repo, launchgate
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make

PAGE = '<!doctype html><script type="module" src="/assets/index-Bq3xW1aZ.js"></script>'
SCRIPT = "dist/assets/index-Bq3xW1aZ.js"
SECRET = expand("{alnum:32}")
PASSWORD = expand("{upper:1}{lower:3}\"{lower:2}'{digits:3}&!")
URL = expand("postgres:" + "//app:{alnum:18}@db.acme.internal:5432/main")
HIDDEN = (SECRET, PASSWORD, URL, SECRET[:12], URL[15:33])


def built(make: Make, script: str, files: Mapping[str, str] | None = None) -> Repo:
    repo = make({"package.json": '{"name": "shop"}', ".gitignore": "dist\n.env*\n"})
    repo.write({"dist/index.html": PAGE, SCRIPT: script, **(files or {})})
    return repo


def check(repo: Repo, *sources: str, env: Mapping[str, str] | None = None, given: str = "") -> Done:
    options = [part for source in sources for part in ("--values-from", source)]
    done = launchgate(
        "check", "bundle", *options, "-o", "json", cwd=repo.path, env=env, text_in=given
    )
    kept(done.out + done.err)
    return done


def kept(text: str) -> None:
    assert not [value for value in HIDDEN if value in text]


def leaked(done: Done) -> dict[str, tuple[int, int]]:
    """Subjects and the columns of their first places."""
    return {
        item["subject"]: (item["locations"][0]["column"], item["locations"][0]["end_column"])
        for item in done.report["findings"]
        if item["rule"] == "bundle/leaked-variable"
    }


def test_the_environment_of_the_process(make: Make) -> None:
    repo = built(make, f'const a="x",b="{SECRET}";')
    done = check(repo, "env", env={"SESSION_SECRET": SECRET})
    assert done.code == 1
    assert leaked(done) == {"SESSION_SECRET": (16, 48)}
    [finding] = done.report["findings"]
    assert finding["severity"] == "critical"
    assert finding["locations"][0]["path"] == SCRIPT


@pytest.mark.parametrize(
    "text",
    [
        f"export SESSION_SECRET='{SECRET}' # the server's\n",
        json.dumps({"SESSION_SECRET": SECRET}),
        json.dumps([{"key": "SESSION_SECRET", "value": SECRET}]),
        json.dumps({"SESSION_SECRET": {"computed": SECRET}}),
    ],
)
def test_a_file_or_standard_input(make: Make, text: str) -> None:
    repo = built(make, f'const b="{SECRET}";', {"../values": text})
    assert list(leaked(check(repo, "../values"))) == ["SESSION_SECRET"]
    assert list(leaked(check(repo, "-", given=text))) == ["SESSION_SECRET"]


def test_env_files_of_the_whole_project(make: Make) -> None:
    files = {
        ".env": f"SESSION_SECRET={SECRET}\n",
        "apps/web/.env.production.local": f'ADMIN_PASSWORD="{PASSWORD}"\n',
        "packages/db/.env": f"DATABASE_URL={URL}\n",
        "node_modules/pkg/.env": "OTHER_SECRET=" + expand("{alnum:30}", 2),
        ".env.example": "EXAMPLE_SECRET=" + expand("{alnum:30}", 3),
    }
    others = [files["node_modules/pkg/.env"], files[".env.example"]]
    script = json.dumps([SECRET, PASSWORD, URL, *(text.partition("=")[2] for text in others)])
    done = check(built(make, f"window.c={script}", files), "dotenv")
    assert done.code == 1
    names = {name for item in done.report["findings"] for name in item["subject"].split(", ")}
    assert {"SESSION_SECRET", "ADMIN_PASSWORD"} <= names
    assert "DATABASE_URL" in json.dumps(done.report["findings"])
    assert not names & {"OTHER_SECRET", "EXAMPLE_SECRET"}


@pytest.mark.parametrize(
    "written",
    [
        json.dumps(PASSWORD)[1:-1],
        quote(PASSWORD, safe=""),
        base64.b64encode(b"admin:" + PASSWORD.encode()).decode(),
        PASSWORD.encode().hex(),
        PASSWORD[::-1].replace('"', '\\"'),
        "".join(f"\\x{byte:02x}" for byte in PASSWORD.encode()),
        json.dumps(PASSWORD[:5])[1:-1] + '"+"' + json.dumps(PASSWORD[5:])[1:-1],
    ],
)
def test_encodings(make: Make, written: str) -> None:
    done = check(built(make, f'const b="{written}";'), "env", env={"ADMIN_PASSWORD": PASSWORD})
    assert done.code == 1
    [(name, (start, _))] = leaked(done).items()
    assert name == "ADMIN_PASSWORD"
    assert 9 <= start <= 20


def test_public_variables_are_fine(make: Make) -> None:
    env = {"VITE_SEARCH": SECRET, "SEARCH": SECRET}
    done = check(built(make, f'const b="{SECRET}";'), "env", env=env)
    assert done.code == 0, done.err
    assert not [item for item in done.report["findings"] if item["blocking"]]


def test_public_by_the_configuration(make: Make) -> None:
    config = 'version = 1\n[bundle]\npublic = ["SEARCH_*"]\n'
    repo = built(make, f'const b="{SECRET}";', {"launchgate.toml": config})
    assert check(repo, "env", env={"SEARCH_TOKEN": SECRET}).code == 0
    assert check(repo, "env", env={"OTHER_TOKEN": SECRET}).code == 1


def test_both_names_of_one_value(make: Make) -> None:
    env = {"A_SECRET": SECRET, "B_SECRET": SECRET}
    done = check(built(make, f'const b="{SECRET}";'), "env", env=env)
    [subject] = leaked(done)
    assert "A_SECRET" in subject
    assert "B_SECRET" in subject


def test_a_clean_build(make: Make) -> None:
    script = 'const a="production",b="en-US",c="https://api.acme.com",d=3000,e="client_secret";'
    env = {"SESSION_SECRET": SECRET, "MODE": "production", "API": "https://api.acme.com",
           "OAUTH_SECRET": "client_secret", "APP_PORT": "3000"}  # fmt: skip
    done = check(built(make, script), "env", env=env)
    assert done.code == 0, done.out
    assert done.report["findings"] == []


def test_what_is_not_looked_for_is_said(make: Make) -> None:
    repo = built(make, "let a=1")
    done = repo.run("check", "bundle", "--values-from", "env", env={"APP_MODE": "production"})
    assert done.code == 0
    assert "APP_MODE" in done.out + done.err
    assert "a common word" in done.out + done.err


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("missing.env", "missing.env"),
        ("dist", "dist"),
        ("empty.vars", "no variable"),
        ("words.txt", "no variable"),
        ("broken.json", "no valid JSON, line 2"),
        ("list.json", "no variable"),
        ("picture.png", "neither"),
        ("dotenv", "no env file"),
        ("-", "no variable"),
    ],
)
def test_sources_that_have_none(make: Make, source: str, said: str) -> None:
    files = {
        "empty.vars": "# nothing\n",
        "words.txt": f"{SECRET}\n",
        "list.json": "[1, 2]",
        "broken.json": f'{{"A": "{SECRET}",\n{SECRET}',
        "picture.png": f"\0{SECRET}",
    }
    done = check(built(make, "let a=1", files), source)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


@pytest.mark.parametrize("form", ["terminal", "sarif", "markdown", "html", "junit", "github"])
def test_no_report_has_a_value(make: Make, form: str) -> None:
    script = json.dumps([SECRET, PASSWORD, URL, base64.b64encode(SECRET.encode()).decode()])
    env = {"SESSION_SECRET": SECRET, "ADMIN_PASSWORD": PASSWORD, "DATABASE_URL": URL}
    repo = built(make, f"const a={script}")
    done = repo.run("check", "bundle", "--values-from", "env", "-v", "-o", form, env=env)
    assert done.code == 1
    kept(done.out + done.err)
    assert json.dumps(PASSWORD)[1:-1] not in done.out + done.err
    assert base64.b64encode(SECRET.encode()).decode() not in done.out

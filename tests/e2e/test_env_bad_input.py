"""Hostile and unlucky input: a clear word about it, never a crash, never a pass by mistake."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import COMMAND, environment, launchgate
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.servers.http import Answer, Route, Server

APP = {"app.js": "use(process.env.API_SECRET);\n", ".env.example": "API_SECRET=\n"}
SECRET = expand("{alnum:40}", 1)
VARIABLES = "/api/v4/projects/1/variables"
GITLAB = """version = 1
[[env.source]]
target = "production"
kind = "process"
[[env.source]]
target = "staging"
kind = "gitlab"
project = "1"
"""


@pytest.mark.parametrize(
    "data",
    [
        b"A=1\0B=2\n" * 10,
        "API_SECRET=\u00e9\n".encode("latin-1"),
        "API_SECRET=x\n".encode("utf-16"),
        b"\xff\xfe\x00",
        b"\xef\xbb\xbfAPI_SECRET=x\r\nB=2\r",
        b"=\n==\n'\n\"\n`\n${\n$(\nexport\nexport =\n#\n[a]\n{}\n",
        b"API_SECRET='" + b"${A:-" * 5000,
        b"A=$A\nB=$C\nC=$B\nD=${D:-$D}\n",
        b"A=" + b"x" * 1_000_000,
        ("\u4e2d\u6587=1\n__proto__=1\nconstructor=1\n" + "N" * 10_000 + "=1\n").encode(),
        b"-----BEGIN\n" * 1000,
        b'API_SECRET="' + b"\\" * 99_999,
    ],
    ids=range(12),
)
@pytest.mark.parametrize("name", [".env", ".env.production", ".env.example"])
def test_any_bytes_in_an_env_file(make: Make, data: bytes, name: str) -> None:
    repo = make(APP)
    (repo.path / name).write_bytes(data)
    done = repo.run("check", "env", "-o", "json")
    assert done.code in (0, 1, 3)
    assert "bug" not in done.err
    if done.code == 3:
        assert any(name in text for text in done.report["gates"][0]["unknown"])


def test_twenty_thousand_lines(make: Make) -> None:
    repo = make(APP)
    repo.write({".env": "".join(f"NAME_{at}=value{at}\n" for at in range(20_000))})
    begun = time.monotonic()
    assert repo.run("check", "env", "-o", "json").code == 0
    assert time.monotonic() - begun < 40


@pytest.mark.parametrize("ending", ["js", "ts", "tsx", "py", "rb", "go", "vue", "php", "sh"])
def test_generated_code_and_broken_code(make: Make, ending: str) -> None:
    big = "x(process.env.A, os.environ['B'], ENV['C'], Getenv(\"D\"));" * 20_000
    deep = "process.env.A;os.environ['B'];" + "(" * 50_000
    repo = make({f"big.{ending}": big, f"deep.{ending}": deep, **APP})
    (repo.path / f"nul.{ending}").write_bytes(b"process.env.Z\0\xff\xfeos.environ['Y']\n")
    (repo.path / f"wide.{ending}").write_bytes("process.env.Z".encode("utf-16"))
    done = repo.run("check", "env", "-o", "json")
    assert done.code in (0, 1, 3)
    assert "bug" not in done.err


def _folder(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _gone(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize("form", [_folder, _loop, _gone, os.mkfifo, None])
@pytest.mark.parametrize("name", [".env", ".env.production", "src/a.js"])
def test_what_is_no_file_of_text(
    make: Make, form: Callable[[Path], None] | None, name: str
) -> None:
    repo = make(APP)
    path = repo.path / name
    path.parent.mkdir(exist_ok=True)
    if form:
        form(path)
    for words in (("check", "env"), ("env", "inventory"), ("env", "init", "--print")):
        done = repo.run(*words)
        assert done.code in (0, 3), done.err


@pytest.mark.parametrize("form", [_folder, _loop, _gone, os.mkfifo, None])
@pytest.mark.parametrize("kind", ["file", "fingerprints", "manifest"])
def test_a_source_that_is_no_file(
    make: Make, form: Callable[[Path], None] | None, kind: str
) -> None:
    source = f'[[env.source]]\ntarget = "staging"\nkind = "{kind}"\npath = "there"\n'
    process = '[[env.source]]\nkind = "process"\n'
    repo = make({**APP, "launchgate.toml": f"version = 1\n{source}{process}"})
    if form:
        form(repo.path / "there")
    done = repo.run("check", "env", "-o", "json", env={"API_SECRET": SECRET})
    assert done.code == 3
    [told] = done.report["gates"][0]["unknown"]
    assert told.startswith(f"staging ({kind}): ")
    assert "there" in told
    assert repo.run("check", "env").code == 1


@pytest.mark.parametrize("form", [_folder, _gone, os.mkfifo, None])
def test_a_schema_that_is_no_file(make: Make, form: Callable[[Path], None] | None) -> None:
    repo = make({**APP, "launchgate.toml": 'version = 1\n[env]\nschema = "there"\n'})
    if form:
        form(repo.path / "there")
    done = repo.run("check", "env")
    assert done.code == 3
    assert "there" in done.out


@pytest.mark.parametrize(
    "data",
    [
        *("", "[]", "{", "3", '{"properties": 3}', "[" * 100_000, "\0"),
        '{"properties": {"A": {"type": 3}}}',
        '{"properties": {"API_SECRET": {"$ref": "http://a.example"}}}',
    ],
)
def test_a_schema_that_is_none(make: Make, data: str) -> None:
    repo = make(
        {**APP, "s.json": data, "launchgate.toml": 'version = 1\n[env]\nschema = "s.json"\n'}
    )
    done = repo.run("check", "env", "--values-from", "env", env={"API_SECRET": SECRET})
    assert done.code == 3
    assert "s.json" in done.out
    assert "bug" not in done.err


@pytest.mark.parametrize(
    "text",
    [
        "[env]\nrequired = 3\n",
        '[env]\nrequired = ["a b"]\n',
        "[env]\nvariables = 3\n",
        "[env.variables]\nA = 3\n",
        '[env.variables.A]\ntype = "urll"\n',
        "[env.variables.A]\ntargets = 3\n",
        "[env.variables.A]\nsecret = true\npublic = true\n",
        '[env.variables."a=b"]\n',
        "[env]\nsource = 3\n",
        "[[env.source]]\n",
        '[[env.source]]\nkind = "file"\n',
        '[[env.source]]\nkind = "names"\n',
        '[[env.source]]\nkind = "process"\npath = "x"\n',
        '[[env.source]]\nkind = "gitlab"\nproject = 1\n',
        '[[env.source]]\nkind = "gitlab"\nproject = "1"\nurl = "https://a.example"\n',
        '[[env.source]]\nkind = "gitlab"\nproject = "1"\ntoken = "x"\n',
        "[env.variables.A]\npattern = '(?P<a'\n",
        "[env.variables.A]\nrequired = 'yes'\n",
    ],
)
def test_a_wrong_configuration_is_one_message(make: Make, text: str) -> None:
    repo = make({**APP, "launchgate.toml": f"version = 1\n{text}"})
    for words in (("check", "env"), ("env", "inventory"), ("env", "init", "--print")):
        done = repo.run(*words)
        assert (done.code, done.out) == (2, ""), done.out
        assert "launchgate.toml" in done.err
        assert len(done.err.splitlines()) <= 3


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (Answer(status=401, body=b"{}"), "401"),
        (Answer(status=403, body=b"{}"), "403"),
        (Answer(status=404, body=b"{}"), "404"),
        (Answer(body=b"<html>", headers=(("Content-Type", "text/html"),)), "web page"),
        (Answer(body=b'[{"key": "A'), "breaks off"),
        (Answer(body=b"[" * 200_000), "breaks off"),
        (Answer(status=302, headers=(("Location", "https://example.com/"),)), "elsewhere"),
    ],
)
def test_a_target_that_does_not_answer_well(make: Make, route: Route, words: str) -> None:
    repo = make({**APP, "launchgate.toml": GITLAB})
    with Server({VARIABLES: route}) as server:
        line = ("check", "env", "-o", "json", f"--target-url=gitlab={server.url}")
        token = {"GITLAB_TOKEN": SECRET}
        done = repo.run(*line, env={**token, "API_SECRET": SECRET})
        assert done.code == 3
        [told] = done.report["gates"][0]["unknown"]
        assert told.startswith("staging (gitlab)")
        assert words in told
        assert SECRET not in done.out + done.err
        blocked = repo.run(*line, env=token)
    assert blocked.code == 1
    subjects = [item["subject"] for item in blocked.report["findings"]]
    assert subjects == ["API_SECRET at production"]


def test_no_token_and_nobody_there(make: Make) -> None:
    repo = make({**APP, "launchgate.toml": GITLAB})
    done = repo.run("check", "env", env={"API_SECRET": SECRET})
    assert done.code == 3
    assert "GITLAB_TOKEN" in done.out
    refused = repo.run(
        *("check", "env", "--target-url=gitlab=http://127.0.0.1:9"),
        env={"API_SECRET": SECRET, "GITLAB_TOKEN": SECRET},
    )
    assert refused.code == 3
    assert "GitLab" in refused.out


def test_another_target_need_not_answer(make: Make) -> None:
    """With --target, only that one has to be known."""
    repo = make({**APP, "launchgate.toml": GITLAB})
    values = {"API_SECRET": SECRET}
    done = repo.run("check", "env", "--target", "production", "-o", "json", env=values)
    assert done.code == 0, done.err
    assert any("GITLAB_TOKEN" in item["why"] for item in done.report["gates"][0]["unseen"])
    assert repo.run("check", "env", "--target", "staging", env=values).code == 3


def test_ctrl_c_at_a_slow_target(make: Make) -> None:
    repo = make({**APP, "launchgate.toml": GITLAB})
    with Server({VARIABLES: Answer(delay_s=30.0)}) as server:
        line = ("check", "env", "-o", "json", f"--target-url=gitlab={server.url}")
        child = subprocess.Popen(
            [*COMMAND, *line], cwd=repo.path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environment({"GITLAB_TOKEN": SECRET, "API_SECRET": SECRET}),
        )  # fmt: skip
        end = time.monotonic() + 20
        while not server.connections() and time.monotonic() < end:
            time.sleep(0.05)
        assert server.connections()
        time.sleep(0.3)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=20)
    assert child.returncode == 130
    assert b"Traceback" not in err
    report = json.loads(out)
    assert report["run"]["complete"] is False
    assert SECRET.encode() not in out + err


def test_without_git_and_empty(tmp_path: Path) -> None:
    assert launchgate("check", "env", cwd=tmp_path).code == 3
    for name, text in APP.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert launchgate("check", "env", cwd=tmp_path).code == 0
    done = launchgate("check", "env", "--values-from", "env", cwd=tmp_path)
    assert done.code == 1


def test_a_shallow_copy(make: Make, tmp_path: Path) -> None:
    repo = make(APP)
    copy = tmp_path / "copy"
    repo.git("clone", "-q", "--depth=1", f"file://{repo.path}", str(copy))
    assert launchgate("check", "env", cwd=copy).code == 0


def test_two_apps_of_one_repository_are_apart(make: Make) -> None:
    """What app A declares is not missed, nor unused, because of app B."""
    files = {}
    for name in ("a", "b"):
        secret = f"{name.upper()}_SECRET"
        files[f"apps/{name}/package.json"] = "{}"
        files[f"apps/{name}/index.js"] = f"use(process.env.{secret});\n"
        files[f"apps/{name}/.env.example"] = f"{secret}=\n"
        files[f"apps/{name}/.env"] = f"{secret}=value\n"
    repo = make(files)
    done = repo.run("check", "env", "-o", "json")
    told = [f"{item['rule']} {item['subject']}" for item in done.report["findings"]]
    assert not [text for text in told if "undeclared" in text or "unused" in text], told
    assert not [text for text in told if "missing" in text], told
    one = repo.run("check", "env", "apps/a", "-o", "json")
    assert "B_SECRET" not in one.out


def test_findings_stay_the_same_when_lines_move(make: Make) -> None:
    weak = {".env.production": "JWT_SECRET=secret\n", "a.js": "use(process.env.JWT_SECRET)\n"}
    repo = make(weak)
    first = repo.run("check", "env", "-o", "json").report["findings"]
    repo.write(
        {".env.production": "# moved\n\n\nJWT_SECRET=secret\n", "a.js": f"\n\n{weak['a.js']}"}
    )
    second = repo.run("check", "env", "-o", "json").report["findings"]
    assert first
    assert [one["fingerprint"] for one in first] == [one["fingerprint"] for one in second]
    assert repo.run("baseline", "update", "--gate", "env").code == 0
    assert repo.run("check", "env").code == 0


def test_shards_make_the_whole(make: Make, tmp_path: Path) -> None:
    repo = make({**APP, ".env.production": "API_SECRET=secret\n"})
    shards = tmp_path / "shards"
    shards.mkdir()
    for part in ("1/2", "2/2"):
        name = f"json={shards / part.replace('/', '-')}.json"
        repo.run("check", "env", "--exit-zero", "--shard", part, "-o", name)
    joined = launchgate("merge", str(shards), "-o", "json", cwd=repo.path).report
    whole = repo.run("check", "env", "-o", "json").report
    assert joined["findings"] == whole["findings"]
    assert joined["decision"] == whole["decision"]
    [one], [other] = joined["gates"], whole["gates"]
    assert {**one, "elapsed_ms": 0} == {**other, "elapsed_ms": 0}


def test_a_draft_and_then_a_check(make: Make) -> None:
    repo = make({**APP, "b.js": "use(process.env.B_KEY ?? 'x', process.env['\u00dc_KEY'])\n"})
    assert repo.run("env", "init").code == 0
    assert repo.run("check", "env", env={"API_SECRET": SECRET}).code in (0, 1)
    assert repo.run("check", "env", env={}).code == 1


def test_the_hook_with_odd_commits(make: Make) -> None:
    repo = make(APP)
    repo.write({".env.example": "API_SECRET=\nMORE=\n"})
    repo.git("add", "-A")
    assert repo.run("hook", "launchgate-env").code == 0
    repo.git("rm", "-q", "-f", ".env.example", "app.js")
    assert repo.run("hook", "launchgate-env").code == 0
    repo.write({"c.js": "<<<<<<< HEAD\nuse(process.env.A)\n=======\n>>>>>>> x\n"})
    repo.git("add", "-A")
    assert repo.run("hook", "launchgate-env").code in (0, 3)


def test_a_marker_in_an_env_file_and_in_code(make: Make) -> None:
    mark = "launchgate: " + "ignore[env/weak-signing-secret] meant so"
    repo = make(
        {
            "a.js": "use(process.env.JWT_SECRET)\n",
            ".env.production": f"JWT_SECRET=secret # {mark}\n",
        }
    )
    done = repo.run("check", "env", "-o", "json")
    assert not [item for item in done.report["findings"] if item["blocking"]], done.out

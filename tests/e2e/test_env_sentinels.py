"""Values in every place where one can stand: none is in anything that a run writes."""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.command import Repo, finished, launchgate
from tests.credentials.recipe import expand
from tests.e2e.test_outputs import FORMATS
from tests.servers.http import Answer, Server

KEY = expand("{hex:64}", 70)
TOKEN = expand("{alnum:24}", 71)
# By the place that it stands in; each begins with a run of its own that nothing else has.
PLACES = (
    *("plain", "single", "double", "backtick", "export", "spaces", "comment", "multiline", "twice"),
    *("expanded", "ansi", "html", "formula", "short", "weak", "url", "process", "file", "example"),
    *("pattern", "const", "enum", "manifest", "answer", "echo", "default", "placeholder", "config"),
    *("staging", "compose", "python", "json", "literal", "broken", "stdin", "public"),
)
CORES = {name: expand("Zq{alnum:10}", 100 + at) for at, name in enumerate(PLACES)}
CORES["short"] = expand("Zq{alnum:4}", 190)


def env_file() -> str:
    v = CORES
    return "\n".join(
        (
            f"PLAIN_SECRET={v['plain']}",
            f"SINGLE_SECRET='{v['single']}'",
            f'DOUBLE_SECRET="{v["double"]}"',
            f"BACKTICK_SECRET=`{v['backtick']}`",
            f"export EXPORT_SECRET={v['export']}",
            f"SPACES_SECRET =  {v['spaces']}  ",
            f"COMMENT_SECRET=x#y # {v['comment']}",
            f'MULTILINE_SECRET="a\n{v["multiline"]}\nb"',
            f"TWICE_SECRET={v['twice']}",
            f"TWICE_SECRET='{v['twice']}2'",
            f"EXPANDED_SECRET=${{MISSING:-{v['expanded']}}}$${{{v['expanded']}}}",
            f'ANSI_SECRET="\\x1b[31m\x1b[31m{v["ansi"]}\x1b[0m"',
            f"HTML_SECRET=<img src=x onerror={v['html']}>",
            f"FORMULA_SECRET==HYPERLINK({v['formula']})",
            f"SHORT_SECRET={v['short']}",
            f"JWT_SECRET={v['weak']}secret",
            f"DATABASE_URL=postgres://app:{v['url']}@127.0.0.1/{v['url']}",
            f"PLACEHOLDER_SECRET=change-me-{v['placeholder']}",
            f"NEXT_PUBLIC_TOKEN={v['public']}{v['public']}",
            f"COUNT_SECRET={v['literal']}",
            f"STAGING_SECRET={v['staging']}{v['staging']}",
            f'BROKEN_SECRET="{v["broken"]}',
        )
    )


def config() -> str:
    v = CORES
    return f"""version = 1
[env]
schema = "env.schema.json"
[env.variables.COUNT_SECRET]
type = "int"
example = "{v["example"]}"
[env.variables.SHORT_SECRET]
pattern = "{v["pattern"]}"
choices = ["{v["enum"]}"]
[env.variables.DOUBLE_SECRET]
type = "json"
[[env.source]]
target = "production"
kind = "file"
path = "other.env"
[[env.source]]
target = "production"
kind = "manifest"
path = "k8s.yaml"
[[env.source]]
target = "staging"
kind = "gitlab"
project = "1"
[[env.source]]
target = "preview"
kind = "process"
[[env.source]]
target = "development"
kind = "fingerprints"
path = "wrong.json"
"""


def files() -> dict[str, str]:
    v = CORES
    names = [line.partition("=")[0].strip() for line in env_file().splitlines() if "=" in line]
    reads = "".join(f"use(process.env.{name.removeprefix('export ')});\n" for name in names)
    schema = {
        "type": "object",
        "properties": {
            "PLAIN_SECRET": {"const": v["const"], "examples": [v["const"]]},
            "SINGLE_SECRET": {"enum": [v["const"]], "default": v["const"]},
        },
    }
    return {
        ".gitignore": "other.env\n",
        "package.json": '{"dependencies": {"next": "16.0.0"}}',
        "src/a.ts": f"{reads}export const k = process.env.K_SECRET ?? '{v['default']}';\n"
        "use(process.env.FILE_SECRET, process.env.PROCESS_SECRET, process.env.ANSWER_SECRET);\n",
        "app.py": f'import os\nk = os.environ.get("P_SECRET", "{v["python"]}")\n',
        ".env.production": env_file(),
        ".env.staging": env_file(),
        ".env.local": env_file(),
        ".env": env_file(),
        "other.env": f"FILE_SECRET={v['file']}\n{env_file()}",
        ".env.example": f"EXAMPLE_SECRET={v['example']}\nPLAIN_SECRET='{v['plain']}'\n",
        "env.schema.json": json.dumps(schema),
        "wrong.json": json.dumps({"schema": v["json"], "SECRET": v["json"]}),
        "k8s.yaml": "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n"
        f'  MANIFEST_SECRET: {v["manifest"]}\n  COUNT_SECRET: "{v["manifest"]}"\n',
        "docker-compose.yml": "services:\n  web:\n    image: a\n    environment:\n"
        f"      COMPOSE_SECRET: {v['compose']}\n",
        "launchgate.toml": config(),
    }


def rows() -> Answer:
    one = {"variable_type": "env_var", "environment_scope": "*", "protected": False, "raw": False}
    found = [{**one, "key": "ANSWER_SECRET", "value": CORES["answer"] * 2, "masked": True},
             {**one, "key": "COUNT_SECRET", "value": CORES["answer"], "masked": True},
             {**one, "key": "STAGING_SECRET", "value": CORES["staging"] * 2}]  # fmt: skip
    body = json.dumps(found).encode()
    return Answer(body=body, headers=(("Content-Type", "application/json"),))


ANSWERS = {
    "read": rows(),
    "refused": Answer(status=401, body=f'{{"message": "no {CORES["echo"]}"}}'.encode()),
    "page": Answer(body=f"<p>{CORES['echo']}".encode(), headers=(("Content-Type", "text/html"),)),
    "odd": Answer(body=f'[{{"key": {{"{CORES["echo"]}": 1}}}}]'.encode()),
    "truncated": Answer(body=f'[{{"key": "A", "value": "{CORES["echo"]}'.encode()),
}


def hold_none(where: str, content: bytes) -> None:
    for name, core in CORES.items():
        assert core.encode() not in content, f"the value {name} is in {where}"
    assert TOKEN.encode() not in content, f"the token is in {where}"
    assert KEY.encode() not in content, f"the key is in {where}"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    (tmp_path / "out").mkdir()
    return Repo.make(tmp_path / "shop", files())


def environ(out: Path) -> dict[str, str]:
    folders = {name: str(out) for name in ("TMPDIR", "LAUNCHGATE_CACHE_DIR", "HOME")}
    own = {"PROCESS_SECRET": CORES["process"], "COUNT_SECRET": CORES["process"]}
    keyed = {"GITLAB_TOKEN": TOKEN, "LAUNCHGATE_FINGERPRINT_KEY": KEY}
    return {**folders, **own, **keyed}


def clean(
    repo: Repo, *words: str, codes: tuple[int, ...] = (1, 3), formats: tuple[str, ...] = FORMATS
) -> str:
    out = repo.path.parent / "out"
    with Server({"/api/v4/projects/1/variables": ANSWERS["read"]}) as server:
        url = f"--target-url=gitlab={server.url}"
        return written(repo, out, (*words, url), codes, formats)


def written(
    repo: Repo, out: Path, words: tuple[str, ...], codes: tuple[int, ...], formats: tuple[str, ...]
) -> str:
    outputs = [f"--output={name}={out / name}" for name in formats]
    done = repo.run(*words, *outputs, env=environ(out))
    assert done.code in codes, done.out + done.err
    hold_none("the terminal", (done.out + done.err).encode())
    for path in out.rglob("*"):
        hold_none("a name", os.fsencode(path))
        if path.is_file():
            hold_none(path.name, path.read_bytes())
    return done.out + done.err


@pytest.mark.parametrize("more", [(), ("-v",), ("--target", "production"), ("-q",)])
def test_no_format_of_a_check_holds_a_value(repo: Repo, more: tuple[str, ...]) -> None:
    clean(repo, "check", "env", *more)
    report = json.loads((repo.path.parent / "out" / "json").read_text("utf-8"))
    told = {item["rule"] for item in report["findings"]}
    assert {"env/wrong-type", "env/duplicate-key", "env/shared-secret"} <= told


@pytest.mark.parametrize("state", sorted(ANSWERS))
def test_no_answer_of_a_provider_gets_out(repo: Repo, state: str) -> None:
    out = repo.path.parent / "out"
    with Server({"/api/v4/projects/1/variables": ANSWERS[state]}) as server:
        words = ("check", "env", "-v", f"--target-url=gitlab={server.url}")
        told = written(repo, out, words, (1, 3), FORMATS)
    assert "staging (gitlab): " in told or state == "read"


def test_no_inventory_holds_a_value(repo: Repo) -> None:
    clean(repo, "env", "inventory", codes=(0,), formats=("json", "csv", "html", "terminal"))
    document = json.loads((repo.path.parent / "out" / "json").read_text("utf-8"))
    names = {item["name"] for item in document["variables"]}
    assert {"FILE_SECRET", "ANSWER_SECRET", "PROCESS_SECRET"} <= names


def test_no_draft_holds_a_value(repo: Repo) -> None:
    repo.write({"launchgate.toml": None})
    hold_none("the draft", repo.run("env", "init", "--print").out.encode())


@pytest.mark.parametrize("source", ["other.env", "-", "env", "values.json"])
def test_values_from_anywhere_stay_inside(repo: Repo, source: str) -> None:
    names = ("COUNT_SECRET", "SHORT_SECRET", "STAGING_SECRET", "JWT_SECRET", "NEXT_PUBLIC_TOKEN")
    values = dict.fromkeys(names, CORES["stdin"])
    repo.write({"values.json": json.dumps(values)})
    text = "".join(f"{name}={value}\n" for name, value in values.items()) if source == "-" else ""
    env = values if source == "env" else {}
    out = repo.path.parent / "out"
    for words in (("check", "env", "-v"), ("env", "fingerprint"), ("env", "inventory")):
        done = launchgate(
            *(*words, "--values-from", source),
            cwd=repo.path, env={**environ(out), **env}, text_in=text,
        )  # fmt: skip
        assert done.code in (0, 1, 3), done.err
        hold_none(" ".join(words), (done.out + done.err).encode())


def test_fingerprints_hold_no_value(repo: Repo) -> None:
    done = repo.run("env", "fingerprint", "--target", "staging", env=environ(repo.path.parent))
    assert done.code == 0, done.err
    hold_none("the fingerprints", (done.out + done.err).encode())


def test_baselines_and_shards_hold_no_value(repo: Repo) -> None:
    assert repo.run("baseline", "update", "--gate", "env").code in (0, 3)
    for path in repo.path.glob("launchgate.baseline*"):
        hold_none(path.name, path.read_bytes())
    shards = repo.path.parent / "shards"
    shards.mkdir()
    for part in ("1/2", "2/2"):
        name = f"json={shards / part.replace('/', '-')}.json"
        repo.run("check", "env", "--exit-zero", "--shard", part, "-o", name)
    for path in shards.iterdir():
        hold_none(path.name, path.read_bytes())
    done = launchgate("merge", str(shards), "-v", cwd=repo.path)
    hold_none("the joined report", (done.out + done.err).encode())


def test_a_hook_tells_no_value(repo: Repo) -> None:
    repo.write({".env.production": env_file() + "\nMORE=1\n", ".env.example": env_file()})
    repo.git("add", "-A", "-f")
    done = repo.run("hook", "launchgate-env", "-v")
    hold_none("the hook", (done.out + done.err).encode())


@pytest.mark.parametrize(
    "place",
    [
        "adapters.variables.judging:flaws_of",
        "adapters.variables.judging:flaws_among",
        "adapters.variables.judging:_veiled",
        "adapters.variables.envfiles:evaluated",
        "adapters.variables.envfiles:effective",
        "adapters.variables.harvest:read",
        "adapters.variables.sources:given",
        "adapters.variables.scanner:rows_of",
        "adapters.variables.scanner:violated",
        "adapters.variables.marks:_between",
    ],
)
def test_a_crash_holds_no_value(repo: Repo, place: str) -> None:
    """A bug of ours whose exception holds all that it was given."""
    module, name = place.split(":")
    program = (
        f"import runpy, sys\nimport launchgate.{module} as module\n"
        "def broken(*given, **named):\n    local = repr((given, named))\n"
        f"    raise ValueError(local)\nmodule.{name} = broken\n"
        "sys.argv[0] = 'launchgate'\nrunpy.run_module('launchgate', run_name='__main__')\n"
    )
    out = repo.path.parent / "out"
    words = ["check", "env", "-v", "-o", f"json={out / 'json'}"]
    done = finished([sys.executable, "-c", program, *words], repo.path, environ(out))
    assert done.code in (1, 3)
    hold_none("the terminal", (done.out + done.err).encode())
    for path in out.rglob("*"):
        if path.is_file():
            hold_none(path.name, path.read_bytes())


def test_children_are_given_no_value(repo: Repo, tmp_path: Path) -> None:
    """git is the only child: its arguments are written down by a stand in its place."""
    folder = tmp_path / "bin"
    folder.mkdir()
    log = tmp_path / "log"
    real = next(
        Path(part) / "git"
        for part in os.environ["PATH"].split(os.pathsep)
        if (Path(part) / "git").exists()
    )
    script = f'#!/bin/sh\nprintf "%s " "$@" >> {log}\nexec {real} "$@"\n'
    (folder / "git").write_text(script, encoding="utf-8")
    (folder / "git").chmod(0o755)
    path = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    repo.run("check", "env", env={**environ(tmp_path), **path})
    repo.run("hook", "launchgate-env", env=path)
    assert log.exists()
    hold_none("arguments", log.read_bytes())


HUGE: Mapping[str, str] = {
    "long": "Zq" + "A1b2C3d4" * 131_072,
    "lines": "Zq1\n" * 2_000,
    "dollars": "Zq${" * 5_000,
}


@pytest.mark.parametrize("name", sorted(HUGE))
def test_huge_values_stay_inside_and_take_no_time(repo: Repo, name: str) -> None:
    repo.write(
        {"values.json": json.dumps({"PLAIN_SECRET": HUGE[name], "COUNT_SECRET": HUGE[name]})}
    )
    done = repo.run("check", "env", "--values-from", "values.json", "-v", "-o", "json")
    assert done.code in (1, 3)
    assert HUGE[name][:12] not in done.out + done.err
    assert len(done.out) < 300_000

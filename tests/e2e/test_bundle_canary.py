"""`bundle canary` over real builds: node scripts that do with variables what bundlers do."""

import hashlib
import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.command import COMMAND, Done, Repo, environment
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.writers.consumers import node

BUILD = """
import { mkdirSync, writeFileSync, readFileSync } from 'node:fs'
const inlined = readFileSync('src/app.js', 'utf8').replace(
  /process\\.env\\.([A-Z_0-9]+)/g, (_, name) => JSON.stringify(process.env[name] ?? ''))
mkdirSync('dist/assets', { recursive: true })
writeFileSync('dist/assets/app.js', inlined)
writeFileSync('dist/index.html', '<script type="module" src="/assets/app.js"></script>')
"""
APP = """
fetch(process.env.VITE_API_URL, { headers: { key: process.env.STRIPE_SECRET_KEY } })
"""
SERVER = "connect(process.env.DATABASE_URL)\n"


def shop(make: Make, **more: str) -> Repo:
    files = {
        "package.json": "{}",
        ".gitignore": "dist\n.env\n",
        "build.mjs": BUILD,
        "src/app.js": APP,
        "server/db.js": SERVER,
    }
    return make({**files, **{name.replace("__", "/"): text for name, text in more.items()}})


def canary(repo: Repo, *options: str, env: Mapping[str, str] | None = None) -> Done:
    command = (node(), "build.mjs")
    return repo.run("bundle", "canary", "-o", "json", *options, "--", *command, env=env)


def leaked(done: Done) -> dict[str, dict[str, Any]]:
    found = done.report["findings"]
    return {item["subject"]: item for item in found if item["rule"] == "bundle/leaked-variable"}


def test_names_the_variable_that_reaches_the_browser_and_no_other(make: Make) -> None:
    done = canary(shop(make))
    assert done.code == 1, done.err
    [item] = [item for item in done.report["findings"] if item["blocking"]]
    assert (item["rule"], item["subject"]) == ("bundle/leaked-variable", "STRIPE_SECRET_KEY")
    assert item["severity"] == "critical"
    assert item["locations"][0]["path"] == "dist/assets/app.js"
    assert item["locations"][0]["line"] == 2
    assert "DATABASE_URL" not in done.out
    assert re.search(r"canary: \d+ variables? marked; the build took", done.err)


def test_declared_public_variables_are_fine(make: Make) -> None:
    repo = shop(make, src__app__js="", **{"launchgate.toml": ""})
    repo.write({"src/app.js": "fetch(process.env.VITE_API_URL, process.env.ACME_FLAVOUR)\n"})
    assert canary(repo).code == 1
    repo.write({"launchgate.toml": 'version = 1\n[bundle]\npublic = ["ACME_*"]\n'})
    done = canary(repo)
    assert done.code == 0, done.out
    assert {item["severity"] for item in done.report["findings"]} <= {"info"}


def test_no_real_value_reaches_the_build_or_the_report(make: Make) -> None:
    secret, other = expand("sk_" + "live_{alnum:24}", 1), expand("{alnum:40}", 2)
    seen = "JSON.stringify([process.env, readFileSync('.env', 'utf8')])"
    build = BUILD + f"writeFileSync('dist/seen.json', {seen})"
    repo = shop(make)
    repo.write({"build.mjs": build, ".env": f"# {secret}\nSTRIPE_SECRET_KEY={secret}\n"})
    done = canary(repo, env={"SHOP_API_TOKEN": other, "STRIPE_SECRET_KEY": secret})
    assert done.code == 1
    assert {"STRIPE_SECRET_KEY", "SHOP_API_TOKEN"} <= set(leaked(done))
    for text in (secret, other):
        assert text not in done.out + done.err
    assert not [item for item in done.report["findings"] if "credential" in item["rule"]]


def test_what_would_send_maps_away_is_left_unset(make: Make) -> None:
    secret = expand("{alnum:40}", 11)
    guard = (
        f"if ((readFileSync('.env', 'utf8') + process.env.SENTRY_AUTH_TOKEN).includes('{secret}'))"
        " process.exit(7)\n"
    )
    repo = shop(make)
    repo.write({"build.mjs": BUILD + guard, ".env": f"SENTRY_AUTH_TOKEN={secret}\n"})
    done = canary(repo, env={"SENTRY_AUTH_TOKEN": secret})
    assert done.code == 1, done.err
    assert "SENTRY_AUTH_TOKEN" in json.dumps(done.report["gates"][0]["unseen"])


def state(folder: Path) -> str:
    seen = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        found = path.lstat()
        seen.update(f"{path} {found.st_mode} {found.st_mtime_ns} {found.st_size}\n".encode())
    return seen.hexdigest()


def test_the_project_stays_as_it_is_and_no_copy_is_left(make: Make, tmp_path: Path) -> None:
    repo = shop(make)
    repo.write({"dist/assets/old.js": f'key = "{expand("sk_" + "live_{alnum:24}", 5)}"'})
    (tmp_path / "tmp").mkdir()
    before = state(repo.path)
    done = canary(repo, env={"TMPDIR": str(tmp_path / "tmp")})
    assert done.code == 1
    assert state(repo.path) == before
    assert not list((tmp_path / "tmp").iterdir())


def test_fingerprints_are_the_same_in_each_run_and_a_baseline_accepts(make: Make) -> None:
    repo = shop(make)
    first, second = canary(repo), canary(repo)
    prints = [item["fingerprint"] for item in first.report["findings"]]
    assert prints == [item["fingerprint"] for item in second.report["findings"]]


def test_the_copy_is_kept_where_it_is_asked_for(make: Make, tmp_path: Path) -> None:
    repo = shop(make)
    done = canary(repo, "--keep", str(tmp_path / "kept"))
    assert done.code == 1
    assert (tmp_path / "kept" / "tree" / "dist" / "index.html").is_file()
    again = canary(repo, "--keep", str(tmp_path / "kept"))
    assert again.code == 2
    assert "name a new folder" in again.err


def test_a_variable_that_nothing_names_is_given_by_hand(make: Make) -> None:
    repo = shop(make)
    repo.write(
        {
            "build.mjs": BUILD.replace(
                "process.env[name]", "process.env['AC' + 'ME_' + name.slice(-3)]"
            )
        }
    )
    assert not leaked(canary(repo))
    assert set(leaked(canary(repo, "--var", "ACME_KEY"))) == {"ACME_KEY"}


def test_pass_hands_one_on_as_it_is(make: Make) -> None:
    repo = shop(make)
    repo.write({"build.mjs": BUILD + "console.log(process.env.STRIPE_SECRET_KEY)"})
    secret = expand("{alnum:40}", 4)
    done = canary(repo, "--pass", "STRIPE_SECRET_KEY", "-v", env={"STRIPE_SECRET_KEY": secret})
    assert "STRIPE_SECRET_KEY" in leaked(done)  # by its value, then
    assert "<STRIPE_SECRET_KEY>" in done.err
    assert secret not in done.out + done.err


def test_a_build_that_reads_the_env_file_itself_gets_one_from_the_example(make: Make) -> None:
    """On a pull request from a fork there is no .env; dotenv-webpack reads nothing else."""
    load = "process.loadEnvFile('.env')\n"
    repo = shop(make)
    build = BUILD.replace("process.env[name]", "readFileSync('.env', 'utf8')")
    repo.write({"build.mjs": load + build, ".env.example": "SHOP_API_TOKEN=your-token\n"})
    assert set(leaked(canary(repo))) == {"SHOP_API_TOKEN"}


CHECKED = """
const wrong = Object.entries(SCHEMA).filter(([name, test]) => !test(process.env[name] ?? ''))
if (wrong.length) {
  console.error('Invalid environment variables: ' + wrong.map(([name]) => name).join(', '))
  process.exit(1)
}
"""


def test_shapes_that_a_build_checks_are_kept(make: Make) -> None:
    schema = """const SCHEMA = {
      DATABASE_URL: (v) => new URL(v).protocol === 'postgres:' && new URL(v).port === '5432',
      STRIPE_SECRET_KEY: (v) => v.startsWith('sk_') && v.length >= 24,
      SETTINGS_JSON: (v) => JSON.parse(v).limits.length === 2,
      API_PORT: (v) => Number(v) > 0 && Number(v) < 65536,
      CHAT_ENABLED: (v) => ['true', 'false'].includes(v),
    }
    """
    repo = shop(make)
    key = expand("sk_" + "test_{alnum:24}", 6)
    repo.write({
        "build.mjs": schema + CHECKED + BUILD,
        ".env": "",
        ".env.example": (
            f"DATABASE_URL=postgres://u:p@localhost:5432/shop\nSTRIPE_SECRET_KEY={key}\n"
            'SETTINGS_JSON=\'{"limits": [1, 2], "name": "acme"}\'\nAPI_PORT=3000\n'
            "CHAT_ENABLED=true\n"
        ),
    })  # fmt: skip
    env = {"STRIPE_SECRET_KEY": key}
    done = canary(repo, env=env)
    assert done.code == 1, done.err
    assert set(leaked(done)) == {"STRIPE_SECRET_KEY"}


def test_a_variable_whose_marker_breaks_the_build_gets_its_value(make: Make) -> None:
    schema = "const SCHEMA = { REGION_KEY: (v) => ['eu-west', 'us-east'].includes(v) }\n"
    repo = shop(make)
    repo.write({"build.mjs": schema + CHECKED + BUILD, ".env": "REGION_KEY=eu-west\n"})
    repo.write({"src/app.js": "f(process.env.REGION_KEY, process.env.STRIPE_SECRET_KEY)\n"})
    done = canary(repo)
    assert set(leaked(done)) >= {"STRIPE_SECRET_KEY"}
    assert done.code == 1
    # Its value is looked for instead: no marker, yet no silence.
    repo.write({"src/app.js": "f(1)\n"})
    assert canary(repo).code == 0


def test_a_variable_that_has_neither_marker_nor_value_is_not_told(make: Make) -> None:
    schema = "const SCHEMA = { ACME_ITEM: (v) => v === 'example' }\n"
    repo = shop(make)
    repo.write({"build.mjs": schema + CHECKED + BUILD, "src/app.js": "f(process.env.VITE_X)\n"})
    repo.write({"src/item.js": "process.env.ACME_ITEM\n"})
    done = canary(repo)
    assert done.code == 3
    assert "whether ACME_ITEM" in done.err


def test_falls_back_to_known_values_where_no_marker_goes(make: Make) -> None:
    guard = "if (Object.values(process.env).some((v) => v.includes('lgc'))) process.exit(9)\n"
    repo = shop(make)
    secret = expand("{alnum:40}", 9)
    repo.write({"build.mjs": guard + BUILD, "src/app.js": "f(process.env.VITE_API_URL)\n"})
    env = {"SHOP_API_TOKEN": secret, "VITE_API_URL": "https://api.acme.example"}
    done = canary(repo, env=env)
    assert done.code == 3
    assert "fails with markers" in done.err
    repo.write({"src/app.js": "f(process.env.SHOP_API_TOKEN)\n"})
    done = canary(repo, env=env)
    assert done.code == 1
    assert "SHOP_API_TOKEN" in leaked(done)
    assert secret not in done.out + done.err


def test_a_build_that_fails_anyway_is_inconclusive_and_shows_why(make: Make) -> None:
    repo = shop(make)
    secret = expand("{alnum:40}", 10)
    repo.write({"build.mjs": "console.error('no ' + process.env.SHOP_API_TOKEN); process.exit(4)"})
    done = canary(repo, env={"SHOP_API_TOKEN": secret})
    assert done.code == 3
    assert "fails without markers too (exit 4)" in done.err
    assert "no <SHOP_API_TOKEN>" in done.err
    assert secret not in done.out + done.err


def test_a_build_that_never_ends_is_stopped(make: Make) -> None:
    repo = shop(make)
    repo.write({"build.mjs": "console.log('ready on port 3000'); setInterval(() => {}, 1000)"})
    done = canary(repo, "--timeout", "2")
    assert done.code == 3
    assert "did not end within 2 s" in done.err
    assert "ready on port 3000" in done.err


def test_a_build_that_writes_nothing_is_inconclusive(make: Make) -> None:
    repo = shop(make)
    repo.write({"build.mjs": "", "dist/index.html": "<p>of an earlier build</p>"})
    done = canary(repo)
    assert done.code == 3
    assert "no build output in" in done.err
    assert "dist" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--", "no-such-program"], "no program 'no-such-program'"),
        (["--dir", "missing", "--", "node"], "missing"),
        ([], "Missing argument"),
        (["--timeout", "0", "--", "node"], "timeout"),
        (["--shard", "1/2", "--", "node"], "one piece"),
    ],
)
def test_bad_requests_are_usage_errors(make: Make, arguments: list[str], said: str) -> None:
    done = shop(make).run("bundle", "canary", *arguments)
    assert done.code == 2, done.err
    assert said in done.err


def test_nothing_to_mark_is_no_pass(make: Make) -> None:
    repo = make({"build.mjs": "", "package.json": "{}"})
    done = canary(repo)
    assert done.code == 3
    assert "--var NAME" in done.err


def test_a_part_of_a_monorepo_is_built_in_its_place(make: Make) -> None:
    repo = make({
        "package.json": '{"workspaces": ["apps/*", "packages/*"]}',
        "apps/web/package.json": '{"dependencies": {"@acme/ui": "*"}}',
        "apps/web/src/app.js": APP,
        "apps/web/build.mjs": "import '../../packages/ui/index.mjs'\n" + BUILD,
        "packages/ui/index.mjs": "",
        ".gitignore": "dist\n",
    })  # fmt: skip
    done = canary(repo, "--dir", "apps/web")
    assert done.code == 1, done.err
    assert (
        leaked(done)["STRIPE_SECRET_KEY"]["locations"][0]["path"] == "apps/web/dist/assets/app.js"
    )
    inside = Repo(repo.path / "apps" / "web")
    assert leaked(canary(inside))["STRIPE_SECRET_KEY"]["locations"][0]["path"].startswith(
        "apps/web"
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_takes_build_and_copy_away(
    make: Make, tmp_path: Path, number: signal.Signals
) -> None:
    repo = shop(make)
    pid = tmp_path / "pid"
    code = f"""import {{ writeFileSync }} from 'node:fs'
    writeFileSync({str(pid)!r}, `${{process.pid}}`)
    setInterval(() => {{}}, 1000)
    """
    repo.write({"build.mjs": code})
    (tmp_path / "tmp").mkdir()
    command = [*COMMAND, "bundle", "canary", "--", node(), "build.mjs"]
    env = environment({"TMPDIR": str(tmp_path / "tmp")})
    with subprocess.Popen(command, cwd=repo.path, env=env, stderr=subprocess.PIPE) as child:
        for _ in range(200):
            if pid.exists() and pid.read_text():
                break
            time.sleep(0.05)
        child.send_signal(number)
        _, err = child.communicate(timeout=30)
    assert child.returncode == 130
    assert b"Traceback" not in err
    assert not list((tmp_path / "tmp").iterdir())
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_the_build_is_heard_with_names_instead_of_markers(make: Make) -> None:
    repo = shop(make)
    repo.write({"build.mjs": "console.log('key: ' + process.env.STRIPE_SECRET_KEY)\n" + BUILD})
    assert "key: <STRIPE_SECRET_KEY>" in canary(repo, "-v").err
    assert "key: <" not in canary(repo).err


def test_the_help_teaches() -> None:
    done = Repo(Path.cwd()).run("bundle", "canary", "--help")
    assert done.code == 0
    for text in ("launchgate bundle canary -- npm run build", "needs no secret", "Exit codes"):
        assert text in done.out

"""`check bundle` and `run` as people call them: decisions, exit codes, and no value anywhere."""

import json
from pathlib import Path

import pytest

from tests.adapters.builds import PAGE, PUBLISHABLE, SECRET, mapped
from tests.command import launchgate
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.support import write

LEAK = {"dist/index.html": PAGE, "dist/app.js": f'k="{SECRET}"'}
FINE = {"dist/index.html": PAGE, "dist/app.js": f'k="{PUBLISHABLE}"'}
FORMATS = (
    *("terminal", "json", "sarif", "junit", "github", "gitlab-codequality"),
    *("gitlab-secrets", "markdown", "html"),
)


def test_a_leak_is_no_go(make: Make) -> None:
    shop = make({"a.txt": "x", ".gitignore": "dist\n"})
    write(shop.path, LEAK)
    done = launchgate("check", "bundle", "-o", "json", cwd=shop.path)
    assert done.code == 1
    [finding] = [item for item in done.report["findings"] if item["blocking"]]
    assert finding["rule"] == "bundle/provider-credential"
    assert finding["severity"] == "critical"
    assert finding["locations"][0]["path"] == "dist/app.js"


def test_a_publishable_key_is_explained_and_fine(make: Make) -> None:
    shop = make({"a.txt": "x"})
    write(shop.path, FINE)
    done = launchgate("check", "bundle", "-o", "json", cwd=shop.path)
    assert done.code == 0
    [finding] = done.report["findings"]
    assert (finding["rule"], finding["severity"]) == ("bundle/public-key", "info")
    assert len(finding["message"]) > 60


def test_a_run_without_configuration_finds_the_output(make: Make) -> None:
    shop = make({"a.txt": "x", ".gitignore": "dist\n"})
    write(shop.path, LEAK)
    done = launchgate("run", "-o", "json", cwd=shop.path)
    assert done.code == 1
    assert "bundle/provider-credential" in done.rules


def test_nothing_built_is_a_skip_in_a_run_and_inconclusive_when_asked_for(make: Make) -> None:
    shop = make({"src/app.js": "f()"})
    done = launchgate("run", "-o", "json", cwd=shop.path)
    [gate] = [item for item in done.report["gates"] if item["name"] == "bundle"]
    assert (done.code, gate["outcome"]) == (0, "skip")
    done = launchgate("check", "bundle", cwd=shop.path)
    assert done.code == 3
    assert "no build output" in done.out + done.err
    assert "dist" in done.out + done.err


def test_a_folder_outside_of_a_repository(tmp_path: Path) -> None:
    write(tmp_path, LEAK)
    done = launchgate("check", "bundle", "-o", "json", "dist", cwd=tmp_path)
    assert done.code == 1
    assert done.report["findings"][0]["locations"][0]["path"] == "app.js"


def test_a_folder_that_is_not_there(make: Make) -> None:
    done = launchgate("check", "bundle", "dist", cwd=make({"a": "b"}).path)
    assert done.code == 2
    assert "no such file or folder: dist" in done.err


@pytest.mark.parametrize("output", FORMATS)
def test_no_report_holds_a_value(make: Make, output: str) -> None:
    shop = make({"a.txt": "x"})
    password = expand("{alnum:9}!x#{alnum:7}", 5)
    source = f'const k = process.env.NEXT_PUBLIC_K;\n// {password}\nk("{SECRET}")\n'
    write(shop.path, {"dist/index.html": PAGE, **mapped(f'k("{SECRET}")', {"../a.ts": source})})
    env = {"ADMIN_PASSWORD": password, "STRIPE_SECRET_KEY": SECRET}
    options = ("--values-from", "env", "-v", "-o", f"{output}=report")
    done = launchgate("check", "bundle", *options, cwd=shop.path, env=env)
    assert done.code == 1
    said = (shop.path / "report").read_text("utf-8") + done.out + done.err
    assert SECRET not in said
    assert password not in said


def test_values_are_only_for_this_gate(make: Make) -> None:
    shop = make({"a.txt": "x"})
    done = launchgate("check", "callbacks", "--values-from", "env", cwd=shop.path)
    assert done.code == 2
    assert "--values-from is for the gates bundle and env" in done.err


def test_a_baseline_accepts_and_a_new_one_blocks(make: Make) -> None:
    shop = make({"a.txt": "x"})
    write(shop.path, LEAK)
    assert launchgate("baseline", "update", "--gate", "bundle", cwd=shop.path).code == 0
    kept = (shop.path / "launchgate.baseline").read_text("utf-8")
    assert SECRET not in kept
    assert launchgate("check", "bundle", cwd=shop.path).code == 0
    other = expand("sk_" + "live_{alnum:32}", 8)
    write(shop.path, {"dist/b.js": f'k="{other}"'})
    assert launchgate("check", "bundle", cwd=shop.path).code == 1


def test_what_belongs_to_tests_blocks_for_production_only(make: Make) -> None:
    text = 'version = 1\n[targets.production]\nurl = "https://a.example"\n'
    text += '[targets.staging]\nurl = "https://s.example"\n'
    shop = make({"launchgate.toml": text})
    key = expand("pk_" + "test_{alnum:99}", 8)
    write(shop.path, {"dist/index.html": PAGE, "dist/app.js": f'k="{key}"'})
    assert launchgate("run", "--gate", "bundle", cwd=shop.path).code == 1
    staging = launchgate("run", "--gate", "bundle", "--target", "staging", cwd=shop.path)
    assert staging.code == 0


def test_the_merged_shards_equal_the_whole(make: Make) -> None:
    shop = make({"a.txt": "x"})
    files = {f"dist/{n}.js": f'k="{expand("sk_" + "live_{alnum:32}", n)}"' for n in range(12)}
    write(shop.path, {"dist/index.html": PAGE, **files})
    whole = launchgate("check", "bundle", "-o", "json", cwd=shop.path).report
    parts = shop.path.parent / "parts"
    parts.mkdir()
    for number in (1, 2):
        options = (
            "--shard",
            f"{number}/2",
            "--exit-zero",
            "-o",
            f"json={parts / f'{number}.json'}",
        )
        launchgate("check", "bundle", *options, cwd=shop.path)
    merged = launchgate("merge", str(parts), "-o", "json", cwd=shop.path)
    assert merged.code == 1
    assert json.dumps(merged.report["findings"]) == json.dumps(whole["findings"])


def test_paths_of_a_run_narrow_and_are_no_builds_themselves(make: Make) -> None:
    shop = make({"web/.env": "A=1\n", "web/a.js": "f()", "api/b.txt": "x"})
    write(shop.path, {f"web/{name}": text for name, text in LEAK.items()})
    assert launchgate("run", "api", cwd=shop.path).code == 0
    done = launchgate("run", "web", "-o", "json", cwd=shop.path)
    assert done.code == 1
    places = [place["path"] for item in done.report["findings"] for place in item["locations"]]
    assert set(places) == {"web/dist/app.js"}
    assert launchgate("run", "web/dist/index.html", cwd=shop.path).code == 0

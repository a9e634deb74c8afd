"""--shard and merge: the parts of a run give the same report as the whole, or no report."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.command import BAD, LOOPBACK, TUNNEL, Done, Repo
from tests.e2e.conftest import Make
from tests.e2e.test_suppress import PASSWORD, PLACES, WHY, suppress

MARK = "launchgate: ignore[callbacks/loopback]"
CONFIG = """[[suppress]]
rule = "callbacks/loopback"
subject = "legacy/**"
reason = "is taken down in March"
expires = 2999-01-31
[[suppress]]
rule = "callbacks/tunnel"
subject = "nowhere/**"
reason = "matches nothing"
expires = 2999-01-31
[[suppress]]
rule = "callbacks/*"
subject = "gone/**"
reason = "is over"
expires = 2020-01-31
"""


def tree() -> dict[str, str]:
    """62 files: equal findings in several of them, accepted ones, useless markers, clean ones,
    and some that no gate reads."""
    files = {"launchgate.toml": CONFIG}
    for i in range(12):
        files[f"app/clean{i}.py"] = f"NUMBER = {i}\n"
        files[f"web/page{i}.ts"] = f'export const redirectUri = "{LOOPBACK}?{i % 3}";\n'
        files[f"api/{i}/.env"] = f"A=1\nSTRIPE_WEBHOOK_URL={TUNNEL}/{i % 5}\n"
    for i in range(5):
        files[f"tests/test_{i}.py"] = f'REDIRECT_URI = "{LOOPBACK}"\n'
        files[f"docs/{i}.ts"] = f'export const redirectUri = "{LOOPBACK}";\n'
        files[f"cmd/{i}.go"] = "package main\n"
    for i in range(3):
        files[f"legacy/{i}/.env"] = BAD
        files[f"kept/{i}.ts"] = (
            f'// {MARK} a native app\nexport const redirectUri = "{LOOPBACK}/{i}";\n'
        )
        files[f"useless/{i}.ts"] = f"// {MARK} nothing is here\nexport const a = {i};\n"
    files["bare/a.ts"] = f'export const redirectUri = "{LOOPBACK}/bare"; // {MARK}\n'
    return files


@pytest.fixture
def shop(make: Make) -> Repo:
    """With a baseline that knows some findings and one that is gone."""
    repo = make(tree())
    assert repo.run("baseline", "update", "web").code == 0
    path = repo.path / "launchgate.baseline"
    gone = {"fingerprint": "0" * 32, "rule": "callbacks/tunnel", "subject": "X", "places": 1}
    path.write_text(path.read_text("utf-8") + json.dumps(gone) + "\n", "utf-8")
    repo.commit({})
    return repo


def shards(repo: Repo, count: int, folder: str = "shards") -> None:
    for i in range(1, count + 1):
        output = f"json=../{folder}/{i}.json"
        assert repo.run("--shard", f"{i}/{count}", "-o", output, "--exit-zero").code in (0, 3)


def timeless(report: Mapping[str, Any]) -> str:
    """The text less `run` and every `elapsed_ms`: the law's own exceptions."""
    gates = [{**gate, "elapsed_ms": 0} for gate in report["gates"]]
    return json.dumps({**report, "run": {}, "gates": gates}, indent=1, ensure_ascii=False)


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_merged_equals_unsharded(shop: Repo, count: int) -> None:
    assert len(shop.git("ls-files").splitlines()) >= 61
    whole = shop.run("-o", "json")
    shards(shop, count)
    merged = shop.run("merge", "../shards", "-o", "json")
    assert merged.code == whole.code == 1
    assert timeless(merged.report) == timeless(whole.report)
    assert merged.report["run"]["shard"] is None
    statuses = {item["status"] for item in merged.report["findings"]}
    assert statuses == {"new", "baselined", "suppressed"}
    assert {item["rule"] for item in merged.report["findings"]} >= {
        "policy/unused-suppression",
        "policy/expired-suppression",
        "policy/suppression-without-reason",
        "policy/stale-baseline-entry",
    }


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("inline", [True, False])
def test_milder_places_are_judged_the_same_in_shards(make: Make, count: int, inline: bool) -> None:
    accepted = (
        {"src/a.py": WHY + PASSWORD}
        if inline
        else {"launchgate.toml": suppress(rule='"secrets/*"', subject='"src/**"')}
    )
    more = {f"tests/test_{i}.py": PASSWORD for i in range(4)}
    repo = make({**PLACES, **more, **accepted, "tests/test_2.py": WHY + PASSWORD})
    whole = repo.run("-o", "json")
    shards(repo, count)
    merged = repo.run("merge", "../shards", "-o", "json")
    assert timeless(merged.report) == timeless(whole.report)
    [found] = whole.report["findings"]
    assert (found["severity"], found["status"]) == ("medium", "new")
    assert [place["path"] for place in found["locations"]] == [
        f"tests/test_{i}.py" for i in ("0", "1", "3", "b")
    ]
    assert not {"milder", "ignored"} & set(found)


def test_a_shard_validates_and_says_which_it_is(shop: Repo) -> None:
    done = shop.run("--shard", "2/3", "-o", "json")
    jsonschema.validate(done.report, json.loads(shop.run("schema", "shard").out))
    assert done.report["schema"] == "launchgate-shard/1"
    assert done.report["run"]["shard"] == {"index": 2, "count": 3}


def test_a_shard_with_a_leak_exits_1_like_any_run(shop: Repo) -> None:
    """So that a forgotten merge does not turn it green."""
    codes = [shop.run("--shard", f"{i}/2").code for i in (1, 2)]
    assert codes == [1, 1]


def test_shards_of_a_clean_repository(make: Make) -> None:
    repo = make({f"a{i}.py": "A = 1\n" for i in range(5)})
    for i in (1, 2, 3):
        assert repo.run("--shard", f"{i}/3", "-o", f"json=../s/{i}.json").code == 0
    assert repo.run("merge", "../s").code == 0


@pytest.fixture
def parts(make: Make) -> tuple[Repo, Path]:
    """Three shards, ready to be spoilt."""
    repo = make({f"{i}/.env": f"A_CALLBACK_URL={LOOPBACK}/{i}\n" for i in range(6)})
    shards(repo, 3)
    return repo, repo.path.parent / "shards"


def refused(repo: Repo) -> str:
    done: Done = repo.run("merge", "../shards", "-o", "json=../merged.json", "--exit-zero")
    assert (done.code, done.out) == (3, "")
    assert not (repo.path.parent / "merged.json").exists()
    return done.err


def test_merge_exits_1_and_with_exit_zero_0(parts: tuple[Repo, Path]) -> None:
    repo, _ = parts
    assert repo.run("merge", "../shards").code == 1
    assert repo.run("merge", "../shards", "--exit-zero").code == 0


def test_a_missing_shard(parts: tuple[Repo, Path]) -> None:
    repo, folder = parts
    (folder / "2.json").unlink()
    assert "missing of 3 shards: 2" in refused(repo)


def test_a_shard_that_is_there_twice(parts: tuple[Repo, Path]) -> None:
    repo, folder = parts
    shutil.copy(folder / "2.json", folder / "again.json")
    assert "there more than once: shard 2" in refused(repo)


def test_a_shard_of_another_count(parts: tuple[Repo, Path]) -> None:
    repo, folder = parts
    repo.run("--shard", "3/4", "-o", "json=../shards/3.json", "--exit-zero")
    assert "3.json is of 4 shards, not of 3" in refused(repo)


def test_a_shard_of_another_commit(parts: tuple[Repo, Path]) -> None:
    repo, _ = parts
    repo.commit({})
    repo.run("--shard", "3/3", "-o", "json=../shards/3.json", "--exit-zero")
    assert "the shards differ in the commit" in refused(repo)


def test_a_shard_of_another_configuration(parts: tuple[Repo, Path]) -> None:
    repo, _ = parts
    repo.write({"launchgate.toml": '[policy]\nfail_on = "low"\n'})
    repo.run("--shard", "3/3", "-o", "json=../shards/3.json", "--exit-zero")
    assert "the shards differ in the configuration" in refused(repo)


def test_a_shard_of_another_tree(parts: tuple[Repo, Path]) -> None:
    repo, _ = parts
    repo.write({"more.py": "A = 1\n"})
    repo.run("--shard", "3/3", "-o", "json=../shards/3.json", "--exit-zero")
    assert "the shards differ in the files they saw" in refused(repo)


@pytest.mark.parametrize("which", [["2.json"], ["1.json", "2.json", "3.json"]])
def test_a_shard_of_another_version(parts: tuple[Repo, Path], which: list[str]) -> None:
    """Also when all of them are of one version, but not of the one that merges."""
    repo, folder = parts
    for name in which:
        item = json.loads((folder / name).read_text("utf-8"))
        item["tool"]["version"] = "0.0.1"
        (folder / name).write_text(json.dumps(item), "utf-8")
    said = refused(repo)
    assert "version of launchgate" in said or "written by launchgate 0.0.1" in said


@pytest.mark.parametrize("text", ["", "{", "{}", '{"schema": "launchgate-report/1"}'])
def test_a_broken_shard_is_named(parts: tuple[Repo, Path], text: str) -> None:
    repo, folder = parts
    (folder / "2.json").write_text(text)
    assert "2.json" in refused(repo)


def test_no_shard_and_no_folder(good: Repo) -> None:
    (good.path.parent / "shards").mkdir()
    assert "no shard here" in refused(good)
    assert good.run("merge", "nowhere").code == 2


@pytest.mark.parametrize(
    ("env", "index", "count"),
    [
        ({"CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "3"}, 2, 3),
        ({"CIRCLE_NODE_INDEX": "0", "CIRCLE_NODE_TOTAL": "2"}, 1, 2),
        ({"BUILDKITE_PARALLEL_JOB": "1", "BUILDKITE_PARALLEL_JOB_COUNT": "2"}, 2, 2),
    ],
)
def test_auto_reads_the_ci(good: Repo, env: dict[str, str], index: int, count: int) -> None:
    done = good.run("--shard", "auto", "-o", "json", env=env)
    assert done.report["run"]["shard"] == {"index": index, "count": count}


def test_a_ci_that_runs_in_parallel_is_not_sharded_unasked(good: Repo) -> None:
    done = good.run("-o", "json", env={"CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "3"})
    assert (done.report["schema"], done.report["run"]["shard"]) == ("launchgate-report/1", None)


@pytest.mark.parametrize(
    ("asked", "env"),
    [
        ("0/2", {}),
        ("3/2", {}),
        ("1/0", {}),
        ("1", {}),
        ("a/b", {}),
        ("-1/2", {}),
        ("auto", {}),
        ("auto", {"CI_NODE_INDEX": "0", "CI_NODE_TOTAL": "2"}),
        ("auto", {"CI_NODE_INDEX": "4", "CI_NODE_TOTAL": "3"}),
        ("auto", {"CI_NODE_INDEX": "x", "CI_NODE_TOTAL": "3"}),
    ],
)
def test_a_shard_that_cannot_be_is_2(bad: Repo, asked: str, env: dict[str, str]) -> None:
    done = bad.run("--shard", asked, "--exit-zero", env=env)
    assert (done.code, done.out) == (2, "")
    assert f"--shard {asked}:" in done.err

"""baseline update, audit and prune: old findings do not block, new ones do."""

import json
from typing import Any

import pytest

from tests.command import BAD, GOOD, LOOPBACK, TUNNEL, Repo
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make

CALL = f'export const redirectUri = "{LOOPBACK}";\n'


def entries(repo: Repo) -> list[dict[str, Any]]:
    lines = (repo.path / "launchgate.baseline").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if not line.startswith("#")]


@pytest.fixture
def known(make: Make) -> Repo:
    """Two findings, both in the baseline."""
    repo = make({"src/a.ts": CALL, "api/.env": f"STRIPE_WEBHOOK_URL={TUNNEL}\n"})
    assert repo.run("baseline", "update").code == 0
    repo.commit({})
    return repo


def test_what_is_known_does_not_block_and_stays_in_the_report(known: Repo) -> None:
    done = known.run("-o", "json")
    assert done.code == 0
    assert [item["status"] for item in done.report["findings"]] == ["baselined"] * 2
    assert LOOPBACK not in known.run().out
    assert "callbacks/loopback Auth redirect redirectUri (in the baseline)" in known.run("-v").out


def test_one_entry_a_line_sorted_without_dates_and_lines(known: Repo) -> None:
    rows = entries(known)
    assert [set(row) for row in rows] == [
        {"fingerprint", "rule", "subject", "places", "severity"}
    ] * 2
    assert [row["fingerprint"] for row in rows] == sorted(row["fingerprint"] for row in rows)
    assert "launchgate.baseline merge=union" in (known.path / ".gitattributes").read_text()
    before = (known.path / "launchgate.baseline").read_bytes()
    assert known.run("baseline", "update").code == 0
    assert (known.path / "launchgate.baseline").read_bytes() == before


def test_the_same_value_where_it_is_worse_is_new(make: Make) -> None:
    """A password that a test may have, and then the product has."""
    value = expand("{alnum:16}9x", 4)
    text = f'db_password = "{value}"\n'
    repo = make({"tests/test_db.py": text})
    assert repo.run("baseline", "update", "--gate", "secrets").code == 0
    assert repo.run("--gate", "secrets").code == 0
    repo.git("rm", "-q", "-f", "tests/test_db.py")
    repo.commit({"src/db.py": text})
    done = repo.run("--gate", "secrets", "-o", "json")
    [found] = done.report["findings"]
    assert (done.code, found["status"], found["blocking"]) == (1, "new", True)
    assert found["reason"] == "worse than in the baseline, where it is medium"


def test_it_follows_a_renamed_file_and_moved_lines(known: Repo) -> None:
    known.git("mv", "src/a.ts", "src/b.ts")
    known.write({"src/b.ts": "\n\n// moved\n" + CALL})
    assert known.run().code == 0


def test_a_second_place_is_new(known: Repo) -> None:
    known.write({"src/second.ts": CALL})
    done = known.run("-o", "json")
    [finding] = [item for item in done.report["findings"] if item["blocking"]]
    assert (done.code, len(finding["locations"])) == (1, 2)
    assert "1 more than the 1 place(s)" in finding["reason"]


def test_another_url_on_the_known_line_is_new(known: Repo) -> None:
    known.write({"src/a.ts": CALL.replace("3000", "4000")})
    done = known.run("-o", "json")
    assert done.code == 1
    assert {item["rule"] for item in done.report["findings"] if item["status"] == "new"} == {
        "callbacks/loopback",
        "policy/stale-baseline-entry",
    }


def test_a_stale_entry_is_a_finding_and_prune_takes_it_out(known: Repo) -> None:
    known.write({"src/a.ts": CALL.replace(LOOPBACK, "https://acme.com/cb")})
    done = known.run("-o", "json")
    assert (done.code, done.rules) == (0, ["policy/stale-baseline-entry", "callbacks/tunnel"])
    audit = known.run("baseline", "audit")
    assert audit.code == 0
    assert "1 findings hidden, 1 entries that match nothing now" in audit.out
    assert "callbacks/tunnel" in audit.out
    pruned = known.run("baseline", "prune")
    assert (pruned.code, "1 entries taken out, 1 left" in pruned.out) == (0, True)
    assert [row["rule"] for row in entries(known)] == ["callbacks/tunnel"]
    assert known.run("-o", "json").rules == ["callbacks/tunnel"]


def test_update_of_one_folder_keeps_the_others_entries(known: Repo) -> None:
    known.write({"api/.env": GOOD})
    assert known.run("baseline", "update", "src").code == 0
    assert len(entries(known)) == 2
    assert known.run("baseline", "update").code == 0
    assert len(entries(known)) == 1


def test_a_run_that_could_not_tell_writes_no_baseline(make: Make) -> None:
    repo = make({"README.md": "# Shop\n", ".env": BAD, "launchgate.toml": ""})
    done = repo.run("baseline", "update", "--gate", "smoke")
    assert (done.code, "nothing written: smoke could not tell" in done.err) == (3, True)
    assert not (repo.path / "launchgate.baseline").exists()


def test_another_place_for_the_baseline(bad: Repo) -> None:
    (bad.path / "ci").mkdir()
    assert bad.run("baseline", "update", "--baseline", "ci/known").code == 0
    assert bad.run().code == 1
    assert bad.run("--baseline", "ci/known").code == 0
    bad.write({"launchgate.toml": '[policy]\nbaseline = "ci/known"\n'})
    assert bad.run().code == 0


@pytest.mark.parametrize("verb", ["audit", "prune"])
def test_without_a_baseline(bad: Repo, verb: str) -> None:
    done = bad.run("baseline", verb)
    assert (done.code, "launchgate baseline update" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1: not an entry"),
        ('# x\n{"fingerprint": 1, "rule": "a", "subject": "b", "places": 1}', "line 2"),
        ("<<<<<<< HEAD\n", "line 1: an unresolved merge conflict"),
    ],
)
def test_a_broken_baseline_is_2_with_its_line(bad: Repo, text: str, said: str) -> None:
    bad.write({"launchgate.baseline": text})
    done = bad.run()
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_two_branches_that_add_entries_merge(make: Make) -> None:
    repo = make({"a.ts": CALL})
    repo.run("baseline", "update")
    repo.commit({})
    for branch, port in (("one", "4001"), ("two", "4002")):
        repo.git("switch", "-q", "-c", branch, "main")
        repo.write({f"{branch}.ts": CALL.replace("3000", port)})
        repo.run("baseline", "update")
        repo.commit({})
    repo.git("merge", "-q", "--no-edit", "one")
    assert len(entries(repo)) == 3
    assert repo.run().code == 0

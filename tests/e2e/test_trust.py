"""--policy-from and --diff-base: a change is judged by the base's policy, or not at all."""

from pathlib import Path

import pytest

from tests.command import BAD, GOOD, LOOPBACK, Repo
from tests.e2e.conftest import Make
from tests.e2e.test_suppress import PASSWORD, PLACES, WHY

SUPPRESS = '[[suppress]]\nrule = "callbacks/*"\nreason = "later"\nexpires = 2999-01-31\n'
CALL = f'export const redirectUri = "{LOOPBACK}";'
MARK = " // launchgate: ignore[callbacks/loopback] trust me\n"


def judged(repo: Repo, *more: str) -> tuple[int, list[str], str]:
    """The exit code, the statuses of the gates' findings, what is listed about the policy."""
    done = repo.run("-o", "json", "--policy-from", "main", *more)
    findings = done.report["findings"]
    listed = [item["subject"] for item in findings if item["rule"] == "policy/changed-by-head"]
    statuses = [item["status"] for item in findings if item["gate"] == "callbacks"]
    return done.code, statuses, "\n".join(listed)


@pytest.fixture
def head(make: Make) -> Repo:
    """On a branch of its own; main is clean."""
    repo = make({".env": GOOD, "src/a.ts": "export const a = 1;\n"})
    repo.git("switch", "-q", "-c", "head")
    return repo


def test_a_suppression_of_the_head_does_not_count_and_is_listed(head: Repo) -> None:
    head.commit({".env": BAD, "launchgate.toml": SUPPRESS})
    assert head.run().code == 0
    code, statuses, listed = judged(head)
    assert (code, statuses) == (1, ["new"])
    assert "[suppress] is changed, not in force yet" in listed


def test_a_milder_fail_on_of_the_head_does_not_count(head: Repo) -> None:
    head.commit({".env": BAD, "launchgate.toml": '[policy]\nfail_on = "never"\n'})
    assert head.run().code == 0
    code, _, listed = judged(head)
    assert (code, "[policy] is changed, not in force yet" in listed) == (1, True)


def test_a_baseline_entry_of_the_head_does_not_count_and_is_listed(head: Repo) -> None:
    head.write({".env": BAD})
    assert head.run("baseline", "update").code == 0
    head.commit({})
    assert head.run().code == 0
    code, statuses, listed = judged(head)
    assert (code, statuses) == (1, ["new"])
    assert "1 baseline entries are added, not in force yet" in listed


def test_more_places_in_a_baseline_entry_of_the_head_do_not_count_and_are_listed(
    make: Make,
) -> None:
    repo = make({"a/.env": BAD})
    repo.run("baseline", "update")
    repo.commit({})
    repo.git("switch", "-q", "-c", "head")
    repo.write({"b/.env": BAD})
    repo.run("baseline", "update")
    repo.commit({})
    assert repo.run().code == 0
    code, statuses, listed = judged(repo)
    assert (code, statuses) == (1, ["new"])
    assert "not in force yet" in listed


def test_an_inline_marker_of_the_head_does_not_count_and_is_listed(head: Repo) -> None:
    head.commit({"src/a.ts": CALL + MARK})
    assert head.run().code == 0
    code, statuses, listed = judged(head)
    assert (code, statuses) == (1, ["new"])
    assert "an inline ignore[callbacks/loopback] is added in src/a.ts, not in force yet" in listed


@pytest.mark.parametrize(
    "text",
    [
        CALL + MARK + CALL.replace("3000", "4000") + MARK,
        CALL.replace("3000", "4000") + MARK,
        f"//{MARK.removeprefix(' //')}{CALL}\n",
    ],
)
def test_a_marker_of_the_base_on_another_line_does_not_count(make: Make, text: str) -> None:
    """Neither copied nor moved: it accepts the text that it stood beside."""
    repo = make({"src/a.ts": CALL + MARK})
    repo.git("switch", "-q", "-c", "head")
    repo.commit({"src/a.ts": text})
    assert repo.run().code == 0
    code, statuses, listed = judged(repo)
    assert (code, "new" in statuses) == (1, True)
    assert "src/a.ts" in listed


def test_a_marker_of_the_base_counts_where_its_line_moved_or_was_indented(make: Make) -> None:
    above = f"//{MARK.removeprefix(' //')}"
    repo = make({"src/a.ts": CALL + MARK, "src/b.ts": above + CALL.replace("3000", "4000")})
    repo.git("switch", "-q", "-c", "head")
    moved = "\n\n  " + above + "  " + CALL.replace("3000", "4000") + "\n"
    repo.commit({"src/a.ts": "// a comment\n    " + CALL + MARK, "src/b.ts": moved})
    assert judged(repo) == (0, ["suppressed", "suppressed"], "")


def test_another_baseline_file_of_the_base_does_not_count(make: Make) -> None:
    repo = make({".env": BAD})
    repo.write({"old.baseline": ""})
    repo.run("baseline", "update", "--baseline", "old.baseline")
    repo.commit({})
    repo.git("switch", "-q", "-c", "head")
    repo.commit({"launchgate.toml": '[policy]\nbaseline = "old.baseline"\n'})
    assert repo.run().code == 0
    code, statuses, _ = judged(repo)
    assert (code, statuses) == (1, ["new"])


def test_a_nearer_configuration_of_the_head_does_not_replace_the_bases(make: Make) -> None:
    repo = make({"launchgate.toml": '[policy]\nfail_on = "medium"\n', "web/.env": GOOD})
    repo.git("switch", "-q", "-c", "head")
    repo.commit({"web/.env": f"SITE_URL={LOOPBACK}\n", "web/launchgate.toml": "version = 1\n"})
    assert repo.run("run", "web").code == 0
    code, _, listed = judged(repo, "web")
    assert (code, "[policy] is changed" in listed) == (1, True)


def test_what_the_base_accepts_is_accepted(make: Make) -> None:
    repo = make({".env": BAD, "launchgate.toml": SUPPRESS, "src/a.ts": CALL + MARK})
    repo.git("switch", "-q", "-c", "head")
    repo.commit({"src/b.ts": "export const b = 1;\n"})
    assert judged(repo) == (0, ["suppressed", "suppressed"], "")


@pytest.mark.parametrize("in_base", [True, False])
def test_what_the_base_accepts_leaves_the_milder_places(make: Make, in_base: bool) -> None:
    marked = {"src/a.py": WHY + PASSWORD}
    repo = make({"src/a.py": PASSWORD, **(marked if in_base else {})})
    repo.git("switch", "-q", "-c", "head")
    repo.commit({**PLACES, **marked})
    done = repo.run("check", "secrets", "-o", "json", "--policy-from", "main")
    found = next(item for item in done.report["findings"] if item["gate"] == "secrets")
    left = ("medium", "tests/test_b.py") if in_base else ("high", "src/a.py")
    assert (found["severity"], found["locations"][0]["path"]) == left
    assert found["status"] == "new"
    assert done.code == (0 if in_base else 1)


def test_taking_the_policy_away_does_not_help(make: Make) -> None:
    repo = make({".env": GOOD, "launchgate.toml": '[policy]\nfail_on = "medium"\n'})
    repo.git("switch", "-q", "-c", "head")
    repo.commit({".env": f"SITE_URL={LOOPBACK}\n", "launchgate.toml": None})
    assert repo.run().code == 0
    code, _, listed = judged(repo)
    assert (code, "[policy] is changed" in listed) == (1, True)


@pytest.mark.parametrize("option", ["--policy-from", "--diff-base"])
def test_a_missing_commit_is_3_with_the_command_that_brings_it(good: Repo, option: str) -> None:
    done = good.run(option, "origin/release", "--exit-zero", "-o", "json")
    assert (done.code, done.report["decision"]) == (3, "inconclusive")
    assert "Run: git fetch origin release" in " ".join(done.err.split())


def test_a_missing_base_does_not_hide_a_finding(bad: Repo) -> None:
    assert bad.run("--policy-from", "nowhere").code == 1


def test_a_broken_config_in_the_base_is_3(make: Make) -> None:
    repo = make({".env": GOOD, "launchgate.toml": "polcy = 1\n"})
    repo.git("switch", "-q", "-c", "head")
    repo.commit({"launchgate.toml": ""})
    done = repo.run("--policy-from", "main")
    assert (done.code, "polcy: unknown key" in " ".join(done.out.split())) == (3, True)


def test_a_shallow_clone_says_how_to_deepen_it(good: Repo, tmp_path: Path) -> None:
    good.commit({"b.py": "A = 1\n"})
    good.git("clone", "-q", "--depth", "1", f"file://{good.path}", str(tmp_path / "clone"))
    clone = Repo(tmp_path / "clone")
    for option in ("--policy-from", "--diff-base"):
        done = clone.run(option, good.git("rev-parse", "HEAD~1"))
        said = " ".join(done.out.split())
        assert (done.code, "this clone is shallow" in said) == (3, True)
        assert "git fetch --unshallow origin" in said
    assert clone.run("--policy-from", "origin/main").code == 0


def test_the_diff_base_puts_what_the_change_touches_first(make: Make) -> None:
    """GitHub shows ten annotations of a kind: of 12 findings the change's own is among them."""
    repo = make({f"{i}/.env": f"A{i:02}_CALLBACK_URL={LOOPBACK}\n" for i in range(12)})
    repo.git("switch", "-q", "-c", "head")
    repo.commit({"11/.env": f"# touched\nA11_CALLBACK_URL={LOOPBACK}\n"})
    assert "file=11/.env" not in repo.run("-o", "github").out
    assert "file=11/.env" in repo.run("-o", "github", "--diff-base", "main").out


@pytest.mark.parametrize("ref", ["--help", "--output=x", ""])
def test_a_base_that_is_no_name_of_a_commit_is_3(good: Repo, ref: str) -> None:
    assert good.run(f"--diff-base={ref}").code == 3
    assert good.run(f"--policy-from={ref}").code == 3

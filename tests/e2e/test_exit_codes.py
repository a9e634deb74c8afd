"""The contract's exit codes, from real processes over real files."""

import os

import pytest

from tests.command import BAD, LOOPBACK, Repo, launchgate
from tests.e2e.conftest import Make


def test_go_is_0(good: Repo) -> None:
    done = good.run()
    assert (done.code, done.err) == (0, "")
    assert "GO  Nothing new blocks" in done.out


def test_no_go_is_1_and_says_where(bad: Repo) -> None:
    done = bad.run("run")
    assert done.code == 1
    assert ".env.production:1:19" in done.out
    assert "NO-GO  1 blocking risk" in done.out


def test_without_a_verb_it_is_run(bad: Repo) -> None:
    """The same words, with and without the verb, and an option may come first."""

    def findings(*arguments: str) -> object:
        done = bad.run(*arguments)
        return done.code, done.report["findings"]

    expected = findings("run", "-o", "json")
    assert expected[0] == 1  # type: ignore[index]
    assert findings("-o", "json") == expected


@pytest.mark.parametrize(
    ("level", "code"), [("critical", 0), ("high", 1), ("medium", 1), ("low", 1), ("never", 0)]
)
def test_fail_on_each_level_against_a_high_finding(bad: Repo, level: str, code: int) -> None:
    done = bad.run("--fail-on", level, "-o", "json")
    assert done.code == code
    [finding] = done.report["findings"]
    assert (finding["severity"], finding["blocking"]) == ("high", code == 1)


@pytest.mark.parametrize(
    ("text", "severity", "passes", "blocks"),
    [
        (f"SITE_URL={LOOPBACK}\n", "medium", "high", "medium"),
        (f"SITE_URL=${{WHERE:-{LOOPBACK}}}\n", "low", "medium", "low"),
    ],
)
def test_fail_on_is_the_mildest_that_blocks(
    make: Make, text: str, severity: str, passes: str, blocks: str
) -> None:
    repo = make({".env.production": text})
    assert repo.run("--fail-on", passes).code == 0
    done = repo.run("--fail-on", blocks, "-o", "json")
    assert (done.code, done.report["findings"][0]["severity"]) == (1, severity)


def test_fail_on_from_the_configuration_and_the_option_wins(bad: Repo) -> None:
    bad.write({"launchgate.toml": '[policy]\nfail_on = "critical"\n'})
    assert bad.run().code == 0
    assert bad.run("--fail-on", "high").code == 1


def test_exit_zero_turns_1_into_0_and_the_report_stays(bad: Repo) -> None:
    done = bad.run("--exit-zero", "-o", "json")
    assert (done.code, done.report["decision"]) == (0, "no-go")


def test_exit_zero_never_hides_2_or_3(bad: Repo, make: Make) -> None:
    assert bad.run("--exit-zero", "--fail-on", "hihg").code == 2
    assert bad.run("--exit-zero", "no-such-folder").code == 2
    assert bad.run("check", "smoke", "--exit-zero").code == 3
    assert make(name="empty").run("--exit-zero").code == 3


@pytest.mark.parametrize("way", [("check", "smoke"), ("run", "--gate", "smoke")])
def test_a_named_gate_with_nothing_to_look_at_is_3(good: Repo, way: tuple[str, ...]) -> None:
    done = good.run(*way)
    assert done.code == 3
    assert "nothing to look at: no URL: pass --url or set [targets.NAME] url" in " ".join(
        done.out.split()
    )


def test_callbacks_by_name_without_any_file_for_it_is_3(make: Make) -> None:
    repo = make({"README.md": "# Shop\n"})
    done = repo.run("check", "callbacks", "-o", "json")
    assert done.code == 3
    [gate] = done.report["gates"]
    assert gate["outcome"] == "error"


def test_an_empty_folder_is_3_and_says_what_was_skipped_and_why(make: Make) -> None:
    repo = make()
    done = repo.run("-o", "json")
    assert (done.code, done.report["decision"]) == (3, "inconclusive")
    [env, secrets, bundle, gate] = done.report["gates"]
    assert env["reason"].startswith("no code here reads a variable")
    assert bundle["reason"].startswith("no build output in dist")
    assert (secrets["name"], secrets["reason"]) == ("secrets", "no file in scope")
    assert (gate["name"], gate["outcome"]) == ("callbacks", "skip")
    assert "no configuration, env or code file" in gate["reason"]
    assert gate["reason"] in " ".join(done.err.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chekc",), "did you mean 'check'?"),
        (("check", "calbacks"), "did you mean 'callbacks'?"),
        (("--gate", "smok"), "did you mean 'smoke'?"),
        (("-o", "sarf"), "did you mean 'sarif'?"),
        (("-o", "htm=x.html"), "did you mean 'html'?"),
        (("--exit-zer",), "--exit-zero"),
        (("--fail-on", "hihg"), "'high'"),
        (("--stage", "deploy"), "'pre-deploy'"),
        (("--target", "producton"), "no [targets.producton]"),
        (("--shard", "3/2"), "--shard 3/2: expected I/N"),
        (("--jobs", "0"), "--jobs 0"),
        (("--config", "none.toml"), "none.toml"),
        (("--baseline", "none.baseline"), "no baseline none.baseline"),
        (("explain", "callbacks/lopback"), "did you mean 'callbacks/loopback'?"),
        (("schema", "reprot"), "'report'"),
        (("no-such-folder/x",), "no-such-folder/x"),
        (("run", "no-such-folder/x"), "no such file or folder: no-such-folder/x"),
        (("check", "callbacks", "a.ts", "b.ts"), "no such file or folder: a.ts"),
    ],
)
def test_a_usage_error_is_2_judges_nothing_and_names_the_nearest(
    bad: Repo, arguments: tuple[str, ...], said: str
) -> None:
    done = bad.run(*arguments)
    assert done.code == 2
    assert said in done.err
    assert done.out == ""


def test_paths_follow_two_dashes(make: Make) -> None:
    repo = make({"--exit-zero": "x\n", "-o": "x\n", "bad/.env": BAD, "--verbose.env": BAD})
    assert repo.run("run", "--", "bad").code == 1
    done = repo.run("run", "-o", "json", "--", "--verbose.env", "--exit-zero")
    assert (done.code, done.report["findings"][0]["locations"][0]["path"]) == (1, "--verbose.env")


def test_paths_narrow_what_is_judged(make: Make) -> None:
    repo = make({"web/.env": BAD, "api/config.json": "{}\n"})
    assert repo.run("run", "api").code == 0
    assert repo.run("run", "web").code == 1
    assert repo.run("run", "api", "web/.env").code == 1


def test_a_path_is_relative_to_the_repository_even_from_below(make: Make) -> None:
    repo = make({"web/app/.env": BAD, "api/.env": BAD})
    done = launchgate("run", "-o", "json", ".env", cwd=repo.path / "web" / "app")
    [finding] = done.report["findings"]
    assert [place["path"] for place in finding["locations"]] == ["web/app/.env"]
    whole = launchgate("-o", "json", cwd=repo.path / "web" / "app")
    [finding] = whole.report["findings"]
    assert [place["path"] for place in finding["locations"]] == ["api/.env", "web/app/.env"]


def test_version_help_and_completion(good: Repo) -> None:
    assert good.run("--version").out.startswith("launchgate 0.")
    for arguments in (("--help",), ("-h",), ("run", "--help"), ("hook", "--help")):
        done = good.run(*arguments)
        assert (done.code, done.err) == (0, "")
        assert "Exit codes: 0 GO" in done.out


def test_a_path_that_is_a_link_to_itself_or_a_pipe_is_never_a_pass(make: Make) -> None:
    repo = make({"a.py": "A = 1\n"})
    (repo.path / "loop").symlink_to("loop")
    os.mkfifo(repo.path / "pipe")
    assert repo.run("run", "loop").code == 3
    assert repo.run("run", "pipe").code == 3

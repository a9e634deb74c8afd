"""What a team accepts, in the config and inline: with a reason, until a day, and never unseen."""

import pytest

from tests.command import BAD, GOOD, LOOPBACK, Repo
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make

MARK = "launchgate: ignore"


def suppress(**changes: str) -> str:
    rows = {
        "rule": '"callbacks/loopback"', "subject": '"**"', "reason": '"a native app"',
        "expires": "2999-01-31", **changes,
    }  # fmt: skip
    return "[[suppress]]\n" + "".join(f"{key} = {value}\n" for key, value in rows.items())


def code_and_findings(repo: Repo, *arguments: str) -> tuple[int, list[tuple[str, str]]]:
    done = repo.run("-o", "json", *arguments)
    return done.code, [(item["rule"], item["status"]) for item in done.report["findings"]]


ACCEPTED = [("callbacks/loopback", "suppressed")]


@pytest.mark.parametrize(
    "subject",
    ["AUTH_CALLBACK_URL", "AUTH_*", "web/**", "**/.env.production", "web/*", "**", "web/.env.*"],
)
def test_a_subject_is_a_glob_over_subject_and_paths(make: Make, subject: str) -> None:
    repo = make({"web/.env.production": BAD, "launchgate.toml": suppress(subject=f'"{subject}"')})
    assert code_and_findings(repo) == (0, ACCEPTED)


@pytest.mark.parametrize("subject", ["API_URL", "*.env.production", "web", "api/**"])
def test_a_subject_that_does_not_match_suppresses_nothing(make: Make, subject: str) -> None:
    repo = make({"web/.env.production": BAD, "launchgate.toml": suppress(subject=f'"{subject}"')})
    assert code_and_findings(repo) == (
        1,
        [("callbacks/loopback", "new"), ("policy/unused-suppression", "new")],
    )


def test_one_accepted_place_does_not_hide_the_other(make: Make) -> None:
    repo = make({"web/.env": BAD, "api/.env": BAD, "launchgate.toml": suppress(subject='"web/**"')})
    done = repo.run("-o", "json")
    [finding] = done.report["findings"]
    assert (done.code, [place["path"] for place in finding["locations"]]) == (1, ["api/.env"])


def test_a_subject_in_a_monorepo_may_be_relative_to_its_config(make: Make) -> None:
    repo = make({"apps/a/src/.env": BAD, "apps/a/launchgate.toml": suppress(subject='"src/**"')})
    done = repo.run("-o", "json", "--config", "apps/a/launchgate.toml")
    assert (done.code, done.report["findings"][0]["status"]) == (0, "suppressed")


def test_an_expired_one_does_not_count_and_is_a_finding(bad: Repo) -> None:
    bad.write({"launchgate.toml": suppress(expires="2020-01-31")})
    assert code_and_findings(bad) == (
        1,
        [("callbacks/loopback", "new"), ("policy/expired-suppression", "new")],
    )
    done = bad.run("-o", "json")
    assert "Accepted until 2020-01-31 (a native app)" in done.report["findings"][1]["message"]


def test_an_accepted_finding_shows_with_v(bad: Repo) -> None:
    bad.write({"launchgate.toml": suppress()})
    assert "a native app" not in bad.run().out
    assert "a native app" in bad.run("-v").out


def test_an_inline_marker_with_a_reason(make: Make) -> None:
    line = f'export const redirectUri = "{LOOPBACK}";'
    same = make({"a.ts": f"{line} // {MARK}[callbacks/loopback] a native app\n"}, "same")
    above = make({"a.ts": f"// {MARK}[callbacks/*] a native app\n{line}\n"}, "above")
    for repo in (same, above):
        done = repo.run("-o", "json")
        [finding] = done.report["findings"]
        assert (done.code, finding["status"]) == (0, "suppressed")
        assert finding["reason"] == "a native app"


@pytest.mark.parametrize(
    ("mark", "finding"),
    [
        ("[callbacks/loopback]", "policy/suppression-without-reason"),
        ("[] because", "policy/suppression-without-reason"),
        ("[callbacks/tunnel] another rule", "policy/unused-suppression"),
    ],
)
def test_an_inline_marker_that_does_not_count(make: Make, mark: str, finding: str) -> None:
    repo = make({"a.ts": f'export const redirectUri = "{LOOPBACK}"; // {MARK}{mark}\n'})
    assert code_and_findings(repo) == (1, [("callbacks/loopback", "new"), (finding, "new")])
    place = repo.run("-o", "json").report["findings"][1]["locations"][0]
    assert (place["path"], place["line"]) == ("a.ts", 1)


def test_a_marker_two_lines_above_or_beside_code_does_not_count(make: Make) -> None:
    line = f'export const redirectUri = "{LOOPBACK}";\n'
    two = make({"a.ts": f"// {MARK}[callbacks/loopback] why\n\n{line}"}, "two")
    beside = make({"a.ts": f"const a = 1; // {MARK}[callbacks/loopback] why\n{line}"}, "beside")
    for repo in (two, beside):
        assert code_and_findings(repo) == (
            1,
            [("callbacks/loopback", "new"), ("policy/unused-suppression", "new")],
        )


def test_unused_ones_are_findings_but_not_in_a_narrowed_run(make: Make) -> None:
    repo = make(
        {
            "web/.env": GOOD,
            "web/a.ts": f"// {MARK}[callbacks/loopback] nothing is here\nconst a = 1;\n",
            "launchgate.toml": suppress(),
        }
    )
    unused = ("policy/unused-suppression", "new")
    assert code_and_findings(repo) == (0, [unused, unused])
    assert code_and_findings(repo, "--fail-on", "low")[0] == 1
    assert code_and_findings(repo, "web") == (0, [])


PASSWORD = (
    f'DB_PASSWORD = "{expand("{alnum:14}")}#9xK"\n'  # high, in a test medium, in a README low
)
WHY = f"# {MARK}[secrets/*] of a server that is gone\n"
PLACES = {"src/a.py": PASSWORD, "tests/test_b.py": PASSWORD, "README.md": f"```\n{PASSWORD}```\n"}


def judged(repo: Repo, *arguments: str) -> list[tuple[str, str, list[str]]]:
    done = repo.run("check", "secrets", "-o", "json", *arguments)
    return [
        (item["severity"], item["status"], [place["path"] for place in item["locations"]])
        for item in done.report["findings"]
    ]


def test_an_accepted_place_does_not_hide_a_milder_one(make: Make) -> None:
    repo = make(PLACES)
    assert judged(repo) == [("high", "new", ["src/a.py"])]
    repo.write({"src/a.py": WHY + PASSWORD})
    left = [("medium", "new", ["tests/test_b.py"])]
    assert judged(repo) == left
    assert repo.run("check", "secrets").code == 0
    assert repo.run("check", "secrets", "--fail-on", "medium").code == 1
    rows = {"rule": '"secrets/*"', "subject": '"src/**"'}
    repo.write({"src/a.py": PASSWORD, "launchgate.toml": suppress(**rows)})
    assert judged(repo) == left
    both = suppress(**rows) + suppress(rule='"secrets/*"', subject='"tests/**"')
    repo.write({"launchgate.toml": both})
    assert judged(repo) == [("low", "new", ["README.md"])]
    repo.write({"launchgate.toml": both, "README.md": "# Shop\n"})
    assert judged(repo) == [("high", "suppressed", ["src/a.py"])]


def test_a_marker_at_a_milder_place_is_in_use(make: Make) -> None:
    repo = make({**PLACES, "tests/test_b.py": WHY + PASSWORD})
    assert judged(repo) == [("high", "new", ["src/a.py"])]


def test_the_baseline_keeps_what_is_left_and_one_place_more_is_new(make: Make) -> None:
    repo = make({**PLACES, "src/a.py": WHY + PASSWORD})
    assert repo.run("baseline", "update", "--gate", "secrets").code == 0
    assert judged(repo) == [("medium", "baselined", ["tests/test_b.py"])]
    repo.write({"tests/test_c.py": PASSWORD})
    assert judged(repo) == [("medium", "new", ["tests/test_b.py", "tests/test_c.py"])]

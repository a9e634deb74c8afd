"""Annotations: escaped as GitHub's own toolkit does it, decoded by a real runner."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from launchgate.model import Decision, Location, Report, Severity, Status, Verdict
from launchgate.writers import github
from tests.writers.consumers import act, toolkit
from tests.writers.made import finding
from tests.writers.nasty import NASTY, many_findings, nasty_report
from tests.writers.sample import DNS, sample_report

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("%:,\r\n=#[]"))


def decoded(line: str) -> tuple[str, dict[str, str], str]:
    """As the runner reads it: the command ends at the first `::` behind its name."""
    head, _, data = line[2:].partition("::")
    kind, _, given = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in given.split(",") if pair)
    return kind, {key: _unescaped(value) for key, value in pairs}, _unescaped(data)


def _unescaped(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def of_kind(kind: str, report: Report) -> list[tuple[str, dict[str, str], str]]:
    every = map(decoded, github.render(report).splitlines())
    return [one for one in every if one[0] == kind]


def one_of(verdicts: Iterable[Verdict]) -> Report:
    return replace(sample_report(), gates=(), verdicts=tuple(verdicts))


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS, st.integers(1, 9_999)), min_size=20, max_size=60))
def test_byte_for_byte_what_the_toolkit_prints(rows: list[tuple[str, str, str, int]]) -> None:
    fixed = [(text, text, text, 1) for text in NASTY if len(text) < 10_000 and text.isprintable()]
    calls = [
        ("error", text, {"title": title, "file": file, "startLine": line, "endLine": line + 1})
        for text, title, file, line in (*rows, *fixed)
    ]
    ours = [
        github.command(
            "error", {"title": title, "file": file, "line": line, "endLine": line + 1}, text
        )
        for text, title, file, line in (*rows, *fixed)
    ]
    assert ours == toolkit(calls)


@given(TEXTS, TEXTS)
def test_a_command_is_one_line_and_reads_back(title: str, text: str) -> None:
    line = github.command("warning", {"title": title, "line": 3}, text)
    assert "\n" not in line
    assert "\r" not in line
    kind, properties, data = decoded(line)
    assert (kind, properties.get("title", ""), properties["line"]) == ("warning", title, "3")
    assert data == text


def test_a_real_runner_reads_the_sample(tmp_path: Path) -> None:
    events = act(github.render(sample_report()), tmp_path)
    seen = [(one["command"], one["kvPairs"], one["arg"]) for one in events if "command" in one]
    assert [kind for kind, _, _ in seen] == ["error"] * 4 + ["warning", "notice"]
    assert seen[0][1] == {"title": "launchgate could not tell: mail"}
    assert seen[0][2] == f"mail: {DNS}"
    assert seen[1][1] == {
        "title": "Service key in the browser",
        "file": "dist/assets/index.js",
        "line": "1",
        "endLine": "1",
        "col": "88123",
        "endColumn": "88342",
    }
    assert seen[1][2].splitlines()[1] == "Fix: Move the call to the server and rotate the key."
    assert seen[3][2].splitlines()[1] == "Where: https://app.acme.example/api/signup"


def test_a_real_runner_gets_no_command_from_strangers(tmp_path: Path) -> None:
    rows = nasty_report().verdicts
    # All of them, a few at a time, so that none is counted away.
    text = "".join(
        github.render(one_of(rows[start : start + 5])) for start in range(0, len(rows), 5)
    )
    lines = text.splitlines()
    events = [one for one in act(text, tmp_path) if "command" in one]
    assert {one["command"] for one in events} == {"error", "warning", "notice"}
    assert [one["raw"].rstrip("\n") for one in events] == lines
    # `act` ends a command at the last `::`, GitHub at the first: compare what both read alike.
    alike = [
        (one, decoded(line))
        for one, line in zip(events, lines, strict=True)
        if line.count("::") == 2
    ]
    assert len(alike) > 15
    assert [one["arg"] for one, _ in alike] == [message for _, (_, _, message) in alike]


def test_no_output_line_and_no_decoded_line_is_a_command_of_strangers() -> None:
    text = github.render(nasty_report())
    assert all(
        line.startswith(("::error ", "::warning ", "::notice ")) for line in text.splitlines()
    )
    messages = [decoded(line)[2] for line in text.splitlines()]
    assert not [part for one in messages for part in one.splitlines() if part.lstrip()[:2] == "::"]
    assert "##[" not in text
    assert not set("\x1b\u202e\x00") & set(text)


def test_kinds_follow_policy_and_severity() -> None:
    shown = finding(locations=(Location(path="a.py", line=2),))
    rows = [
        (Status.NEW, True, Severity.LOW, "error"),
        (Status.NEW, False, Severity.CRITICAL, "warning"),
        (Status.NEW, False, Severity.MEDIUM, "warning"),
        (Status.NEW, False, Severity.LOW, "notice"),
        (Status.BASELINED, False, Severity.CRITICAL, None),
        (Status.SUPPRESSED, False, Severity.CRITICAL, None),
    ]
    for status, blocking, severity, kind in rows:
        one = replace(shown, severity=severity)
        text = github.render(one_of([Verdict(finding=one, status=status, blocking=blocking)]))
        assert text.partition(" ")[0] == (f"::{kind}" if kind else "")


def test_nothing_to_say_is_no_output() -> None:
    assert github.render(many_findings(0)) == ""


def test_ten_of_a_kind_and_the_tenth_counts_the_rest() -> None:
    report = many_findings(1_000)
    blocking = sum(one.blocking for one in report.verdicts)
    errors = of_kind("error", report)
    assert len(errors) == 10
    assert errors[9][1] == {"title": f"launchgate: {blocking - 9:,} more (blocking)"}
    assert "step summary" in errors[9][2]
    assert len(of_kind("warning", report)) == len(of_kind("notice", report)) == 10


def test_exactly_ten_are_all_shown() -> None:
    ten = [one for one in many_findings(1_000).verdicts if one.blocking][:10]
    errors = of_kind("error", one_of(ten))
    assert [one[1]["file"] for one in errors] == [one.finding.locations[0].path for one in ten]


def test_a_gate_that_could_not_tell_counts_among_the_ten() -> None:
    report = replace(many_findings(1_000), gates=sample_report().gates)
    errors = of_kind("error", report)
    assert len(errors) == 10
    assert errors[0][1]["title"] == "launchgate could not tell: mail"


def test_an_interrupted_run_is_an_error() -> None:
    report = many_findings(0)
    cut = replace(report, run=replace(report.run, complete=False), decision=Decision.INCONCLUSIVE)
    assert "interrupted" in of_kind("error", cut)[0][2]


def test_changed_files_come_first_and_there_the_place_is_shown() -> None:
    report = many_findings(1_000)
    late = [one for one in report.verdicts if one.blocking][-1]
    moved = replace(
        late,
        finding=replace(
            late.finding,
            locations=(*late.finding.locations, Location(path="src/changed.py", line=5)),
        ),
    )
    rows = tuple(moved if one is late else one for one in report.verdicts)
    changed = replace(report, verdicts=rows, changed={"src/changed.py": ()})
    first = of_kind("error", changed)[0][1]
    assert (first["file"], first["line"]) == ("src/changed.py", "5")


def test_columns_only_on_one_line() -> None:
    place = Location(path="a.py", line=2, column=3, end_line=4, end_column=1)
    verdict = Verdict(finding=finding(locations=(place,)), status=Status.NEW, blocking=True, rank=1)
    (error,) = of_kind("error", one_of([verdict]))
    assert {key: error[1].get(key) for key in ("line", "endLine", "col", "endColumn")} == {
        "line": "2",
        "endLine": "4",
        "col": None,
        "endColumn": None,
    }

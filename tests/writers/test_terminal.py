import re
from dataclasses import replace

import pytest

from launchgate.model import Decision, GateResult, Outcome, Report
from launchgate.writers.columns import cells
from launchgate.writers.terminal import render
from tests.writers.kept import same
from tests.writers.nasty import many_findings, nasty_report
from tests.writers.sample import sample_report

PAINT = re.compile("\x1b\\[[0-9;]*m")
DECISION = "NO-GO  3 blocking risks (2 critical, 1 high)."
WIDTHS = [40, 60, 80, 120, 200]


def go() -> Report:
    report = sample_report()
    gates = tuple(replace(gate, outcome=Outcome.PASS, unknown=()) for gate in report.gates[:2])
    return replace(report, decision=Decision.GO, gates=gates, verdicts=report.verdicts[-2:])


def unsure() -> Report:
    report = sample_report()
    gates = tuple(gate for gate in report.gates if gate.outcome is Outcome.ERROR)
    return replace(report, decision=Decision.INCONCLUSIVE, gates=gates, verdicts=())


def test_the_whole_sheet() -> None:
    same("terminal.txt", render(sample_report()))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_last_line_is_the_decision_and_fits(width: int) -> None:
    for report, word in (
        (sample_report(), "NO-GO  "),
        (go(), "GO  "),
        (unsure(), "INCONCLUSIVE  "),
    ):
        text = render(report, width=width)
        assert text.endswith("\n")
        last = text.splitlines()[-1]
        assert last.startswith(word)
        assert cells(last) <= width


def test_the_decision_names_the_worst_in_the_longest_words_that_fit() -> None:
    def last(width: int) -> str:
        return render(sample_report(), width=width).splitlines()[-1]

    long = "POST /api/signup answers 500 instead of 201: nobody can sign up."
    assert last(200) == f"{DECISION} Worst: {long}"
    assert last(80) == f"{DECISION} Worst: Endpoint answers wrongly"
    assert last(60) == DECISION
    assert last(40) == "NO-GO  3 blocking risks"


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_keep_to_the_width_but_for_words_that_must_stay_whole(width: int) -> None:
    for report in (sample_report(), many_findings(80)):
        for line in render(report, width=width, verbose=True).splitlines():
            pasted = line.startswith(("     at  ", "         ", "     |"))
            assert cells(line) <= width or pasted or len(line.split()) <= 2, line


def test_wide_letters_count_double() -> None:
    (verdict, *_) = sample_report().verdicts
    finding = replace(verdict.finding, message="日本 " * 40)
    text = render(replace(sample_report(), verdicts=(replace(verdict, finding=finding),)), width=50)
    lines = [line for line in text.splitlines() if line.startswith("     日本")]
    assert len(lines) == 5
    assert [cells(line) for line in lines] == [49, 49, 49, 49, 24]


def test_worst_group_first_and_ranked_inside() -> None:
    text = render(sample_report())
    order = ["Signup breaks", "  1  CRITICAL", "  3  HIGH", "Data and accounts", "  2  CRITICAL"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_each_risk_says_where_and_how_to_fix() -> None:
    text = render(sample_report())
    assert "     at  dist/assets/index.js:1:88123 (from src/lib/admin.ts:12:9)\n" in text
    assert '     | createClient(u,"eyJhbG…(219)")\n' in text
    assert "     fix  Move the call to the server and rotate the key.\n" in text


def test_code_of_a_fix_stays_whole_to_be_pasted() -> None:
    (verdict, *_) = sample_report().verdicts
    command = "fly secrets set " + " ".join(f"NAME_{n}=value" for n in range(12))
    finding = replace(verdict.finding, fix=f"Run:\n\n    {command}\n    fly deploy\n\nThen wait.")
    text = render(replace(sample_report(), verdicts=(replace(verdict, finding=finding),)))
    assert (
        f"     fix  Run:\n          {command}\n          fly deploy\n          Then wait.\n" in text
    )


def test_each_gate_says_what_it_looked_at() -> None:
    text = render(sample_report())
    assert re.search(r"^  bundle +fail +31 files, 5\.3 MB$", text, re.MULTILINE)
    smoke = r"^  smoke +fail +60 requests; GET /api/health p95 412 ms of 300"
    assert re.search(smoke, text, re.MULTILINE)
    assert re.search(r"^  env +skipped +no code that reads variables$", text, re.MULTILINE)
    assert "  secrets: assets/intro.mp4 (binary)" in text


def test_what_could_not_be_told_keeps_its_next_step() -> None:
    for quiet in (False, True):
        text = " ".join(render(unsure(), quiet=quiet).split())
        assert "mail: DNS did not answer for _dmarc.acme.example in 5 s: run again, or" in text


def test_a_rule_that_could_not_tell_is_told_too() -> None:
    gate = GateResult(name="odd", title="Odd", outcome=Outcome.ERROR)
    report = replace(unsure(), gates=(gate,))
    assert "odd: no reason was given" in render(report)


def test_colour_only_when_asked_and_never_the_only_sign() -> None:
    plain = render(sample_report())
    painted = render(sample_report(), color=True)
    assert "\x1b" not in plain
    assert painted.count("\x1b") > 20
    assert PAINT.sub("", painted) == plain


def test_quiet_holds_what_blocks_and_the_decision() -> None:
    text = render(sample_report(), quiet=True)
    assert "smoke/status" in text
    assert text.splitlines()[-1].startswith("NO-GO")
    for left_out in ("smoke/slow", "Gates", "Accepted", "Not looked at"):
        assert left_out not in text
    assert render(go(), quiet=True) == ""
    assert render(go()).splitlines()[-1].startswith("GO  Nothing new blocks: 2 gates looked.")


def test_accepted_is_counted_and_listed_when_asked() -> None:
    assert "Accepted: 1 suppressed, 1 baselined (-v lists them)" in render(sample_report())
    listed = render(sample_report(), verbose=True, width=200)
    assert "callbacks/loopback http://127.0.0.1:8000/hook (fixtures) until 2027-01-31" in listed
    assert "baselined: secrets/private-key RSA private key (baseline)" in listed


def test_an_interrupted_run_says_so() -> None:
    run = replace(sample_report().run, complete=False)
    assert "interrupted" in render(replace(sample_report(), run=run))
    assert "interrupted" not in render(sample_report())


def test_of_thousands_the_worst_fifty() -> None:
    text = render(many_findings(20_000))
    assert len(re.findall(r"^ +\d+  [A-Z]+  ", text, re.MULTILINE)) == 50
    assert "17,950 more findings not shown here" in text
    assert "-o json=report.json" in text
    assert len(text) < 20_000


def test_hostile_text_drives_no_terminal_and_no_runner() -> None:
    for color in (False, True):
        text = PAINT.sub("", render(nasty_report(), verbose=True, color=color))
        text.encode("utf-8")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]", text)
        assert not re.search(r"^\s*::", text, re.MULTILINE)
        assert "##[" not in text
        assert len(text) < 100_000

"""A gate's matrix in each form that people look at, and through JSON and back."""

from dataclasses import replace

import jsonschema

from launchgate.model import Matrix, MatrixRow, Report
from launchgate.writers import html, native, native_read, terminal
from launchgate.writers.schema import report_schema
from tests.writers.sample import sample_report

MATRIX = Matrix(
    title="Variables at each target",
    columns=("production", "staging"),
    rows=(
        MatrixRow(name="APP_URL", cells=("set", "set"), tones=("good", "good")),
        MatrixRow(name="STRIPE_SECRET_KEY", cells=("missing", "set"), tones=("bad", "good")),
        MatrixRow(name="SENTRY_DSN", cells=("not readable", "-"), tones=("doubt", "plain")),
    ),
)


def _report() -> Report:
    report = sample_report()
    first, *others = report.gates
    return replace(report, gates=(replace(first, matrix=MATRIX), *others))


def test_the_terminal_shows_what_is_wrong() -> None:
    text = terminal.render(_report(), width=100)
    assert "Variables at each target" in text
    [line] = [line for line in text.splitlines() if "STRIPE_SECRET_KEY" in line]
    assert line.split() == ["STRIPE_SECRET_KEY", "✗", "missing", "✓", "set"]
    assert "APP_URL" not in text
    assert "and 1 more, 1 of them fine (-v shows all)" in text


def test_verbose_shows_all() -> None:
    text = terminal.render(_report(), width=100, verbose=True)
    assert "APP_URL" in text
    assert "1 of them fine" not in text


def test_a_narrow_window_says_what_it_leaves_out() -> None:
    text = terminal.render(_report(), width=40)
    assert "and 1 more column: the window is too narrow" in text
    assert "staging" not in text


def test_html_has_the_table() -> None:
    page = html.render(_report())
    assert '<span class="cell bad">missing</span>' in page
    assert "APP_URL" in page


def test_json_and_back() -> None:
    report = _report()
    document = native.document(report)
    jsonschema.validate(document, report_schema())
    assert native_read.report(document).gates[0].matrix == MATRIX


def test_no_matrix_no_section() -> None:
    assert "Variables at each" not in terminal.render(sample_report(), width=100)
    assert "matrix" not in native.document(sample_report())["gates"][0]

"""What each gate looked at and measured, and what it did not look at."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count

from launchgate.model import GateResult, Matrix, Measurement, Outcome, Report
from launchgate.writers import words
from launchgate.writers.figures import between, measured, scanned
from launchgate.writers.html.charts import chart
from launchgate.writers.html.markup import Html, code, el, join, sentence, table
from launchgate.writers.text import shown

_ROWS = 500
_FIGURES = 100
_TEXTS = 20


def untold(report: Report) -> Html | None:
    rows = [(gate.name, text) for gate in report.gates for text in words.untold(gate)]
    if not rows:
        return None
    return el(
        "section",
        el("h2", "Could not tell"),
        el("p", "This is not a pass: run it again when the cause is gone.", class_="note"),
        el(
            "dl",
            *(
                el("div", el("dt", shown(name, 100)), el("dd", sentence(text)))
                for name, text in rows[:_ROWS]
            ),
            class_="rows",
        ),
        *more(len(rows)),
        id="untold",
    )


def gates(report: Report) -> Html | None:
    if not report.gates:
        return None
    numbers = count(1)
    return el(
        "section",
        el("h2", "What was looked at"),
        *(_gate(gate, numbers) for gate in report.gates),
        id="gates",
    )


def unseen(report: Report) -> Html | None:
    rows = [(gate.name, one.what, one.why) for gate in report.gates for one in gate.unseen]
    if not rows:
        return None
    return el(
        "section",
        el("h2", "What was not looked at"),
        table(
            "Left out on purpose, and why",
            ("What", "Why", "Gate"),
            [
                (code(what), sentence(why, 400), shown(name, 100))
                for name, what, why in rows[:_ROWS]
            ],
        ),
        *more(len(rows)),
        id="unseen",
    )


def more(total: int, limit: int = _ROWS) -> Iterator[Html]:
    if total > limit:
        yield el("p", f"And {total - limit:,} more: the JSON report lists them all.")


def _gate(gate: GateResult, numbers: Iterator[int]) -> Html:
    ended = el("span", words.ENDED[gate.outcome], class_=f"outcome {gate.outcome.value}")
    looked_at = scanned(gate.scanned)
    told = gate.reason if gate.outcome is Outcome.SKIP else None
    texts = [shown(text, 400) for text in (looked_at, told) if text]
    link = el("p", el("a", "What it could not tell", href="#untold")) if words.untold(gate) else ""
    return el(
        "article",
        el("h3", shown(gate.title or gate.name, 100), " ", ended, " ", code(gate.name, 100)),
        *(el("p", sentence(text)) for text in texts),
        link,
        _figures(gate.measurements, numbers),
        _matrix(gate.matrix),
        _rules(gate),
        class_="gate",
    )


def _figures(measurements: Sequence[Measurement], numbers: Iterator[int]) -> Html:
    subjects = _by(measurements, lambda one: one.subject)
    if not subjects:
        return Html()
    drawn = [_figure(group, numbers) for group in subjects[:_FIGURES]]
    return join([el("div", *drawn, class_="figures"), *more(len(subjects), _FIGURES)])


def _figure(group: Sequence[Measurement], numbers: Iterator[int]) -> Html:
    texts = (el("li", _told(one)) for one in group[:_TEXTS])
    units = _by(group, lambda one: one.unit)[:_TEXTS]
    return el(
        "figure",
        el("figcaption", code(group[0].subject, 120), el("ul", *texts)),
        *(chart(alike[:_TEXTS], next(numbers)) for alike in units),
    )


def _by(
    measurements: Sequence[Measurement], key: Callable[[Measurement], str]
) -> list[list[Measurement]]:
    groups: dict[str, list[Measurement]] = {}
    for one in measurements:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _told(one: Measurement) -> str:
    sure = between(one)
    return shown(f"{measured(one)} ({sure})" if sure else measured(one), 300)


def _matrix(matrix: Matrix | None) -> Html:
    if matrix is None or not matrix.columns:
        return Html()
    rows = [
        (
            code(row.name, 100),
            *(
                el("span", shown(text, 60), class_=f"cell {tone}")
                for text, tone in zip(row.cells, row.tones, strict=True)
            ),
        )
        for row in matrix.rows[:_ROWS]
    ]
    heads = ("", *(shown(name, 60) for name in matrix.columns))
    return join([table(shown(matrix.title, 100), heads, rows), *more(len(matrix.rows))])


def _rules(gate: GateResult) -> Html:
    if not gate.rules:
        return Html()
    rows = [
        (code(rule.id, 100), words.ENDED[rule.outcome], shown(rule.reason or "-", 400))
        for rule in gate.rules[:_ROWS]
    ]
    return el(
        "details",
        el("summary", words.count(len(gate.rules), "rule")),
        table("Rules of this gate", ("Rule", "Outcome", "Note"), rows),
        *more(len(gate.rules)),
    )

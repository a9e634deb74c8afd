"""The report on a terminal: the worst first, grouped by what breaks, the decision last."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from launchgate.model import Decision, GateResult, Outcome, Report, Severity, Verdict
from launchgate.writers import words
from launchgate.writers.columns import cells, fit, pad, wrap
from launchgate.writers.figures import measured, scanned
from launchgate.writers.grid import grid
from launchgate.writers.prose import blocks
from launchgate.writers.text import inert, shown

_T = TypeVar("_T")
_FULL = 50
_PLACES = 3
_ROWS = {False: 10, True: 200}  # of a list, without and with -v
_FIX = " " * 10
_BOLD, _FAINT = "1", "2"
_SEVERITY = {
    Severity.CRITICAL: "1;31",
    Severity.HIGH: "31",
    Severity.MEDIUM: "33",
    Severity.LOW: "36",
    Severity.INFO: _FAINT,
}
_OUTCOME = {
    Outcome.PASS: "32",
    Outcome.FAIL: "31",
    Outcome.ERROR: "33",
    Outcome.SKIP: _FAINT,
}
_DECISION = {Decision.GO: "1;32", Decision.NO_GO: "1;31", Decision.INCONCLUSIVE: "1;33"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    width: int
    color: bool
    verbose: bool

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color else text

    def wrap(self, text: str, first: str, rest: str | None = None) -> Iterator[str]:
        return wrap(text, self.width, first=first, rest=first if rest is None else rest)


def render(
    report: Report,
    *,
    width: int = 80,
    color: bool = False,
    quiet: bool = False,
    verbose: bool = False,
) -> str:
    """Quiet shows what blocks or could not be told and the decision; of a GO, nothing."""
    sheet = _Sheet(width=min(max(width, 40), 200), color=color, verbose=verbose)
    if quiet and report.decision is Decision.GO:
        return ""
    lines = [*_risks(sheet, report, quiet=quiet)]
    if not quiet:
        lines += [*_gates(sheet, report), *_matrices(sheet, report), *_unseen(sheet, report)]
    if not quiet or report.decision is Decision.INCONCLUSIVE:
        lines += _untold(sheet, report)
    if not quiet:
        lines += _accepted(sheet, report)
    if not report.run.complete:
        lines += ["", "The run was interrupted: this report is not complete."]
    lines += ["", _decision(sheet, report)]
    return inert("\n".join(lines).lstrip("\n") + "\n")


def _risks(sheet: _Sheet, report: Report, *, quiet: bool) -> Iterator[str]:
    worst = words.blocking(report)
    shown_in_full = worst[:_FULL]
    yield from _groups(sheet, report, shown_in_full, "")
    others = [] if quiet else words.advice(report)
    room = others[: _FULL - len(shown_in_full)]
    yield from _groups(sheet, report, room, " (worth fixing, does not block)")
    left = len(worst) + len(others) - len(shown_in_full) - len(room)
    if left:
        yield ""
        more = f"{words.count(left, 'more finding')} not shown here: the whole list is in"
        yield from sheet.wrap(f"{more} `-o json=report.json` or `-o html=report.html`.", "")


def _groups(sheet: _Sheet, report: Report, verdicts: Sequence[Verdict], note: str) -> Iterator[str]:
    for impact, group in words.grouped(verdicts):
        yield from _heading(sheet, words.BREAKS[impact] + note)
        for verdict in group:
            yield ""
            yield from _risk(sheet, report, verdict)


def _heading(sheet: _Sheet, text: str) -> Iterator[str]:
    yield ""
    yield from (sheet.paint(line, _BOLD) for line in sheet.wrap(text, ""))


def _risk(sheet: _Sheet, report: Report, verdict: Verdict) -> Iterator[str]:
    finding = verdict.finding
    severity = sheet.paint(finding.severity.label.upper(), _SEVERITY[finding.severity])
    title = shown(words.title(report, finding.rule_id), 200)
    yield from sheet.wrap(title, f"{verdict.rank:>3}  {severity}  ", "     ")
    subject = f"{shown(finding.rule_id, 100)} · {shown(finding.subject, 200)}"
    yield from sheet.wrap(subject, "     ")
    yield from sheet.wrap(shown(finding.message, 2000), "     ")
    yield from _places(verdict)
    if finding.excerpt:
        yield "     | " + fit(shown(finding.excerpt, 400), sheet.width - 7)
    yield from _fix(sheet, finding.fix)


def _places(verdict: Verdict) -> Iterator[str]:
    locations = verdict.finding.locations
    for number, location in enumerate(locations[:_PLACES]):
        label = shown(location.label, 500)
        if location.original:
            label += f" (from {shown(location.original.label, 500)})"
        yield f"     {'at' if number == 0 else '  '}  {label}"
    if len(locations) > _PLACES:
        yield f"         and {words.count(len(locations) - _PLACES, 'more place')}"


def _fix(sheet: _Sheet, fix: str) -> Iterator[str]:
    first = f"     {sheet.paint('fix', _BOLD)}  "
    for kind, body in blocks(fix, 4000):
        if kind == "code":
            # Code stays unwrapped, so that it can be pasted; the terminal folds it by itself.
            for line in body.split("\n"):
                yield f"{first}{line}".rstrip()
                first = _FIX
        else:
            yield from sheet.wrap(body, first, _FIX)
        first = _FIX


def _gates(sheet: _Sheet, report: Report) -> Iterator[str]:
    if not report.gates:
        return
    yield from _heading(sheet, "Gates")
    names = [shown(gate.name, 40) for gate in report.gates]
    column = min(max(map(cells, names)), 16)
    ends = max(cells(words.ENDED[gate.outcome]) for gate in report.gates)
    indent = " " * min(column + ends + 6, sheet.width // 2)
    for gate, name in zip(report.gates, names, strict=True):
        end = sheet.paint(pad(words.ENDED[gate.outcome], ends), _OUTCOME[gate.outcome])
        looked_at = _looked_at(sheet, gate) or "-"
        yield from sheet.wrap(looked_at, f"  {pad(name, column)}  {end}  ", indent)


def _looked_at(sheet: _Sheet, gate: GateResult) -> str:
    parts = [scanned(gate.scanned)]
    limit = _ROWS[sheet.verbose]
    parts += [f"{shown(m.subject, 80)} {measured(m)}" for m in gate.measurements[:limit]]
    if len(gate.measurements) > limit:
        parts.append(words.count(len(gate.measurements) - limit, "more measurement"))
    if gate.outcome is Outcome.SKIP and gate.reason:
        parts.append(gate.reason)
    if words.untold(gate):
        parts.append("see below")
    return shown("; ".join(part for part in parts if part), 4000)


def _matrices(sheet: _Sheet, report: Report) -> Iterator[str]:
    for gate in report.gates:
        if gate.matrix is not None and gate.matrix.columns:
            yield from _heading(sheet, shown(gate.matrix.title, 100))
            limit = 500 if sheet.verbose else 25
            yield from grid(gate.matrix, sheet.width, sheet.paint, limit=limit, whole=sheet.verbose)


def _unseen(sheet: _Sheet, report: Report) -> Iterator[str]:
    rows = [(gate.name, unseen) for gate in report.gates for unseen in gate.unseen]
    yield from _list(
        sheet,
        "Not looked at",
        rows,
        lambda row: f"{shown(row[0], 40)}: {shown(row[1].what, 200)} ({shown(row[1].why, 300)})",
    )


def _untold(sheet: _Sheet, report: Report) -> Iterator[str]:
    rows = [(gate.name, text) for gate in report.gates for text in words.untold(gate)]
    yield from _list(
        sheet, "Could not tell", rows, lambda row: f"{shown(row[0], 40)}: {shown(row[1], 1000)}"
    )


def _accepted(sheet: _Sheet, report: Report) -> Iterator[str]:
    counts = words.acceptances(report)
    if not counts:
        return
    if not sheet.verbose:
        yield ""
        yield f"Accepted: {counts} (-v lists them)"
        return
    yield from _list(sheet, f"Accepted: {counts}", words.accepted(report), _acceptance)


def _acceptance(verdict: Verdict) -> str:
    finding = verdict.finding
    text = f"{verdict.status.value}: {shown(finding.rule_id, 100)} {shown(finding.subject, 200)}"
    if verdict.reason:
        text += f" ({shown(verdict.reason, 300)})"
    return f"{text} until {shown(verdict.expires, 40)}" if verdict.expires else text


def _list(
    sheet: _Sheet, heading: str, rows: Sequence[_T], text: Callable[[_T], str]
) -> Iterator[str]:
    if not rows:
        return
    yield from _heading(sheet, heading)
    limit = _ROWS[sheet.verbose]
    for row in rows[:limit]:
        yield from sheet.wrap(text(row), "  ", "    ")
    if len(rows) > limit:
        yield f"  and {len(rows) - limit:,} more"


def _decision(sheet: _Sheet, report: Report) -> str:
    """One line, whatever the width: the worst risk in the longest words that fit."""
    word = words.DECIDED[report.decision]
    told = words.sentence(report)
    worst = words.worst(report)
    endings = [told, told.partition(" (")[0]]
    if worst:
        title = words.title(report, worst.finding.rule_id)
        long, short = (shown(text, 300) for text in (worst.finding.message, title))
        endings = [f"{told} Worst: {long}", f"{told} Worst: {short}", *endings]
    room = sheet.width - len(word) - 2
    ending = next((text for text in endings if cells(text) <= room), fit(told, room))
    return f"{sheet.paint(word, _DECISION[report.decision])}  {ending}"

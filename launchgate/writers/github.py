"""Workflow commands that GitHub turns into annotations.

GitHub keeps ten of a kind for each step and drops the rest without a word: here the tenth
says how many more there are.
"""

from collections.abc import Iterable, Mapping, Sequence

from launchgate.model import Changed, Outcome, Report, Severity, Status, Verdict
from launchgate.writers.places import anchor, distance, elsewhere, places, span
from launchgate.writers.text import inert, shown

PER_KIND = 10
_LONGEST_TITLE = 200
_LONGEST_MESSAGE = 2_000
_LONGEST_DETAIL = 1_000
_KINDS = ("error", "warning", "notice")


def render(report: Report) -> str:
    lines = [line for kind in _KINDS for line in _kind(kind, report)]
    return "".join(f"{line}\n" for line in lines)


def command(kind: str, properties: Mapping[str, str | int | None], message: str) -> str:
    """One command on one line, whatever is in the texts; empty properties are left out."""
    given = ",".join(
        f"{key}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for key, value in properties.items()
        if value
    )
    return f"::{kind}{' ' if given else ''}{given}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _kind(kind: str, report: Report) -> Iterable[str]:
    first = list(_could_not_tell(report)) if kind == "error" else []
    found = sorted(
        (one for one in report.verdicts if _kind_of(one) == kind),
        key=lambda one: (_distance(one, report.changed), one.rank),
    )
    yield from first
    room = PER_KIND - len(first)
    if len(found) <= room:
        yield from (_annotation(kind, verdict, report) for verdict in found)
        return
    yield from (_annotation(kind, verdict, report) for verdict in found[: room - 1])
    yield _more(kind, found[room - 1 :])


def _kind_of(verdict: Verdict) -> str | None:
    if verdict.status is not Status.NEW:
        return None
    if verdict.blocking:
        return "error"
    return "warning" if verdict.finding.severity >= Severity.MEDIUM else "notice"


def _distance(verdict: Verdict, changed: Changed) -> int:
    return min((distance(place, changed) for place in places(verdict.finding)), default=2)


def _could_not_tell(report: Report) -> Iterable[str]:
    """One command for all gates, so that they never crowd out what was found."""
    unsure = [gate for gate in report.gates if gate.outcome is Outcome.ERROR]
    told = [
        f"{gate.name}: {text}" for gate in unsure for text in gate.unknown or (gate.reason or "",)
    ]
    names = [gate.name for gate in unsure]
    if not report.run.complete:
        names.append("the run was interrupted")
        told.append("The run was interrupted: run it again.")
    if names:
        title = f"launchgate could not tell: {', '.join(names)}"
        yield _command("error", {"title": title}, "\n".join(told))


def _annotation(kind: str, verdict: Verdict, report: Report) -> str:
    finding = verdict.finding
    at = anchor(finding, changed=report.changed)
    rule = report.catalog.get(finding.rule_id)
    properties: dict[str, str | int | None] = {"title": rule.title if rule else finding.rule_id}
    if at is not None:
        line, column, end_line, end_column = span(at)
        # GitHub takes columns only for a place on one line.
        flat = end_line is None or end_line == line
        properties |= {"file": at.path, "line": line, "endLine": end_line}
        properties |= {"col": column, "endColumn": end_column} if flat else {}
    details = (("Where", elsewhere(finding, at)), ("Fix", finding.fix))
    message = [shown(finding.message or finding.subject, _LONGEST_MESSAGE, newlines=True)]
    for label, text in details:
        text = shown(text, _LONGEST_DETAIL, newlines=True)
        message += [f"{label}: {text}"] if text.strip() else []
    return _command(kind, properties, "\n".join((*message, f"Rule: {finding.rule_id}")))


def _more(kind: str, left: Sequence[Verdict]) -> str:
    kinds = {"error": "blocking", "warning": "not blocking", "notice": "minor"}[kind]
    title = f"launchgate: {len(left):,} more ({kinds})"
    text = (
        f"GitHub shows ten {kind}s of a step; {len(left):,} more findings ({kinds}) are in the "
        "step summary, in this step's log and in the report."
    )
    return _command(kind, {"title": title}, text)


def _command(kind: str, properties: Mapping[str, str | int | None], message: str) -> str:
    clean = {
        key: inert(shown(value, _LONGEST_TITLE if key == "title" else 4_096)).strip()
        if isinstance(value, str)
        else value
        for key, value in properties.items()
    }
    longest = _LONGEST_MESSAGE + 3 * _LONGEST_DETAIL
    return command(kind, clean, inert(shown(message, longest, newlines=True)) or "launchgate")

"""The rest of the report in Markdown: the decision, the run, and what each gate saw or did not."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from launchgate.model import GateResult, Measurement, Outcome, Report, Verdict
from launchgate.writers import words
from launchgate.writers.figures import between, measured, scanned
from launchgate.writers.markdown.gfm import code, grid, sentence

_T = TypeVar("_T")
_ROWS = 200
_MEASUREMENTS = 20


def decision(report: Report) -> str:
    return f"# {words.DECIDED[report.decision]}: {words.sentence(report)}"


def run(report: Report) -> str:
    info = report.run
    facts = [
        f"Target {code(info.target)}" if info.target else "",
        f"stage {info.stage.value}",
        f"commit {code(info.commit[:12])}" if info.commit else "",
        code(info.started_at),
        f"shard {info.shard}" if info.shard else "",
        f"launchgate {code(report.version)}",
    ]
    line = " · ".join(fact for fact in facts if fact)
    return line if info.complete else f"{line}\n\n**The run was interrupted.**"


def sections(report: Report) -> Iterator[str]:
    untold = [(gate.name, text) for gate in report.gates for text in words.untold(gate)]
    if untold:
        yield "## Could not tell"
        yield "\n".join(f"- {code(name)}: {sentence(text)}" for name, text in untold[:_ROWS])
        yield from _more(untold)
    if report.gates:
        yield "## Gates"
        yield grid(("Gate", "Outcome", "Looked at", "Measured"), map(_gate, report.gates))
    unseen = [(gate.name, one.what, one.why) for gate in report.gates for one in gate.unseen]
    if unseen:
        yield "## Not looked at"
        rows = [(code(name), code(what), sentence(why, 400)) for name, what, why in unseen[:_ROWS]]
        yield grid(("Gate", "What", "Why"), rows)
        yield from _more(unseen)
    accepted = words.accepted(report)
    if accepted:
        yield f"## Accepted: {words.acceptances(report)}"
        head = ("Status", "Rule", "Subject", "Reason", "Until")
        yield grid(head, map(_acceptance, accepted[:_ROWS]))
        yield from _more(accepted)


def _more(rows: Sequence[_T]) -> Iterator[str]:
    if len(rows) > _ROWS:
        yield f"And {len(rows) - _ROWS:,} more."


def _gate(gate: GateResult) -> tuple[str, ...]:
    looked_at = sentence(scanned(gate.scanned), 400)
    if gate.outcome is Outcome.SKIP and gate.reason:
        looked_at = sentence(gate.reason, 400)
    texts = [_measurement(one) for one in gate.measurements[:_MEASUREMENTS]]
    if len(gate.measurements) > _MEASUREMENTS:
        texts.append(f"and {len(gate.measurements) - _MEASUREMENTS:,} more")
    outcome = words.ENDED[gate.outcome]
    return code(gate.name), outcome, looked_at or "-", "<br>".join(texts) or "-"


def _measurement(one: Measurement) -> str:
    sure = between(one)
    text = f"{measured(one)} ({sure})" if sure else measured(one)
    return f"{code(one.subject, 100)} {sentence(text, 200)}"


def _acceptance(verdict: Verdict) -> tuple[str, ...]:
    finding = verdict.finding
    return (
        verdict.status.value,
        code(finding.rule_id),
        code(finding.subject),
        sentence(verdict.reason or "-", 400),
        code(verdict.expires) if verdict.expires else "-",
    )

"""The words that the terminal, Markdown and HTML share: what breaks, how much, how it ends."""

from collections.abc import Iterable, Mapping

from launchgate.model import (
    Decision,
    GateResult,
    Impact,
    Outcome,
    Report,
    Severity,
    Status,
    Verdict,
)

# Findings that Markdown and HTML describe one by one; the worst come first.
IN_FULL = 500
BREAKS: Mapping[Impact, str] = {
    Impact.SIGNUP: "Signup breaks",
    Impact.REVENUE: "Revenue at risk",
    Impact.SECURITY: "Data and accounts exposed",
    Impact.EMAIL: "Email does not arrive",
    Impact.AVAILABILITY: "Customers meet an outage",
    Impact.TRUST: "Customers lose trust",
    Impact.PERFORMANCE: "Too slow for customers",
    Impact.OPERATIONS: "Hard to operate",
}
DECIDED: Mapping[Decision, str] = {
    Decision.GO: "GO",
    Decision.NO_GO: "NO-GO",
    Decision.INCONCLUSIVE: "INCONCLUSIVE",
}
ENDED: Mapping[Outcome, str] = {
    Outcome.PASS: "pass",
    Outcome.FAIL: "fail",
    Outcome.ERROR: "could not tell",
    Outcome.SKIP: "skipped",
}


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`, `20,000 risks`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def blocking(report: Report) -> list[Verdict]:
    return [verdict for verdict in report.verdicts if verdict.blocking]


def advice(report: Report) -> list[Verdict]:
    """New findings that are worth fixing and do not block."""
    return [v for v in report.verdicts if v.status is Status.NEW and not v.blocking]


def accepted(report: Report) -> list[Verdict]:
    return [v for v in report.verdicts if v.status is not Status.NEW and not v.blocking]


def grouped(verdicts: Iterable[Verdict]) -> list[tuple[Impact, list[Verdict]]]:
    """By what breaks; the group with the worst risk comes first."""
    groups: dict[Impact, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(verdict.finding.impact, []).append(verdict)
    return list(groups.items())


def title(report: Report, rule_id: str) -> str:
    info = report.catalog.get(rule_id)
    return info.title if info and info.title else rule_id


def severities(verdicts: Iterable[Verdict]) -> str:
    """`1 critical, 2 high`."""
    counts: dict[Severity, int] = {}
    for verdict in verdicts:
        severity = verdict.finding.severity
        counts[severity] = counts.get(severity, 0) + 1
    return ", ".join(f"{counts[each]:,} {each.label}" for each in sorted(counts, reverse=True))


def acceptances(report: Report) -> str:
    """`1 suppressed, 3 baselined`, or nothing; what was accepted and works is said."""
    verdicts = accepted(report)
    counts = [(sum(v.status is each for v in verdicts), each.value) for each in reversed(Status)]
    told = [f"{number:,} {name}" for number, name in counts if number]
    live = sum(v.finding.state == "active" for v in verdicts)
    return ", ".join([*told, *([f"{live:,} of them a credential that works"] if live else [])])


def untold(gate: GateResult) -> list[str]:
    """All that the gate could not tell, each with its next step, each once."""
    texts = [*gate.unknown]
    texts += [
        f"{rule.id}: {rule.reason or 'no reason was given'}"
        for rule in gate.rules
        if rule.outcome is Outcome.ERROR and rule.reason not in gate.unknown
    ]
    if not texts and gate.outcome is Outcome.ERROR:
        texts = [gate.reason or "no reason was given"]
    return list(dict.fromkeys(texts))


def worst(report: Report) -> Verdict | None:
    return next(iter(blocking(report)), None)


def sentence(report: Report) -> str:
    """The decision in one plain sentence, without strangers' text."""
    if report.decision is Decision.NO_GO:
        verdicts = blocking(report)
        return f"{count(len(verdicts), 'blocking risk')} ({severities(verdicts)})."
    if report.decision is Decision.INCONCLUSIVE:
        return _inconclusive(report)
    skipped = sum(gate.outcome is Outcome.SKIP for gate in report.gates)
    looked = count(len(report.gates) - skipped, "gate")
    text = f"Nothing new blocks: {looked} looked{f', {skipped} skipped' if skipped else ''}."
    milder = len(advice(report))
    return f"{text} {count(milder, 'milder finding')} to read." if milder else text


def _inconclusive(report: Report) -> str:
    if not report.run.complete:
        return "The run was interrupted, so not everything was looked at."
    errors = sum(gate.outcome is Outcome.ERROR for gate in report.gates)
    if not errors:
        return "Not everything that was asked for could be looked at."
    return f"Nothing blocks so far, but {count(errors, 'gate')} could not tell."

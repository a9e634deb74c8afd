"""The test cases of one gate: a rule that holds is one, and each finding is one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from launchgate.model import GateResult, Outcome, RuleResult, Status, Verdict
from launchgate.writers.places import anchor, elsewhere, span
from launchgate.writers.text import shown

Kind = Literal["passed", "failure", "error", "skipped"]
_LONGEST_NAME = 300
_LONGEST_TEXT = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    kind: Kind
    name: str
    message: str = ""
    text: str = ""
    file: str | None = None
    line: int | None = None


def cases(gate: GateResult, verdicts: Sequence[Verdict]) -> list[Case]:
    found = {verdict.finding.rule_id for verdict in verdicts}
    rules = [
        _rule(rule)
        for rule in gate.rules
        # A rule with findings is told by them, but for what it could not tell besides.
        if rule.id not in found or rule.outcome is Outcome.ERROR
    ]
    return _distinct((*_gate(gate), *rules, *map(_finding, verdicts)))


def _gate(gate: GateResult) -> Iterable[Case]:
    """What the rules of the gate do not say themselves."""
    if gate.outcome is Outcome.ERROR:
        told = {rule.reason for rule in gate.rules if rule.outcome is Outcome.ERROR}
        untold = [text for text in gate.unknown or (gate.reason,) if text not in told]
        if untold:
            text = "\n".join(text for text in untold if text)
            message = gate.reason or text or "could not tell"
            name = f"{gate.name}: could not tell"
            yield Case(kind="error", name=name, message=message, text=text)
    if gate.outcome is Outcome.SKIP and not gate.rules:
        yield Case(kind="skipped", name=gate.name, message=gate.reason or "skipped")


def _rule(rule: RuleResult) -> Case:
    if rule.outcome is Outcome.ERROR:
        reason = rule.reason or "could not tell"
        return Case(kind="error", name=f"{rule.id}: could not tell", message=reason, text=reason)
    if rule.outcome is Outcome.SKIP:
        return Case(kind="skipped", name=rule.id, message=rule.reason or "skipped")
    if rule.outcome is Outcome.FAIL:
        left_out = "has findings that this file leaves out: read the JSON report (-o json)"
        return Case(kind="skipped", name=rule.id, message=left_out)
    return Case(kind="passed", name=rule.id)


def _finding(verdict: Verdict) -> Case:
    finding = verdict.finding
    at = anchor(finding)
    where = ", ".join(filter(None, (at.label if at else "", elsewhere(finding, at))))
    parts = (
        ("", finding.message),
        ("Where: ", where),
        ("Seen: ", finding.excerpt),
        ("Fix: ", finding.fix),
        ("Severity: ", f"{finding.severity.label}, impact: {finding.impact.value}"),
    )
    kind, message = _judged(verdict)
    return Case(
        kind=kind,
        name=f"{finding.rule_id}: {finding.subject}",
        message=message,
        text="\n".join(
            f"{label}{shown(text, 2_000, newlines=True)}" for label, text in parts if text
        ),
        file=at.path if at else None,
        line=span(at)[0] if at else None,
    )


def _judged(verdict: Verdict) -> tuple[Kind, str]:
    if verdict.status is Status.NEW:
        return ("failure", verdict.finding.message) if verdict.blocking else ("passed", "")
    until = f" (until {verdict.expires})" if verdict.expires else ""
    return "skipped", f"{verdict.status.value}: {verdict.reason or 'no reason given'}{until}"


def _distinct(found: Iterable[Case]) -> list[Case]:
    """GitLab and others tell cases apart by name alone: equal names get a number."""
    seen: Counter[str] = Counter()
    named = []
    for case in found:
        name = shown(case.name, _LONGEST_NAME).strip() or "unnamed"
        seen[name] += 1
        count = seen[name]
        named.append(_renamed(case, f"{name} ({count})" if count > 1 else name))
    return named


def _renamed(case: Case, name: str) -> Case:
    return Case(
        kind=case.kind,
        name=name,
        message=case.message,
        text=case.text,
        file=case.file,
        line=case.line,
    )


def element(case: Case, classname: str) -> str:
    where = {"file": case.file, "line": case.line}
    places = "".join(
        f' {key}="{attribute(str(value))}"' for key, value in where.items() if value is not None
    )
    start = f'<testcase classname="{classname}" name="{attribute(case.name)}"{places} time="0"'
    text = escape(shown(case.text, _LONGEST_TEXT, newlines=True))
    if case.kind == "passed":
        return f"{start}><system-out>{text}</system-out></testcase>" if text else f"{start}/>"
    message = attribute(case.message)
    body = f'<{case.kind} message="{message}"'
    kind = f' type="{case.kind}"' if case.kind != "skipped" else ""
    return f"{start}>{body}{kind}>{text}</{case.kind}></testcase>"


def attribute(text: str) -> str:
    return escape(shown(text, 1_000), quote=True)

"""Short builders for drafts and policies."""

from datetime import date

from launchgate.config.root import Suppression
from launchgate.engine.stamp import fingerprint
from launchgate.model import (
    Finding,
    GateResult,
    Impact,
    Location,
    Outcome,
    RuleInfo,
    RuleResult,
    RunInfo,
    Severity,
    Stage,
)
from launchgate.policy.case import Draft, UsedMark

TODAY = date(2026, 11, 24)
RULE = "callbacks/loopback"


def finding(
    subject: str = "a",
    *paths: str,
    rule_id: str = RULE,
    severity: Severity = Severity.HIGH,
    impact: Impact = Impact.SIGNUP,
) -> Finding:
    return Finding(
        rule_id=rule_id,
        gate=rule_id.partition("/")[0],
        severity=severity,
        impact=impact,
        subject=subject,
        message="m",
        fix="f",
        fingerprint=fingerprint(rule_id, subject, ""),
        locations=tuple(Location(path=path, line=1, column=1) for path in paths),
    )


def gate(
    name: str = "callbacks", outcome: Outcome = Outcome.PASS, *rules: tuple[str, Outcome]
) -> GateResult:
    return GateResult(
        name=name,
        title=name,
        outcome=outcome,
        rules=tuple(RuleResult(id=rule_id, outcome=item) for rule_id, item in rules),
    )


def draft(
    *findings: Finding,
    gates: tuple[GateResult, ...] | None = None,
    marks: tuple[UsedMark, ...] = (),
    complete: bool = True,
) -> Draft:
    failed = Outcome.FAIL if findings else Outcome.PASS
    return Draft(
        run=RunInfo(
            id="00000000-0000-4000-8000-000000000000",
            stage=Stage.PRE_DEPLOY,
            target=None,
            commit=None,
            started_at="2026-11-24T03:00:00Z",
            elapsed_ms=5,
            complete=complete,
        ),
        gates=(gate("callbacks", failed, (RULE, failed)),) if gates is None else gates,
        findings=findings,
        infos={
            RULE: RuleInfo(
                id=RULE, title="t", why="w", fix="f", severity=Severity.HIGH, impact=Impact.SIGNUP
            )
        },
        marks=marks,
    )


def suppression(
    rule: str = RULE, subject: str = "**", expires: date = date(2027, 1, 31)
) -> Suppression:
    return Suppression(rule=rule, subject=subject, reason="known", expires=expires)

"""Short builders for the reports that the tests of the writers render."""

from launchgate.model import (
    Finding,
    Impact,
    Location,
    Outcome,
    RuleInfo,
    RuleResult,
    RunInfo,
    Severity,
    Stage,
)

COMMIT = "5f2b8d0c" * 5


def finding(
    number: int = 1,
    *,
    rule_id: str = "bundle/service-role-jwt",
    severity: Severity = Severity.CRITICAL,
    impact: Impact = Impact.SECURITY,
    subject: str = "Supabase service_role key",
    message: str = "Everyone who opens the page can read and change every customer's data.",
    fix: str = "Move the call to the server and rotate the key.",
    locations: tuple[Location, ...] = (),
    excerpt: str = "",
) -> Finding:
    return Finding(
        rule_id=rule_id,
        gate=rule_id.partition("/")[0],
        severity=severity,
        impact=impact,
        subject=subject,
        message=message,
        fix=fix,
        fingerprint=f"{number:032x}",
        locations=locations,
        excerpt=excerpt,
    )


def info(
    rule_id: str,
    title: str,
    severity: Severity = Severity.HIGH,
    impact: Impact = Impact.SECURITY,
    *,
    why: str = "Customers notice before you do.",
    fix: str = "Change it, deploy again, run launchgate again.",
) -> RuleInfo:
    return RuleInfo(id=rule_id, title=title, why=why, fix=fix, severity=severity, impact=impact)


def catalog(*infos: RuleInfo) -> dict[str, RuleInfo]:
    return {one.id: one for one in infos}


def results(*rows: tuple[str, Outcome, str | None]) -> tuple[RuleResult, ...]:
    return tuple(RuleResult(id=name, outcome=out, reason=why) for name, out, why in rows)


def run_info(*, target: str | None = "production", commit: str | None = COMMIT) -> RunInfo:
    return RunInfo(
        id="7c9e6679-7425-40de-944b-e07fc1f90ae7",
        stage=Stage.PRE_DEPLOY,
        target=target,
        commit=commit,
        started_at="2026-11-24T03:00:00Z",
        elapsed_ms=812,
    )

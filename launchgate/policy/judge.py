"""Findings to verdicts, a ranked risk list and one decision. Pure."""

from dataclasses import replace

from launchgate import baseline
from launchgate.model import (
    Decision,
    Finding,
    GateResult,
    Outcome,
    Report,
    RuleInfo,
    Severity,
    Status,
    Verdict,
)
from launchgate.policy import rules
from launchgate.policy.case import Draft, Policy
from launchgate.policy.housekeeping import policy_gate
from launchgate.policy.rank import ranked
from launchgate.policy.suppress import accept


def judge(draft: Draft, policy: Policy, version: str) -> Report:
    """The report of a run under a policy. Nothing is dropped: what is accepted stays, marked."""
    own, own_findings = policy_gate(draft, policy)
    verdicts = ranked(verdict(item, policy) for item in (*draft.findings, *own_findings))
    gates = tuple(_final(gate, verdicts) for gate in (*draft.gates, *own))
    return Report(
        version=version,
        run=draft.run,
        decision=decide(gates, verdicts, complete=draft.run.complete),
        gates=gates,
        verdicts=verdicts,
        catalog=_catalog(draft, own),
        changed=draft.changed,
    )


def verdict(finding: Finding, policy: Policy) -> Verdict:
    """How the team's policy sees one finding, not yet ranked: by the worst of what is left."""
    suppressed, left = _accepted(finding, policy)
    if suppressed is None:
        return _open(left, policy)
    ignored = tuple(one for part in (finding, *finding.milder) for one in part.ignored)
    for milder in finding.milder:
        accepted, left = _accepted(milder, policy)
        if accepted is None:
            return _open(replace(left, ignored=ignored), policy)
    return suppressed


def _accepted(finding: Finding, policy: Policy) -> tuple[Verdict | None, Finding]:
    """The verdict on a finding whose places are all accepted, else the finding less those."""
    if not finding.locations and finding.ignored:
        places = tuple(item.location for item in finding.ignored)
        reasons = sorted({item.reason for item in finding.ignored})
        whole = replace(finding, locations=places)
        reason = "; ".join(reasons)
        verdict = Verdict(finding=whole, status=Status.SUPPRESSED, blocking=False, reason=reason)
        return verdict, whole
    accepted, finding = accept(finding, policy)
    if accepted is None:
        return None, finding
    verdict = Verdict(
        finding=finding,
        status=Status.SUPPRESSED,
        blocking=False,
        reason=accepted.reason,
        expires=accepted.expires.isoformat(),
    )
    return verdict, finding


def _open(finding: Finding, policy: Policy) -> Verdict:
    """The verdict on what no marker and no suppression accepts: in the baseline, or new."""
    known = (policy.baseline or {}).get(finding.fingerprint)
    if known is not None and known.holds(finding):
        reason = known.note or baseline.REASON
        return Verdict(finding=finding, status=Status.BASELINED, blocking=False, reason=reason)
    more = None
    if known is not None:
        more = _more(finding, known)
    blocking = policy.fail_on is not None and finding.severity >= policy.fail_on
    return Verdict(finding=finding, status=Status.NEW, blocking=blocking, reason=more)


def _more(finding: Finding, known: baseline.Entry) -> str:
    added = max(1, len(finding.locations)) - known.places
    if added > 0 or known.severity is None:
        return f"{added} more than the {known.places} place(s) in the baseline"
    return f"worse than in the baseline, where it is {known.severity.label}"


def decide(
    gates: tuple[GateResult, ...], verdicts: tuple[Verdict, ...], *, complete: bool
) -> Decision:
    """NO-GO wins; then could-not-tell; a run in which every gate was skipped could not tell."""
    if any(item.blocking for item in verdicts):
        return Decision.NO_GO
    outcomes = [gate.outcome for gate in gates if gate.name != rules.GATE]
    looked = any(outcome in (Outcome.PASS, Outcome.FAIL) for outcome in outcomes)
    if not complete or not looked or any(gate.outcome is Outcome.ERROR for gate in gates):
        return Decision.INCONCLUSIVE
    return Decision.GO


def _final(gate: GateResult, verdicts: tuple[Verdict, ...]) -> GateResult:
    """Outcomes as policy leaves them: FAIL where something new, above `info`, was found."""
    failing = {
        item.finding.rule_id
        for item in verdicts
        if item.status is Status.NEW and item.finding.severity > Severity.INFO
    }
    results = tuple(
        replace(item, outcome=Outcome.FAIL if item.id in failing else Outcome.PASS)
        if item.outcome in (Outcome.PASS, Outcome.FAIL)
        else item
        for item in gate.rules
    )
    if gate.outcome in (Outcome.ERROR, Outcome.SKIP):
        return replace(gate, rules=results)
    failed = any(item.outcome is Outcome.FAIL for item in results)
    return replace(gate, rules=results, outcome=Outcome.FAIL if failed else Outcome.PASS)


def _catalog(draft: Draft, own: tuple[GateResult, ...]) -> dict[str, RuleInfo]:
    infos = {**draft.infos, **({info.id: info for info in rules.ALL} if own else {})}
    return dict(sorted(infos.items()))

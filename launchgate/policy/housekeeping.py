"""Findings about the policy itself: what is unused, expired, stale, or changed by the head."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from launchgate.model import (
    Finding,
    GateResult,
    Location,
    Outcome,
    RuleInfo,
    RuleResult,
)
from launchgate.parse.inline import Mark
from launchgate.policy import rules
from launchgate.policy.case import Draft, Policy
from launchgate.policy.suppress import all_told, unused


def policy_gate(draft: Draft, policy: Policy) -> tuple[tuple[GateResult, ...], list[Finding]]:
    """The policy's own line in the report; none where a team has no policy to look at."""
    counts = {
        "baseline_entries": len(policy.baseline or {}),
        "suppressions": len(policy.suppressions) + len(draft.marks),
    }
    findings = list(_findings(draft, policy))
    if not (any(counts.values()) or findings or policy.unknown):
        return (), []
    outcome = Outcome.ERROR if policy.unknown else Outcome.PASS
    result = GateResult(
        name=rules.GATE,
        title=rules.TITLE,
        outcome=outcome,
        reason="; ".join(policy.unknown) or None,
        scanned=counts,
        rules=tuple(RuleResult(id=info.id, outcome=Outcome.PASS) for info in rules.ALL),
        unknown=policy.unknown,
    )
    return (result,), findings


def _findings(draft: Draft, policy: Policy) -> Iterator[Finding]:
    for text in policy.head_changes:
        yield _finding(rules.HEAD, text, f"{text}. {rules.HEAD.why}", policy.config_path)
    yield from _expired(policy)
    yield from _inline(draft, policy)
    if policy.whole:
        yield from _unused(draft, policy)
        yield from _stale(draft, policy)


def _expired(policy: Policy) -> Iterator[Finding]:
    for item in policy.suppressions:
        if item.expires < policy.today:
            subject = f"{item.rule} on {item.subject}"
            message = (
                f"Accepted until {item.expires.isoformat()} ({item.reason}). {rules.EXPIRED.why}"
            )
            yield _finding(rules.EXPIRED, subject, message, policy.config_path)


def _unused(draft: Draft, policy: Policy) -> Iterator[Finding]:
    for item in unused(policy, draft):
        subject = f"{item.rule} on {item.subject}"
        yield _finding(rules.UNUSED, subject, rules.UNUSED.why, policy.config_path)


def _inline(draft: Draft, policy: Policy) -> Iterator[Finding]:
    seen: Counter[str] = Counter()  # the nth equal one: a fingerprint holds no line number
    for place in draft.marks:
        mark = place.mark
        subject = f"ignore[{', '.join(mark.rules)}] in {mark.path}"
        seen[subject] += 1
        key = str(seen[subject])
        if not mark.reason or not mark.rules:
            yield _finding(rules.NO_REASON, subject, rules.NO_REASON.why, mark.path, mark, key)
        elif policy.whole and not place.used and all_told(mark.rules, draft):
            yield _finding(rules.UNUSED, subject, rules.UNUSED.why, mark.path, mark, key)


def _stale(draft: Draft, policy: Policy) -> Iterator[Finding]:
    found = {finding.fingerprint for finding in draft.findings}
    for entry in sorted((policy.baseline or {}).values(), key=lambda item: item.fingerprint):
        if entry.fingerprint not in found and all_told([entry.rule], draft):
            subject = f"{entry.rule}: {entry.subject}"
            yield _finding(
                rules.STALE, subject, rules.STALE.why, policy.baseline_path, key=entry.fingerprint
            )


def _finding(
    info: RuleInfo,
    subject: str,
    message: str,
    path: str,
    mark: Mark | None = None,
    key: str = "",
) -> Finding:
    anchor = "\0".join(("v1", info.id, subject, key))
    place = Location(path=path, line=mark.line if mark else None, column=1 if mark else None)
    return Finding(
        rule_id=info.id,
        gate=rules.GATE,
        severity=info.severity,
        impact=info.impact,
        subject=subject,
        message=message,
        fix=info.fix,
        fingerprint=hashlib.sha256(anchor.encode("utf-8", "replace")).hexdigest()[:32],
        locations=(place,) if path else (),
    )

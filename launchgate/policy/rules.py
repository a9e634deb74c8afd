"""The rules about the policy itself. They are judged like any other finding."""

from launchgate.model import Impact, RuleInfo, Severity
from launchgate.parse.inline import MARKER

GATE = "policy"
TITLE = "Policy: what is accepted, and until when"


def _info(name: str, title: str, why: str, fix: str, severity: Severity) -> RuleInfo:
    return RuleInfo(
        id=f"{GATE}/{name}",
        title=title,
        why=why,
        fix=fix,
        severity=severity,
        impact=Impact.OPERATIONS,
    )


UNUSED = _info(
    "unused-suppression",
    "A suppression matches nothing",
    "A suppression that matches nothing today hides the next fault that happens to match it.",
    "Delete the suppression.",
    Severity.LOW,
)
EXPIRED = _info(
    "expired-suppression",
    "A suppression has expired",
    "The risk was accepted until a day that has passed: nobody has decided about it since.",
    "Mend the fault, or decide again and set a new `expires`.",
    Severity.LOW,
)
NO_REASON = _info(
    "suppression-without-reason",
    "An inline suppression gives no reason",
    "Nobody can tell later whether the risk is still acceptable. It is not honoured.",
    f"Write why behind it: `{MARKER}rule-id] why`.",
    Severity.MEDIUM,
)
STALE = _info(
    "stale-baseline-entry",
    "A baseline entry matches nothing",
    "The fault is gone. If it comes back, the entry would hide it.",
    "Run `launchgate baseline prune` and commit the file.",
    Severity.LOW,
)
HEAD = _info(
    "changed-by-head",
    "The change alters the policy that judges it",
    "A change that weakens its own gate must be seen by whoever reviews it.",
    "Review it as policy. It takes effect once it is part of the base.",
    Severity.INFO,
)
ALL = (UNUSED, EXPIRED, NO_REASON, STALE, HEAD)

"""The risk list's order: worst for the business first.

What blocks comes before what does not, new before known; then severity, of equal ones a
credential that works at this moment; then what of the business breaks: customers who cannot sign
up, then money, then the rest.
"""

from collections.abc import Iterable
from dataclasses import replace

from launchgate.model import Impact, Status, Verdict

IMPACT_ORDER = tuple(Impact)
_STATUS_ORDER = (Status.NEW, Status.BASELINED, Status.SUPPRESSED)


def ranked(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Sorted, with `rank` filled in from 1."""
    ordered = sorted(verdicts, key=_order)
    return tuple(replace(item, rank=rank) for rank, item in enumerate(ordered, 1))


def _order(item: Verdict) -> tuple[bool, int, int, bool, int, str, str, str]:
    finding = item.finding
    return (
        not item.blocking,
        _STATUS_ORDER.index(item.status),
        -finding.severity,
        finding.state != "active",
        IMPACT_ORDER.index(finding.impact),
        finding.rule_id,
        finding.subject,
        finding.fingerprint,
    )

"""JUnit XML: a suite for each gate, `error` for what could not be told."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from launchgate.model import GateResult, Outcome, Report, Status, Verdict
from launchgate.writers.junit_cases import Case, attribute, cases, element

CASES = 500_000  # GitLab reads no more


def render(report: Report, *, limit: int = CASES) -> str:
    fixed = sum(len(gate.rules) + 1 for gate in report.gates) + 2
    kept = _worst(report, max(limit - fixed, 0))
    suites = [_suite(gate, kept.get(gate.name, ()), report) for gate in _gates(report, kept)]
    own = _own_cases(report, sum(map(len, kept.values())))
    if own:
        suites.append(_text("launchgate", own, report.run.elapsed_ms, report, ()))
    total = sum((counts for counts, _ in suites), Counter[str]())
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            f'<testsuites name="launchgate"{_counts(total)}{_time(report.run.elapsed_ms)}>\n',
            *(text for _, text in suites),
            "</testsuites>\n",
        )
    )


def _worst(report: Report, room: int) -> Mapping[str, Sequence[Verdict]]:
    """The findings of each gate, by rank; where there is no room, the mildest are left out."""
    ordered = sorted(report.verdicts, key=lambda one: (one.status is not Status.NEW, one.rank))
    grouped: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in ordered[:room]:
        grouped[verdict.finding.gate].append(verdict)
    return grouped


def _gates(report: Report, kept: Mapping[str, Sequence[Verdict]]) -> Sequence[GateResult]:
    """The gates of the run, then those that only findings speak of."""
    known = {gate.name for gate in report.gates}
    others = sorted(set(kept) - known)
    return (
        *report.gates,
        *(GateResult(name=name, title=name, outcome=Outcome.FAIL) for name in others),
    )


def _suite(
    gate: GateResult, verdicts: Sequence[Verdict], report: Report
) -> tuple[Counter[str], str]:
    scanned = [(f"scanned.{key}", str(value)) for key, value in sorted(gate.scanned.items())]
    measured = [
        (
            f"{one.name} {one.subject}",
            f"{one.value} {one.unit}" + ("" if one.limit is None else f" of {one.limit}"),
        )
        for one in gate.measurements
        if one.value is not None
    ]
    return _text(gate.name, cases(gate, verdicts), gate.elapsed_ms, report, scanned + measured)


def _own_cases(report: Report, kept: int) -> list[Case]:
    found = []
    if not report.run.complete:
        again = "The run was interrupted: run it again."
        found.append(Case(kind="error", name="interrupted", message=again, text=again))
    left_out = len(report.verdicts) - kept
    if left_out:
        note = (
            f"{left_out:,} findings, the mildest, were left out: GitLab reads no more than "
            f"{CASES:,} cases. The JSON report (-o json) has all of them."
        )
        found.append(Case(kind="skipped", name="left out", message=note))
    return found


def _text(
    name: str,
    found: Sequence[Case],
    elapsed_ms: int,
    report: Report,
    properties: Sequence[tuple[str, str]],
) -> tuple[Counter[str], str]:
    counts = Counter[str](case.kind for case in found)
    shown_name = attribute(name)
    rows = "".join(
        f'<property name="{attribute(key)}" value="{attribute(value)}"/>'
        for key, value in properties
    )
    started = f' timestamp="{attribute(report.run.started_at.removesuffix("Z"))}"'
    lines = [f'<testsuite name="{shown_name}"{_counts(counts)}{_time(elapsed_ms)}{started}>\n']
    lines += [f"<properties>{rows}</properties>\n"] if rows else []
    lines += [f"{element(case, f'launchgate.{shown_name}')}\n" for case in found]
    return counts, "".join((*lines, "</testsuite>\n"))


def _counts(counts: Counter[str]) -> str:
    return (
        f' tests="{sum(counts.values())}" failures="{counts["failure"]}"'
        f' errors="{counts["error"]}" skipped="{counts["skipped"]}"'
    )


def _time(elapsed_ms: int) -> str:
    return f' time="{elapsed_ms / 1000:.3f}"'

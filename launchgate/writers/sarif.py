"""SARIF 2.1.0, for GitHub code scanning and whatever else reads it.

What GitHub would refuse is left out, the mildest first, and the file says how much that was.
"""

import json
import zlib
from collections.abc import Iterable, Mapping

from launchgate.model import GateResult, Outcome, Report, RuleInfo, Status, Verdict
from launchgate.writers.places import SITE
from launchgate.writers.sarif_results import plain, result
from launchgate.writers.sarif_rules import descriptor, rule_ids
from launchgate.writers.text import shown

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
RESULTS = 25_000
RULES = 25_000
GZIPPED_BYTES = 10_000_000
# The compressor holds back what it has not written yet, and other compressors differ a little.
_SPARE_BYTES = 500_000
_LONGEST_NOTE = 4_000


def render(report: Report) -> str:
    catalog = _catalog(report)
    ids = rule_ids(catalog.values())
    order = {rule_id: index for index, rule_id in enumerate(ids)}
    rules = _dump([descriptor(rule, ids[rule.id]) for rule in catalog.values()])
    kept = _fitting(_results(report, ids, order), GZIPPED_BYTES - _SPARE_BYTES - _gzipped(rules))
    run = {
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": f"launchgate/{report.run.stage.value}/"},
        "invocations": [_invocation(report, len(report.verdicts) - len(kept))],
    }
    driver = _dump({"name": "launchgate", **_version(report), "informationUri": SITE})
    return "".join(
        (
            f'{{"$schema":{_dump(SCHEMA)},"version":"2.1.0","runs":[\n',
            f'{_dump(run)[:-1]},\n"tool":{{"driver":{driver[:-1]},"rules":{rules}}}}},\n',
            '"results":[\n',
            ",\n".join(text for _, text in sorted(kept)),
            "\n]}]}\n",
        )
    )


def _catalog(report: Report) -> Mapping[str, RuleInfo]:
    """All rules; if they are too many, those that found something. None is missing."""
    used = {
        verdict.finding.rule_id: report.catalog.get(verdict.finding.rule_id) or _unlisted(verdict)
        for verdict in _worst_first(report)[:RESULTS]
    }
    every = {**report.catalog, **used}
    return every if len(every) <= RULES else used


def _unlisted(verdict: Verdict) -> RuleInfo:
    one = verdict.finding
    return RuleInfo(
        id=one.rule_id,
        title=one.rule_id,
        why="",
        fix="",
        severity=one.severity,
        impact=one.impact,
    )


def _worst_first(report: Report) -> list[Verdict]:
    return sorted(report.verdicts, key=lambda one: (one.status is not Status.NEW, one.rank))


def _results(
    report: Report, ids: Mapping[str, str], order: Mapping[str, int]
) -> Iterable[tuple[int, str]]:
    for verdict in _worst_first(report)[:RESULTS]:
        rule_id = verdict.finding.rule_id
        yield verdict.rank, _dump(result(verdict, ids[rule_id], order[rule_id]))


def _fitting(results: Iterable[tuple[int, str]], room: int) -> list[tuple[int, str]]:
    """The first results that stay below `room` bytes when compressed."""
    compressor, written, kept = zlib.compressobj(1), 0, []
    for rank, text in results:
        written += len(compressor.compress(text.encode()))
        if written > room:
            break
        kept.append((rank, text))
    return kept


def _invocation(report: Report, left_out: int) -> dict[str, object]:
    unsure = [gate for gate in report.gates if gate.outcome is Outcome.ERROR]
    notes = [_note("could-not-tell", "error", _could_not_tell(gate)) for gate in unsure]
    if not report.run.complete:
        notes.append(_note("interrupted", "error", "The run was interrupted: look again."))
    if left_out:
        text = (
            f"{left_out:,} of {len(report.verdicts):,} results were left out to stay within "
            "GitHub's limits, the mildest first. The JSON report (-o json) has all of them."
        )
        notes.append(_note("left-out", "warning", text))
    return {
        "executionSuccessful": not unsure and report.run.complete,
        "startTimeUtc": report.run.started_at,
        "toolExecutionNotifications": notes,
    }


def _could_not_tell(gate: GateResult) -> str:
    told = gate.unknown or ((gate.reason,) if gate.reason else ())
    lines = [f"The gate {gate.name} could not tell.", *told]
    return "\n".join(lines)


def _note(name: str, level: str, text: str) -> dict[str, object]:
    return {
        "descriptor": {"id": f"launchgate/{name}"},
        "level": level,
        "message": {"text": plain(shown(text, _LONGEST_NOTE, newlines=True))},
    }


def _version(report: Report) -> dict[str, str]:
    return {"version": shown(report.version, 100) or "0"}


def _gzipped(text: str) -> int:
    return len(zlib.compress(text.encode(), 1))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

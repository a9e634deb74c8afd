"""Shards of one run to the draft of the whole. What is missing or foreign is refused."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from launchgate.engine.gate_run import summary
from launchgate.engine.join import join
from launchgate.engine.shard import draft as read_draft
from launchgate.engine.shard import policy as read_policy
from launchgate.model import GateResult, Measurement, Outcome, RuleResult
from launchgate.parse.inline import Mark
from launchgate.policy.case import Draft, Policy, UsedMark

_WORST_FIRST = (Outcome.ERROR, Outcome.FAIL, Outcome.PASS, Outcome.SKIP)


class CannotMerge(Exception):
    """These files are not the shards of one run: what is missing, twice there, or foreign."""


def merge(shards: Sequence[tuple[str, Mapping[str, Any]]]) -> tuple[Draft, Policy]:
    """From (file name, checked document) of every shard. Raises CannotMerge."""
    _require_one_run(shards)
    ordered = sorted(shards, key=lambda item: int(item[1]["run"]["shard"]["index"]))
    drafts = [read_draft(item) for _, item in ordered]
    first = drafts[0]
    run = replace(
        first.run,
        shard=None,
        started_at=min(item.run.started_at for item in drafts),
        elapsed_ms=max(item.run.elapsed_ms for item in drafts),
        complete=all(item.run.complete for item in drafts),
    )
    merged = Draft(
        run=run,
        gates=tuple(_gate([item.gates[i] for item in drafts]) for i, _ in enumerate(first.gates)),
        findings=join(finding for item in drafts for finding in item.findings),
        infos=first.infos,
        marks=_marks(mark for item in drafts for mark in item.marks),
        changed={path: item.changed[path] for item in drafts for path in item.changed},
    )
    policies = [read_policy(item) for _, item in ordered]
    changes = {text for policy in policies for text in policy.head_changes}
    return merged, replace(policies[0], head_changes=tuple(sorted(changes)))


def _require_one_run(shards: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    if not shards:
        raise CannotMerge("no shard here: run launchgate --shard i/n -o json=DIR/i.json first")
    count = shards[0][1]["run"]["shard"]["count"]
    indices = Counter(item["run"]["shard"]["index"] for _, item in shards)
    wrong = [
        f"{name} is of {item['run']['shard']['count']} shards, not of {count}"
        for name, item in shards
        if item["run"]["shard"]["count"] != count
    ]
    missing = [str(i) for i in range(1, count + 1) if i not in indices]
    twice = [str(i) for i in sorted(indices) if indices[i] > 1]
    if missing:
        wrong.append(f"missing of {count} shards: {', '.join(missing)}")
    if twice:
        wrong.append(f"there more than once: shard {', '.join(twice)}")
    for what, key in _SAME:
        if len({_canonical(key(item)) for _, item in shards}) > 1:
            wrong.append(f"the shards differ in {what}: they are not of one run")
    if wrong:
        raise CannotMerge("; ".join(wrong))


_SAME = (
    ("the commit", lambda item: item["run"]["commit"]),
    ("the configuration", lambda item: item["run"]["config_sha256"]),
    ("the version of launchgate", lambda item: item["tool"]["version"]),
    ("stage or target", lambda item: (item["run"]["stage"], item["run"]["target"])),
    ("the files they saw", lambda item: item["units_sha256"]),
    ("the policy", lambda item: {**item["policy"], "today": None, "head_changes": None}),
    ("the gates", lambda item: [part["name"] for part in item["gates"]]),
)


def _canonical(value: object) -> str:
    return repr(value)


def _gate(parts: Sequence[GateResult]) -> GateResult:
    first = parts[0]
    unknown = tuple(sorted({text for part in parts for text in part.unknown}))
    unseen = {item for part in parts for item in part.unseen}
    names = sorted({name for part in parts for name in part.scanned})
    return replace(
        first,
        outcome=_worst([part.outcome for part in parts]),
        reason=summary(unknown) if unknown else first.reason,
        elapsed_ms=max(part.elapsed_ms for part in parts),
        scanned={name: sum(part.scanned.get(name, 0) for part in parts) for name in names},
        measurements=tuple(sorted((m for part in parts for m in part.measurements), key=_by_name)),
        rules=tuple(
            _rule([part.rules[i] for part in parts if i < len(part.rules)])
            for i in range(max(len(part.rules) for part in parts))
        ),
        unseen=tuple(sorted(unseen, key=lambda item: (item.what, item.why))),
        unknown=unknown,
        matrix=next((part.matrix for part in parts if part.matrix is not None), None),
    )


def _rule(parts: Sequence[RuleResult]) -> RuleResult:
    outcome = _worst([part.outcome for part in parts])
    reasons = sorted({part.reason for part in parts if part.reason and part.outcome is outcome})
    return replace(parts[0], outcome=outcome, reason="; ".join(reasons) or None)


def _marks(items: Iterable[UsedMark]) -> tuple[UsedMark, ...]:
    """Each marker once: a file that two shards read has its markers in both."""
    used: dict[Mark, bool] = {}
    for item in items:
        used[item.mark] = item.used or used.get(item.mark, False)
    ordered = sorted(used, key=lambda mark: (mark.path, mark.line))
    return tuple(UsedMark(mark=mark, used=used[mark]) for mark in ordered)


def _worst(outcomes: Sequence[Outcome]) -> Outcome:
    return min(outcomes, key=_WORST_FIRST.index)


def _by_name(item: Measurement) -> tuple[str, str]:
    return item.subject, item.name

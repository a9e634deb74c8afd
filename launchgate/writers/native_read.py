"""`launchgate-report/1` back to the model, for `report` and `merge`.

The document was checked against its schema before: only then are its keys and types there.
"""

from typing import Any

from launchgate.model import (
    Decision,
    Finding,
    GateResult,
    Impact,
    Location,
    Matrix,
    MatrixRow,
    Measurement,
    Outcome,
    Report,
    RuleInfo,
    RuleResult,
    RunInfo,
    Severity,
    Shard,
    Stage,
    Status,
    Unseen,
    Verdict,
)


def report(item: dict[str, Any]) -> Report:
    return Report(
        version=item["tool"]["version"],
        run=run(item["run"]),
        decision=Decision(item["decision"]),
        gates=tuple(gate(part) for part in item["gates"]),
        verdicts=tuple(_verdict(part) for part in item["findings"]),
        catalog=catalog(item["catalog"]),
    )


def run(item: dict[str, Any]) -> RunInfo:
    return RunInfo(
        id=item["id"],
        stage=Stage(item["stage"]),
        target=item["target"],
        commit=item["commit"],
        started_at=item["started_at"],
        elapsed_ms=item["elapsed_ms"],
        config_sha256=item["config_sha256"],
        shard=None if item["shard"] is None else _shard(item["shard"]),
        complete=item["complete"],
    )


def _shard(item: dict[str, Any]) -> Shard:
    return Shard(index=item["index"], count=item["count"])


def gate(item: dict[str, Any]) -> GateResult:
    return GateResult(
        name=item["name"],
        title=item.get("title", item["name"]),
        outcome=Outcome(item["outcome"]),
        reason=item["reason"],
        elapsed_ms=item["elapsed_ms"],
        scanned=item["scanned"],
        measurements=tuple(_measurement(part) for part in item["measurements"]),
        rules=tuple(
            RuleResult(id=part["id"], outcome=Outcome(part["outcome"]), reason=part["reason"])
            for part in item["rules"]
        ),
        unseen=tuple(Unseen(what=part["what"], why=part["why"]) for part in item.get("unseen", ())),
        unknown=tuple(item.get("unknown", ())),
        matrix=_matrix(item["matrix"]) if item.get("matrix") else None,
    )


def _matrix(item: dict[str, Any]) -> Matrix:
    rows = (
        MatrixRow(name=row["name"], cells=tuple(row["cells"]), tones=tuple(row["tones"]))
        for row in item["rows"]
    )
    return Matrix(title=item["title"], columns=tuple(item["columns"]), rows=tuple(rows))


def finding(item: dict[str, Any]) -> Finding:
    return Finding(
        rule_id=item["rule"],
        gate=item["gate"],
        severity=Severity[item["severity"].upper()],
        impact=Impact(item["impact"]),
        subject=item["subject"],
        message=item["message"],
        fix=item["fix"],
        fingerprint=item["fingerprint"],
        locations=tuple(location(part) for part in item["locations"]),
        excerpt=item["excerpt"],
        state=item.get("state"),
    )


def location(item: dict[str, Any]) -> Location:
    original = item.get("original")
    return Location(
        path=item["path"],
        url=item["url"],
        line=item["line"],
        column=item["column"],
        end_line=item["end_line"],
        end_column=item["end_column"],
        original=None if original is None else _original(original),
    )


def _original(item: dict[str, Any]) -> Location:
    return Location(path=item["path"], line=item["line"], column=item["column"])


def catalog(items: dict[str, Any]) -> dict[str, RuleInfo]:
    return {
        rule_id: RuleInfo(
            id=rule_id,
            title=part["title"],
            why=part["why"],
            fix=part["fix"],
            severity=Severity[part.get("severity", "info").upper()],
            impact=Impact(part.get("impact", "operations")),
        )
        for rule_id, part in items.items()
    }


def _verdict(item: dict[str, Any]) -> Verdict:
    return Verdict(
        finding=finding(item),
        status=Status(item["status"]),
        blocking=item["blocking"],
        rank=item["rank"],
        reason=item["reason"],
        expires=item["expires"],
    )


def _measurement(item: dict[str, Any]) -> Measurement:
    interval = item.get("interval")
    return Measurement(
        name=item["name"],
        subject=item["subject"],
        value=item["value"],
        unit=item["unit"],
        limit=item["limit"],
        interval=None if interval is None else (interval[0], interval[1]),
        samples=tuple(item.get("samples", ())),
    )

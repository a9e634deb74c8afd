"""`baseline update | audit | prune`: what a team knows and has not mended yet."""

import sys
from pathlib import Path
from typing import Any

import click

from launchgate import baseline
from launchgate.cli import output
from launchgate.cli.failure import INCONCLUSIVE, Failure
from launchgate.cli.policy_of import baseline_of
from launchgate.cli.request import request
from launchgate.cli.session import Judged, Session, perform, prepare
from launchgate.model import Outcome, Severity, Status
from launchgate.policy.suppress import all_told

_UNION = f"{baseline.NAME} merge=union"


@click.group("baseline")
def group() -> None:
    """Accept today's findings, so that only new ones block.

    The file launchgate.baseline is yours to commit: one entry a line, sorted, no dates, no lines.
    """


def _options(command: Any) -> Any:  # noqa: ANN401
    command = click.argument("arguments", metavar="[PATH]...", nargs=-1)(command)
    command = click.option("--gate", "gates", multiple=True, metavar="GATE")(command)
    command = click.option("--config", metavar="FILE")(command)
    return click.option("--baseline", metavar="FILE", help="Where it lies.")(command)


@group.command("update")
@_options
def update(**values: Any) -> None:  # noqa: ANN401
    """Write every finding of today into the baseline, and keep what was not looked at."""
    session, judged, path, known = _run(values, must_exist=False)
    _require_told(judged)
    now = {
        item.finding.fingerprint: baseline.of(item.finding)
        for item in judged.report.verdicts
        if item.status is not Status.SUPPRESSED
        and item.finding.severity > Severity.INFO
        and item.finding.gate != "policy"
    }
    kept = {key: entry for key, entry in known.items() if not _looked_at(entry, session, judged)}
    _save(path, {**kept, **now}, judged.salt)
    click.echo(f"{path}: {len(now)} findings of today, {len(kept)} kept from before")
    if path.name == baseline.NAME and _mark_union(path.parent / ".gitattributes"):
        click.echo(f"{path.parent / '.gitattributes'}: added `{_UNION}`, so that branches merge")


@group.command("prune")
@_options
def prune(**values: Any) -> None:  # noqa: ANN401
    """Take out the entries whose fault is gone."""
    session, judged, path, known = _run(values, must_exist=True)
    _require_told(judged)
    found = {item.finding.fingerprint for item in judged.report.verdicts}
    left = {
        key: entry
        for key, entry in known.items()
        if key in found or not _looked_at(entry, session, judged)
    }
    _save(path, left, judged.salt)
    click.echo(f"{path}: {len(known) - len(left)} entries taken out, {len(left)} left")


@group.command("audit")
@_options
def audit(**values: Any) -> None:  # noqa: ANN401
    """Show what the baseline hides today, worst first, and which entries match nothing."""
    _, judged, path, known = _run(values, must_exist=True)
    hidden = [item for item in judged.report.verdicts if item.status is Status.BASELINED]
    for item in hidden:
        places = ", ".join(place.label for place in item.finding.locations[:3])
        what = f"{item.finding.severity.label:<8}  {item.finding.rule_id}  {item.finding.subject}"
        output.say(f"{what}  {places}\n", sys.stdout)
    stale = len(known) - len(hidden)
    click.echo(f"{path}: {len(hidden)} findings hidden, {stale} entries that match nothing now")


def _run(
    values: dict[str, Any], *, must_exist: bool
) -> tuple[Session, Judged, Path, dict[str, baseline.Entry]]:
    """A run with the baseline in force; `update` may name a file that is not there yet."""
    named = values.pop("baseline", None)
    wanted = named if named and (must_exist or Path(named).exists()) else None
    asked = request(values, baseline=wanted)
    session = prepare(asked)
    path, known = baseline_of(asked, session.config, session.place)
    if named and wanted is None:
        path, known = Path(named).absolute(), None
    if must_exist and known is None:
        raise Failure(f"no baseline {path}: make it: launchgate baseline update")
    return session, perform(session), path, dict(known or {})


def _require_told(judged: Judged) -> None:
    """A baseline of a run that could not tell would forget what it did not see."""
    for gate in judged.report.gates:
        if gate.outcome is Outcome.ERROR:
            raise Failure(
                f"nothing written: {gate.name} could not tell: {gate.reason}", INCONCLUSIVE
            )


def _looked_at(entry: baseline.Entry, session: Session, judged: Judged) -> bool:
    return not session.scope.narrowed and all_told([entry.rule], judged.draft)


def _save(path: Path, entries: dict[str, baseline.Entry], salt: bytes | None) -> None:
    try:
        kept = baseline.salt_of(path.read_text(encoding="utf-8")) if path.exists() else None
        output.write(str(path), baseline.render(entries.values(), kept or salt))
    except OSError as error:
        raise Failure(f"could not write {path}: {error.strerror}") from None


def _mark_union(path: Path) -> bool:
    """Tells git to keep both sides' lines when two branches add entries."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if _UNION in text:
        return False
    gap = "\n" if text and not text.endswith("\n") else ""
    output.write(str(path), f"{text}{gap}{_UNION}\n")
    return True

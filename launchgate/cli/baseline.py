"""`baseline update | audit | prune`: what a team knows and has not mended yet."""

import sys
from pathlib import Path
from typing import Any

import click

from launchgate import baseline
from launchgate.adapters.detectsecrets.known import NAME as FOREIGN
from launchgate.adapters.detectsecrets.known import is_baseline
from launchgate.cli import output
from launchgate.cli.failure import INCONCLUSIVE, Failure
from launchgate.cli.policy_of import InForce, baseline_of
from launchgate.cli.request import Request, request
from launchgate.cli.session import Judged, Session, perform, prepare
from launchgate.model import Outcome, Severity, Status
from launchgate.policy.suppress import all_told

_UNION = f"{baseline.NAME} merge=union"


@click.group("baseline")
def group() -> None:
    """Accept today's findings, so that only new ones block.

    The file launchgate.baseline is yours to commit: one entry a line, sorted, no dates, no lines.
    With `--baseline .secrets.baseline` the file is detect-secrets', for the secrets gate alone.
    """


def _options(command: Any) -> Any:  # noqa: ANN401
    command = click.argument("arguments", metavar="[PATH]...", nargs=-1)(command)
    command = click.option("--gate", "gates", multiple=True, metavar="GATE")(command)
    command = click.option("--config", metavar="FILE")(command)
    return click.option("--baseline", metavar="FILE", help="Where it lies.")(command)


@group.command("update")
@_options
@click.option(
    "--from", "source", metavar="FILE", help=f"Take over what detect-secrets' {FOREIGN} accepts."
)
def update(source: str | None, **values: Any) -> None:  # noqa: ANN401
    """Write every finding of today into the baseline, and keep what was not looked at.

    With --from, write nothing new: only what that file accepts, so that it can go.
    """
    if source is not None:
        from launchgate.cli.migrate import migrate

        return migrate(source, values)
    if _is_foreign(values):
        from launchgate.cli import foreign_baseline

        return foreign_baseline.update(values)
    session, judged, force = run(values, must_exist=False)
    require_told(judged)
    now = {
        item.finding.fingerprint: baseline.of(item.finding, force.entries)
        for item in judged.report.verdicts
        if item.status is not Status.SUPPRESSED
        and item.finding.severity > Severity.INFO
        and item.finding.gate != "policy"
    }
    known = force.entries or {}
    kept = {key: entry for key, entry in known.items() if not _looked_at(entry, session, judged)}
    save(force.path, {**kept, **now}, judged.salt)
    click.echo(f"{force.path}: {len(now)} findings of today, {len(kept)} kept from before")
    return None


@group.command("prune")
@_options
def prune(**values: Any) -> None:  # noqa: ANN401
    """Take out the entries whose fault is gone."""
    if _is_foreign(values):
        from launchgate.cli import foreign_baseline

        return foreign_baseline.prune(values)
    session, judged, force = run(values, must_exist=True)
    require_told(judged)
    found = {item.finding.fingerprint for item in judged.report.verdicts}
    known = force.entries or {}
    left = {
        key: entry
        for key, entry in known.items()
        if key in found or not _looked_at(entry, session, judged)
    }
    save(force.path, left, judged.salt)
    click.echo(f"{force.path}: {len(known) - len(left)} entries taken out, {len(left)} left")
    return None


@group.command("audit")
@_options
def audit(**values: Any) -> None:  # noqa: ANN401
    """Show what the baseline hides today, worst first, and which entries match nothing."""
    if _is_foreign(values):
        from launchgate.cli import foreign_baseline

        return foreign_baseline.audit(values)
    _, judged, force = run(values, must_exist=True)
    hidden = say_hidden(judged)
    stale = len(force.entries or {}) - hidden
    click.echo(f"{force.path}: {hidden} findings hidden, {stale} entries that match nothing now")
    return None


def say_hidden(judged: Judged) -> int:
    hidden = [item for item in judged.report.verdicts if item.status is Status.BASELINED]
    for item in hidden:
        places = ", ".join(place.label for place in item.finding.locations[:3])
        what = f"{item.finding.severity.label:<8}  {item.finding.rule_id}  {item.finding.subject}"
        output.say(f"{what}  {places}{_note(item.reason)}\n", sys.stdout)
    return len(hidden)


def _note(reason: str | None) -> str:
    return f"  ({reason})" if reason and reason != baseline.REASON else ""


def in_force(values: dict[str, Any], *, must_exist: bool) -> tuple[Session, Request, InForce]:
    """A session with the baseline in force; `update` may name a file that is not there yet."""
    named = values.pop("baseline", None)
    wanted = named if named and (must_exist or Path(named).exists()) else None
    asked = request(values, baseline=wanted)
    session = prepare(asked)
    force = baseline_of(asked, session.config, session.place)
    if named and wanted is None:
        force = InForce(Path(named).absolute())
    if must_exist and force.entries is None:
        raise Failure(f"no baseline {force.path}: make it: launchgate baseline update")
    return session, asked, force


def run(values: dict[str, Any], *, must_exist: bool) -> tuple[Session, Judged, InForce]:
    session, _, force = in_force(values, must_exist=must_exist)
    if force.known is not None:
        raise Failure(
            f"[policy] baseline names {force.path.name} of detect-secrets: name it here too: "
            f"--baseline {force.path}"
        )
    return session, perform(session), force


def require_told(judged: Judged) -> None:
    """A baseline of a run that could not tell would forget what it did not see."""
    for gate in judged.report.gates:
        if gate.outcome is Outcome.ERROR:
            raise Failure(
                f"nothing written: {gate.name} could not tell: {gate.reason}", INCONCLUSIVE
            )


def _is_foreign(values: dict[str, Any]) -> bool:
    name = values.get("baseline")
    if not name:
        return False
    try:
        with Path(name).open(encoding="utf-8", errors="replace") as stream:
            return is_baseline(Path(name).name, stream.read(1_000_000))
    except OSError:
        return is_baseline(Path(name).name, None)


def _looked_at(entry: baseline.Entry, session: Session, judged: Judged) -> bool:
    return not session.scope.narrowed and all_told([entry.rule], judged.draft)


def save(path: Path, entries: dict[str, baseline.Entry], salt: bytes | None) -> None:
    """Ours. A branch that adds entries must merge with another one that does."""
    try:
        kept = baseline.salt_of(path.read_text(encoding="utf-8")) if path.exists() else None
        output.write(str(path), baseline.render(entries.values(), kept or salt))
    except OSError as error:
        raise Failure(f"could not write {path}: {error.strerror}") from None
    if path.name == baseline.NAME and _mark_union(path.parent / ".gitattributes"):
        click.echo(f"{path.parent / '.gitattributes'}: added `{_UNION}`, so that branches merge")


def _mark_union(path: Path) -> bool:
    """Tells git to keep both sides' lines when two branches add entries."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if _UNION in text:
        return False
    gap = "\n" if text and not text.endswith("\n") else ""
    output.write(str(path), f"{text}{gap}{_UNION}\n")
    return True

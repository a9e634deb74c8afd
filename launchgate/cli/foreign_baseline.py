"""`baseline update | audit | prune` on detect-secrets' own file."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from launchgate.adapters.detectsecrets.known import Accepted, Known
from launchgate.adapters.detectsecrets.settings import Settings
from launchgate.cli import baseline, output
from launchgate.cli.failure import Failure
from launchgate.cli.foreign import home_of, ledger_of
from launchgate.cli.session import Judged, Session, files_of, perform
from launchgate.model import Severity, Status
from launchgate.parse.glob import path_matches

if TYPE_CHECKING:
    from launchgate.adapters.detectsecrets.document import Place
    from launchgate.adapters.detectsecrets.survey import Told

_WEAK = (
    "its SHA-1 of a weak value can be guessed by whoever reads the file; our own keeps no such hash"
)


def secrets_only(values: dict[str, Any]) -> dict[str, Any]:
    """Raises Failure where another gate is named: the format holds secrets and nothing else."""
    others = [name for name in values.get("gates") or () if name != "secrets"]
    if others:
        raise Failure(
            f"--gate {others[0]}: detect-secrets' file holds secrets only: "
            f"launchgate baseline update --gate {others[0]}"
        )
    return {**values, "gates": ("secrets",)}


def update(values: dict[str, Any]) -> None:
    session, judged, path, known = _run(values, must_exist=False, writing=True)
    told = surveyed(session, known)
    found = list(_found(judged, session))
    kept = list(_kept(told))
    gone = sum(item.fate == "gone" for item in told)
    _save(path, known, [*kept, *found])
    new = {(item.path, item.type, item.sha1) for item in found}
    click.echo(f"{path}: {len(new)} new entries, {len(kept)} kept, {gone} taken out")
    if found:
        output.say(f"launchgate: {path.name}: {_WEAK}: launchgate baseline update\n", sys.stderr)


def prune(values: dict[str, Any]) -> None:
    session, _, path, known = _run(values, must_exist=True)
    told = surveyed(session, known)
    kept = list(_kept(told))
    _save(path, known, kept)
    say_told(item for item in told if item.fate == "gone")
    click.echo(f"{path}: {len(known.entries) - len(kept)} entries taken out, {len(kept)} left")


def audit(values: dict[str, Any]) -> None:
    session, judged, path, known = _run(values, must_exist=True)
    hidden = baseline.say_hidden(judged)
    told = surveyed(session, known)
    say_told(item for item in told if item.fate != "seen")
    counts = Counter(item.fate for item in told)
    click.echo(
        f"{path}: {hidden} findings hidden; of {len(told)} entries launchgate sees "
        f"{counts['seen']}, only detect-secrets {counts['there']}, {counts['gone']} match nothing, "
        f"{counts['unread'] + counts['untold']} were not looked at"
    )


def surveyed(session: Session, known: Known) -> "list[Told]":
    """What became of each entry, after the run."""
    from launchgate.adapters.detectsecrets.survey import survey

    files, ledger = files_of(session), session.ledger
    section = session.config.sections.get("secrets")
    ignore: tuple[str, ...] = getattr(section, "ignore", ())
    listed = {
        entry.path
        for entry in files.list()
        if not any(path_matches(pattern, entry.path) for pattern in ignore)
    }
    used: Callable[[Accepted], int | None] = ledger.used if ledger else _by_none
    root = session.place.root
    return survey(
        known.entries,
        used,
        lambda path: path in listed,
        lambda path: (root / path).exists(),
        files.read,
    )


def _by_none(entry: Accepted) -> int | None:
    return None


def say_told(rows: "Iterable[Told]") -> None:
    for item in rows:
        place = f"{item.entry.path}:{item.line or item.entry.line or '?'}"
        why = item.why or "only detect-secrets sees it"
        output.say(f"{place}  {item.entry.type}: {why}\n", sys.stdout)


def _run(
    values: dict[str, Any], *, must_exist: bool, writing: bool = False
) -> tuple[Session, Judged, Path, Known]:
    session, _, force = baseline.in_force(secrets_only(values), must_exist=must_exist)
    known = force.known or Known((), Settings(), None, home_of(force.path, session.place))
    ledger = ledger_of(known, session.place.root, writing=writing)
    session = replace(session, known=known, ledger=ledger)
    judged = perform(session)
    baseline.require_told(judged)
    return session, judged, force.path, known


def _found(judged: Judged, session: Session) -> "Iterator[Place]":
    """What nothing accepts yet, as detect-secrets names it."""
    from launchgate.adapters.detectsecrets.document import Place

    ledger, known = session.ledger, session.known
    home = f"{known.home}/" if known and known.home else ""
    for item in judged.report.verdicts:
        told = item.finding.gate == "secrets" and item.finding.severity > Severity.INFO
        if not told or item.status is Status.SUPPRESSED or ledger is None:
            continue
        for row in ledger.all_rows(item.finding):
            path = row.place.path
            if row.ruling.by or not path:
                continue
            if not path.startswith(home):
                raise Failure(f"{path} is not below {home}: name a baseline at the root")
            for kind, digest in row.names:
                yield Place(path, kind, digest, row.place.line)


def _kept(told: "Iterable[Told]") -> "Iterator[Place]":
    from launchgate.adapters.detectsecrets.document import Place

    for item in told:
        if item.fate != "gone":
            row = item.entry
            yield Place(row.path, row.type, row.sha1, item.line or row.line, row.item)


def _save(path: Path, known: Known, places: "list[Place]") -> None:
    from launchgate.adapters.detectsecrets.document import render

    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    text = render(known, places, now)
    try:
        if not path.exists() or path.read_text(encoding="utf-8-sig") != text:
            output.write(str(path), text)
    except OSError as error:
        raise Failure(f"could not write {path}: {error.strerror}") from None

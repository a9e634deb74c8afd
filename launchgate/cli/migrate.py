"""`baseline update --from .secrets.baseline`: what a team accepted there is accepted here."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from launchgate import baseline as ours
from launchgate.adapters.detectsecrets.known import NAME, is_baseline
from launchgate.cli import baseline, output
from launchgate.cli.failure import Failure
from launchgate.cli.foreign import ledger_of, read_known
from launchgate.cli.foreign_baseline import say_told, secrets_only, surveyed
from launchgate.cli.session import Judged, perform
from launchgate.model import Finding, Status

if TYPE_CHECKING:
    from launchgate.adapters.detectsecrets.ledger import Ledger, Row

_NOTES = {False: f"marked as no secret in {NAME}", True: f"marked as a secret in {NAME}"}


def migrate(source: str, values: dict[str, Any]) -> None:
    """Nothing but what the file accepts today is taken over: what is new stays new."""
    if values.get("arguments"):
        raise Failure("--from takes no PATH: the whole file moves at once")
    session, _, force = baseline.in_force(secrets_only(values), must_exist=False)
    if force.known is not None or is_baseline(force.path.name, None):
        raise Failure(f"--from: {force.path} is detect-secrets' too: name ours with --baseline")
    known = read_known(Path(source).absolute(), session.place)
    ledger = ledger_of(known, session.place.root)
    session = replace(session, ledger=ledger)
    judged = perform(session)
    baseline.require_told(judged)
    old = force.entries or {}
    taken = dict(_taken(judged, ledger, old))
    if taken or force.entries is not None:
        baseline.save(force.path, {**old, **taken}, judged.salt)
    click.echo(f"{force.path}: {len(taken)} findings taken over from {source}")
    _say_filters(judged, ledger)
    told = surveyed(session, known)
    _say("need no entry, for launchgate sees no credential there", told, "there")
    _say("match nothing any more", told, "gone")
    _say("were not looked at, nor does the gate look at them", told, "unread", "untold")
    real = sum(item.entry.is_secret is True and item.fate == "seen" for item in told)
    if real:
        click.echo(f"{real} entries are marked as real secrets (is_secret: true): revoke them")
    if any(plugin.sharper or plugin.file for plugin in known.settings.plugins):
        click.echo(f"Plugins of your own and lowered limits end with {source}.")
    new = sum(
        item.status is Status.NEW and item.finding.fingerprint not in taken
        for item in judged.report.verdicts
        if item.finding.gate == "secrets"
    )
    if new:
        click.echo(f"{new} findings are new and not taken over: launchgate check secrets")
    click.echo(f"Nothing needs {source} any more; while it is there, ours waits: git rm {source}")


def _taken(
    judged: Judged, ledger: "Ledger", old: Mapping[str, ours.Entry]
) -> Iterator[tuple[str, ours.Entry]]:
    findings = {item.finding.fingerprint: item.finding for item in judged.report.verdicts}
    for key, entry in ledger.entries(findings.values()).items():
        before = old.get(key)
        count = max(entry.places, before.places if before else 0)  # a sum could hide a new place
        note = before.note if before and before.note else _note(ledger.rows(findings[key]))
        yield key, replace(entry, places=count, note=note)


def _note(rows: "list[Row]") -> str:
    said = {entry.is_secret for row in rows for entry in row.ruling.entries}
    if True in said:
        return _NOTES[True]
    return _NOTES[False] if False in said else ""


def _say_filters(judged: Judged, ledger: "Ledger") -> None:
    findings: list[Finding] = [item.finding for item in judged.report.verdicts]
    rulings = [row.ruling for finding in findings for row in ledger.rows(finding)]
    counts = Counter(item.by for item in rulings if item.by and not item.entries)
    for by, count in sorted(counts.items()):
        click.echo(
            f"{count} of the places are accepted by {by}; what comes later is not: "
            "[secrets] ignore, or [[suppress]]"
        )


def _say(what: str, told: "list[Any]", *fates: str) -> None:
    rows = [item for item in told if item.fate in fates]
    if rows:
        output.say(f"{len(rows)} entries {what}:\n", sys.stdout)
        say_told(rows)

"""Spans of an env file as locations, and flaws at them."""

from launchgate.model import Location, Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.files.dialects import Entry, Span


def located(path: str, at: Span) -> Location:
    return Location(
        path=path,
        line=at.line,
        column=at.column,
        end_line=at.end_line,
        end_column=at.end_column,
    )


def named(path: str, entry: Entry) -> Location:
    """Where the name stands."""
    return located(path, Span(entry.line, entry.column, entry.line, entry.end_column))


def flaw(
    rule: str,
    name: str,
    message: str,
    *places: Location,
    anchor: str = "",
    severity: Severity | None = None,
) -> Flaw:
    return Flaw(
        rule=rule,
        name=name,
        message=message,
        locations=places,
        anchor=anchor or message,
        severity=severity,
    )

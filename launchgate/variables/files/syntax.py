"""What is written wrong in one env file, whatever the values mean."""

import re
from collections.abc import Iterator

from launchgate.model import Location, Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.files.consumers import Consumer
from launchgate.variables.files.dialects import Entry, Evaluated, Span, evaluated
from launchgate.variables.files.placing import flaw, located, named

_SMART = "\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb"
_LEFT = re.compile(r"(?<![\\$])\$\{[A-Za-z_][A-Za-z0-9_]*[^{}]*\}")
_REFERENCE = re.compile(r"(?<![\\$])\$(?:\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))")
_EXPANDS_BARE = ("next", "vite", "vite8", "dotenv-expand", "compose", "rails", "shell")
_NEVER = ("node", "dotenv", "docker")


def syntax(
    path: str, text: str, consumer: Consumer, known: frozenset[str] = frozenset()
) -> Iterator[Flaw]:
    """`known` are variables that other files or the environment give, for references."""
    reading = evaluated(text, consumer.dialect, {})
    yield from duplicates(path, reading)
    names = known | {entry.name for entry in reading.entries}
    for entry in reading.entries:
        if entry.value is None:
            continue
        yield from _quoted(path, entry, consumer)
        yield from _spaced(path, entry, consumer)
        yield from _references(path, entry, consumer, names)
    yield from _spaced_equals(path, text, consumer)


def duplicates(path: str, reading: Evaluated) -> Iterator[Flaw]:
    """The last one counts; two of one value are only untidy."""
    first: dict[str, Entry] = {}
    for entry in reading.entries:
        before = first.setdefault(entry.name, entry)
        if before is entry:
            continue
        same = before.raw == entry.raw
        message = (
            f"it is in the file twice, with one value (first in line {before.line})"
            if same
            else f"it is in the file twice, and the value of line {before.line} is lost"
        )
        places = named(path, entry), named(path, before)
        severity = Severity.INFO if same else None
        yield flaw("duplicate-key", entry.name, message, *places, anchor="", severity=severity)


def _quoted(path: str, entry: Entry, consumer: Consumer) -> Iterator[Flaw]:
    value = entry.value.text.strip() if entry.value else ""
    if len(value) > 1 and value[0] in _SMART and value[-1] in _SMART:
        message = "typographic quotes are around it, which no tool takes as quotes"
    elif len(value) > 1 and value[0] == value[-1] and value[0] in "'\"`":
        message = f"{consumer.name} keeps the quotes as a part of the value"
    else:
        return
    yield flaw("quoted-value", entry.name, message, located(path, entry.at))


def _spaced(path: str, entry: Entry, consumer: Consumer) -> Iterator[Flaw]:
    value = entry.value.text if entry.value else ""
    if not value or value == value.strip() or "-----BEGIN" in value:
        return
    ends = value[: len(value) - len(value.lstrip())] + value[len(value.rstrip()) :]
    kind = (
        "a line break" if "\n" in ends or "\r" in ends
        else "a no-break space" if "\u00a0" in ends
        else "a tab" if "\t" in ends
        else "a space"
    )  # fmt: skip
    side = "start" if value[0].isspace() else "end"
    message = f"{consumer.name} keeps {kind} at the {side} of the value"
    yield flaw("whitespace-value", entry.name, message, located(path, entry.at))


def _spaced_equals(path: str, text: str, consumer: Consumer) -> Iterator[Flaw]:
    """Only for tools that stop at it."""
    if consumer.dialect not in ("shell", "docker"):
        return
    for trouble in evaluated(text, consumer.dialect, {}).troubles:
        if trouble.kind == "spaced":
            message = f"{consumer.name} does not take it with a space beside `=` or in the value"
            yield flaw("whitespace-value", trouble.name, message, located(path, trouble.at))


def _references(
    path: str, entry: Entry, consumer: Consumer, names: frozenset[str]
) -> Iterator[Flaw]:
    value, raw = entry.value.text if entry.value else "", entry.raw.text
    left = _LEFT.search(value)
    if left and not entry.literal:
        message = f"{consumer.name} leaves a reference in the value as it stands"
        yield flaw("unexpanded-reference", entry.name, message, _inside(path, entry, left[0]))
        return
    if consumer.dialect in _NEVER or entry.literal:
        return
    for found in _REFERENCE.finditer(raw):
        name = found[1] or found[2]
        if name in names or (found[2] and consumer.dialect not in _EXPANDS_BARE):
            continue
        message = f"{consumer.name} finds nothing for a reference in it, and puts nothing there"
        place = _inside(path, entry, found[0])
        yield flaw("unexpanded-reference", entry.name, message, place)
        return


def _inside(path: str, entry: Entry, part: str) -> Location:
    at = entry.raw.text.find(part)
    if at < 0 or "\n" in entry.raw.text[: at + len(part)]:
        return located(path, entry.at)
    column = entry.at.column + at
    return located(path, Span(entry.at.line, column, entry.at.line, column + len(part)))

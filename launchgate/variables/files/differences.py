"""`dialect-difference`: what the readers of one env file do not agree on, or cannot be meant."""

import re
from collections.abc import Iterator, Sequence

from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.files.consumers import Consumer
from launchgate.variables.files.dialects import Entry, Evaluated, evaluated, values_of
from launchgate.variables.files.placing import flaw, located, named
from launchgate.variables.value import Value

_RULE = "dialect-difference"
_HASH = re.compile(r"\$(?:2[abxy]?|argon2(?:id|i|d)|[156]|scrypt|pbkdf2[\w-]*)\$")
_DOLLARS = re.compile(r"\w\$\$\w")
_EATEN = re.compile(r"(?<!\\)\$\w")


def differences(path: str, text: str, consumers: Sequence[Consumer]) -> Iterator[Flaw]:
    """One flaw for a variable and a pair of readers, and what one reader surely gets wrong."""
    readings = [(one, evaluated(text, one.dialect, {})) for one in _distinct(consumers)]
    lines = text.replace("\r\n", "\n").split("\n")
    told: set[str] = set()
    for consumer, reading in readings:
        if len(readings) == 1:
            yield from _cut(path, lines, consumer, reading)
        for found in _alone(path, consumer, reading):
            told.add(found.name)
            yield found
    for number, (first, one) in enumerate(readings):
        for second, other in readings[number + 1 :]:
            yield from _apart(path, (first, one), (second, other), told)


def _distinct(consumers: Sequence[Consumer]) -> list[Consumer]:
    return list({one.dialect: one for one in reversed(consumers)}.values())[::-1]


def _alone(path: str, consumer: Consumer, reading: Evaluated) -> Iterator[Flaw]:
    for trouble in reading.troubles:
        what = {
            "unreadable": "cannot read the line",
            "unclosed-quote": "finds no end of the quote",
            "spaced": "takes no space beside `=`",
            "self-reference": "finds a reference that leads back to itself",
        }[trouble.kind]
        rest = " and refuses the whole file" if trouble.fatal else ""
        message = f"{consumer.name} {what}{rest}"
        yield flaw(_RULE, trouble.name, message, located(path, trouble.at))
    for entry in reading.entries:
        why = "" if entry.literal else _eaten(entry, consumer)
        if why:
            yield flaw(_RULE, entry.name, why, located(path, entry.at))


def _cut(path: str, lines: Sequence[str], consumer: Consumer, reading: Evaluated) -> Iterator[Flaw]:
    for entry in reading.entries:
        if _is_cut(entry, lines):
            message = f"{consumer.name} ends the value at `#`, which has no space before it"
            yield flaw(_RULE, entry.name, message, located(path, entry.at))


def _eaten(entry: Entry, consumer: Consumer) -> str:
    """A password or a hash whose parts are taken as references to variables."""
    raw, value = entry.raw.text, entry.value.text if entry.value else ""
    inner = raw[1:-1] if entry.quote else raw
    if entry.value is None or value == inner:
        return ""
    if _HASH.search(inner) and not _HASH.search(value):
        return f"{consumer.name} takes the parts of a password hash behind `$` as variables"
    if _HASH.search(inner) and len(value) < len(inner) and _EATEN.search(inner):
        return f"{consumer.name} takes the parts of a password hash behind `$` as variables"
    if _DOLLARS.search(inner) and "$$" not in value:
        return f"{consumer.name} does not keep `$$` in the value as it stands"
    return ""


def _is_cut(entry: Entry, lines: Sequence[str]) -> bool:
    """`x#y`, `#fff`: nobody writes a comment that close to a value."""
    if entry.quote or entry.value is None or entry.at.end_line > len(lines):
        return False
    rest = lines[entry.at.end_line - 1][entry.at.end_column - 1 :]
    return rest.startswith("#") and rest[1:2].strip() != ""


def _apart(
    path: str,
    left: tuple[Consumer, Evaluated],
    right: tuple[Consumer, Evaluated],
    told: set[str],
) -> Iterator[Flaw]:
    (first, one), (second, other) = left, right
    if one.refused or other.refused:
        return
    values, others = values_of(one.entries), values_of(other.entries)
    places = {entry.name: entry for entry in (*other.entries, *one.entries)}
    theirs = {entry.name: entry for entry in other.entries}
    ours = {entry.name: entry for entry in one.entries}
    for name, entry in places.items():
        mine, its = values.get(name), others.get(name)
        if mine == its or name in told:
            continue
        words = _why(first, second, mine, its, ours.get(name), theirs.get(name))
        mild = mine is not None and its is not None and mine.text.strip() == its.text.strip()
        yield flaw(
            _RULE,
            name,
            words,
            named(path, entry),
            anchor=f"{first.dialect} {second.dialect}",
            severity=Severity.LOW if mild else None,
        )


def _why(
    first: Consumer,
    second: Consumer,
    mine: Value | None,
    its: Value | None,
    ours: Entry | None,
    theirs: Entry | None,
) -> str:
    if mine is None or its is None:
        lost, kept = (first, second) if mine is None else (second, first)
        if (ours if mine is None else theirs) is not None:
            return f"{lost.name} gets no value of it, {kept.name} does"
        return f"{lost.name} does not see the variable, {kept.name} does"
    written = theirs or ours
    raw = written.raw.text if written else ""
    a, b = mine.text, its.text
    if a.strip() == b.strip():
        return f"{_longer(first, second, a, b)} keeps white space at the ends of the value"
    for quote in ("'", '"', "`"):
        if a.startswith(quote) != b.startswith(quote):
            keeps, drops = (first, second) if a.startswith(quote) else (second, first)
            return f"{keeps.name} keeps the quotes as a part of the value, {drops.name} drops them"
    if "#" in a + b and a.startswith(b.rstrip()) | b.startswith(a.rstrip()):
        cut, keep = (first, second) if len(a) < len(b) else (second, first)
        return f"{cut.name} ends the value at `#`, {keep.name} keeps what is behind it"
    if "$" in raw or "$" in a + b:
        return f"{first.name} and {second.name} expand `$` in it differently"
    if "\\" in raw or "\\" in a + b:
        return f"{first.name} and {second.name} read the backslashes in it differently"
    return f"{first.name} and {second.name} read different values"


def _longer(first: Consumer, second: Consumer, a: str, b: str) -> str:
    return first.name if len(a) > len(b) else second.name

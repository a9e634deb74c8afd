"""Example files: `.env.example` says which variables there are, and shows what they look like."""

import re
from typing import NamedTuple

from launchgate.ports.variables import Declaration
from launchgate.variables.files.comments import above, behind, described, marked
from launchgate.variables.files.dialects import evaluate
from launchgate.variables.files.dialects.entry import Span
from launchgate.variables.files.placing import located, named
from launchgate.variables.value import Value

_OUT = re.compile(r"[ \t]*#[ \t]?(?:export[ \t]+)?([A-Z][A-Z0-9_]*)[ \t]?=(?!=)[ \t]?(.*)")
_WORDS = {"required": True, "mandatory": True, "optional": False}


class Example(NamedTuple):
    """`examples` are the values as they are shown, empty ones left out."""

    declarations: tuple[Declaration, ...]
    examples: dict[str, Value]


def read(path: str, text: str) -> Example:
    """Never raises. A variable that is commented out is declared as one that may be missing."""
    lines = text.replace("\r\n", "\n").split("\n")
    source = path.rpartition("/")[2]
    found: dict[str, Declaration] = {}
    examples: dict[str, Value] = {}
    for entry in evaluate(text, "dotenv", {}):
        if entry.name in found:
            continue
        comments = above(lines, entry.line)
        last = behind(lines, entry.at.end_line, entry.at.end_column)
        value = entry.value.text if entry.value else ""
        if value:
            examples[entry.name] = Value(value)
        found[entry.name] = Declaration(
            name=entry.name,
            source=source,
            location=named(path, entry),
            required=marked([last, *reversed(comments)], _WORDS),
            description=described([*comments, last] if last else comments),
            has_example=bool(value),
        )
    for number, line in enumerate(lines, 1):
        match = _OUT.match(line) if "#" in line and "=" in line else None
        if match is None or match[1] in found:
            continue
        start, end = match.span(1)
        found[match[1]] = Declaration(
            name=match[1],
            source=source,
            location=located(path, Span(number, start + 1, number, end + 1)),
            required=False,
            description=described([one for one in above(lines, number) if "=" not in one]),
            has_example=bool(match[2].strip()),
        )
    return Example(tuple(found.values()), examples)

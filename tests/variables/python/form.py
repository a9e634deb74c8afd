"""Forms as data: code in which «» stand around each name that is read, at its exact place."""

import re
from typing import NamedTuple

from launchgate.variables.source import Source, Surroundings
from launchgate.variables.uses.read import read

_MARK = re.compile("«([^«»]*)»")


class Form(NamedTuple):
    """`expected`: names in the order of the marks, `?` behind one that has a default, `~` behind
    one that is optional."""

    code: str
    expected: str
    words: str = ""


def marked(form: Form) -> tuple[str, list[tuple[str, int, int, int]]]:
    """The code without its marks, and what is expected where: line, column, end column."""
    places: list[tuple[int, int, int]] = []
    lines = []
    for number, line in enumerate(form.code.split("\n"), start=1):
        plain = ""
        at = 0
        for found in _MARK.finditer(line):
            plain += line[at : found.start()]
            places.append((number, len(plain) + 1, len(plain) + 1 + len(found[1])))
            plain += found[1]
            at = found.end()
        lines.append(plain + line[at:])
    names = form.expected.split()
    assert len(names) == len(places), form
    return "\n".join(lines), [(name, *place) for name, place in zip(names, places, strict=True)]


def seen(
    path: str, code: str, around: Surroundings | None = None
) -> list[tuple[str, int, int, int]]:
    found = []
    for use in read(Source(path, code.encode()), around).uses:
        kind = "?" if use.default else "~" if use.optional else ""
        where = use.location
        assert where.line is not None
        assert where.column is not None
        assert where.end_column is not None
        found.append((use.name + kind, where.line, where.column, where.end_column))
    return sorted(found)

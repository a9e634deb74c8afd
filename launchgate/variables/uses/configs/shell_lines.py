"""`$X` in the lines of a pipeline's scripts: capital names that no line sets."""

import re
from collections.abc import Iterator

from launchgate.frontend.values.system import is_system
from launchgate.variables.uses.configs.references import Reference, references

_SET = re.compile(
    r"(?<![\w$\{-])([A-Z][A-Z0-9_]*)\+?=|\b(?:for|read(?:[ \t]+-\w+)*)[ \t]+([A-Z][A-Z0-9_]*)\b"
)
_CAPITAL = re.compile(r"[A-Z][A-Z0-9_]+")


def names_set(text: str) -> set[str]:
    return {match[1] or match[2] for match in _SET.finditer(text)}


def read_in(text: str, begin: int, end: int, own: set[str]) -> Iterator[Reference]:
    """Neither those in comments nor in single quotes; `own` are set by the file itself."""
    for one in references(text, begin, end):
        if not _CAPITAL.fullmatch(one.name) or one.name in own or is_system(one.name):
            continue
        line = text[max(begin, text.rfind("\n", 0, one.start) + 1) : one.start]
        if len(line) > 2000 or re.search(r"(?:^|\s)#", line):
            continue
        if re.sub(r"\"[^\"]*\"", "", line).count("'") % 2:
            continue
        yield one

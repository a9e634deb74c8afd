r"""python-dotenv 1.x, which pydantic-settings, Flask and Django projects read with.

`#` starts a comment only behind white space, `${A}` and `${A:-d}` are expanded everywhere, `$A`
nowhere, a backtick is no quote. A line that it cannot read is skipped with a warning.
https://github.com/theskumar/python-dotenv/blob/main/src/dotenv/parser.py
"""

import codecs
import re
from collections.abc import Mapping, Sequence

from launchgate.variables.files.dialects.entry import LONGEST, Parsed, Slip, Statement

_BLANK = re.compile(r"\s*")
_EXPORT = re.compile(r"(?:export[^\S\r\n]+)?")
_QUOTED_NAME = re.compile(r"'([^']+)'")
_NAME = re.compile(r"([^=\#\s]+)")
_GAP = re.compile(r"[^\S\r\n]*")
_SINGLE = re.compile(r"'([^'\\]*(?:\\.[^'\\]*)*)'", re.DOTALL)
_DOUBLE = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"', re.DOTALL)
_LINE = re.compile(r"[^\r\n]*")
_REST = re.compile(r"(?:[^\S\r\n]*#[^\r\n]*)?[^\S\r\n]*(?:\r\n|\n|\r|\Z)")
_LINE_END = re.compile(r"[^\r\n]*(?:\r|\n|\r\n)?")
_COMMENT = re.compile(r"(?:(?<=\s)|^)(?<!^)#.*")
_SINGLE_ESCAPES = re.compile(r"\\[\\']")
_DOUBLE_ESCAPES = re.compile(r"\\[\\'\"abfnrtv]")
_REFERENCE = re.compile(r"\$\{([^}:]{0,300})(?::-([^}]*))?\}")


def parse(text: str, environ: Mapping[str, str]) -> Parsed:
    lines = re.sub("\r\n?", "\n", text.removeprefix("\ufeff"))
    statements: list[Statement] = []
    slips: list[Slip] = []
    at = 0
    while at < len(lines):
        at = _end(_BLANK, lines, at)
        if at == len(lines):
            break
        start = at
        statement, at, ok = _binding(lines, at)
        if not ok:
            at = _end(_LINE_END, lines, at)
            last = at - 1 if lines[at - 1 : at] == "\n" else at
            if statement is None:
                slips.append(Slip("unreadable", start, last))
            else:
                slips.append(Slip("unclosed-quote", start, last, name=statement.name))
        elif statement is not None:
            statements.append(statement)
    return Parsed(lines, statements, slips)


def _end(pattern: re.Pattern[str], lines: str, at: int) -> int:
    found = pattern.match(lines, at)
    return found.end() if found else at


def _binding(lines: str, at: int) -> tuple[Statement | None, int, bool]:
    """The statement, where it ends, and whether it could be read."""
    at = _end(_EXPORT, lines, at)
    name, name_at = "", (at, at)
    if lines[at : at + 1] != "#":
        found = (_QUOTED_NAME if lines[at : at + 1] == "'" else _NAME).match(lines, at)
        if found is None:
            return None, at, False
        name, name_at, at = found[1], found.span(1), found.end()
    at = _end(_GAP, lines, at)
    statement = None
    if lines[at : at + 1] == "=":
        begin, at = at + 1, _end(_GAP, lines, at + 1)
        statement = _value(lines, at, at > begin, name, name_at)
        if statement is None:
            return Statement(name, None, "", name_at, (at, at)), at, False
        at = statement.raw_at[1]
        if not statement.quote and lines[at : at + 1] not in ("", "\n"):
            at = _end(_LINE, lines, at)
    elif name:
        statement = Statement(name, None, "", name_at, (at, at))
    rest = _REST.match(lines, at)
    if rest is None:
        return None, at, False
    return (statement if name else None), rest.end(), True


def _value(
    lines: str, at: int, spaced: bool, name: str, name_at: tuple[int, int]
) -> Statement | None:
    first = lines[at : at + 1]
    if first in ("'", '"'):
        found = (_SINGLE if first == "'" else _DOUBLE).match(lines, at)
        if found is None:
            return None
        escapes = _SINGLE_ESCAPES if first == "'" else _DOUBLE_ESCAPES
        text = escapes.sub(lambda match: codecs.decode(match[0], "unicode-escape"), found[1])
        return Statement(name, text, first, name_at, found.span())
    if spaced and first == "#":
        return Statement(name, "", "", name_at, (at, at))
    raw = _cut(lines[at : _end(_LINE, lines, at)])
    return Statement(name, raw, "", name_at, (at, at + len(raw)))


def _cut(line: str) -> str:
    """Without a comment, which needs white space before it."""
    at = line.find("#")
    while at >= 0:
        if at and line[at - 1].isspace():
            return line[:at].rstrip()
        at = line.find("#", at + 1)
    return line.rstrip()


def expand(statements: Sequence[Statement], environ: Mapping[str, str]) -> list[str | None]:
    """As `load_dotenv()` does: what the process has beats the file. A name alone takes away what
    was set before."""
    known: dict[str, str | None] = {}
    values: list[str | None] = []
    for statement in statements:
        value = statement.text
        if value is not None:
            last = value.rfind("}") + 1 if len(value) <= LONGEST else 0
            done = _REFERENCE.sub(lambda found: _looked(found, known, environ), value[:last])
            value = done + value[last:]
            value = value if len(value) <= LONGEST else None
        known[statement.name] = value
        values.append(value)
    return [
        value if known[statement.name] is not None else None
        for statement, value in zip(statements, values, strict=True)
    ]


def _looked(
    found: "re.Match[str]", known: Mapping[str, str | None], environ: Mapping[str, str]
) -> str:
    if found[1] in environ:
        return environ[found[1]]
    return (known[found[1]] or "") if found[1] in known else (found[2] or "")

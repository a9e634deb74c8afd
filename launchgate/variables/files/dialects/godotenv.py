r"""Go's godotenv 1.5.

A comment needs white space before `#`; in double quotes `\n` and `\r` are escapes; `$A` and `${A}`
are expanded except in single quotes, capital names only. A line that cannot be read is an error for
the whole file. From reading the source, not measured.
https://github.com/joho/godotenv/blob/main/parser.go
"""

import re
from collections.abc import Mapping

from launchgate.variables.files.dialects.entry import LONGEST, Parsed, Slip, Statement
from launchgate.variables.files.dialects.go_keys import INLINE, Key, key, line_end, statement_start

_ESCAPE = re.compile(r"\\.")
_BACKSLASH = re.compile(r"\\([^$])")
_REFERENCE = re.compile(r"(\\)?(\$)(\()?\{?([A-Z0-9_]+)?\}?")
_LINE = re.compile(r"[^\r\n]*")
_CONTROL = {"n": "\n", "r": "\r"}


def parse(text: str, environ: Mapping[str, str]) -> Parsed:
    lines = text.replace("\r\n", "\n")
    known: dict[str, str] = {}
    statements: list[Statement] = []
    slips: list[Slip] = []
    at = statement_start(lines, 0)
    while at < len(lines):
        found = key(lines, at, "=:", "_.-")
        if found.bad or not found.stop:
            slips.append(Slip("unreadable", at, line_end(lines, at), True))
            break
        statement, at = _value(lines, found, known, environ)
        if statement is None:
            end = line_end(lines, found.after)
            kind = lines[found.after : found.after + 1]
            slips.append(
                Slip(
                    "unreadable" if kind == "#" else "unclosed-quote",
                    found.after,
                    end,
                    True,
                    found.name,
                )
            )
            break
        statements.append(statement)
        known[found.name] = statement.text or ""
        at = statement_start(lines, at)
    return Parsed(lines, statements, slips)


def _value(
    lines: str, found: Key, known: Mapping[str, str], environ: Mapping[str, str]
) -> tuple[Statement | None, int]:
    start = found.after
    quote = lines[start : start + 1]
    if quote and quote in "'\"":
        closing = lines.find(quote, start + 1)
        while closing > 0 and _is_escaped(lines, closing):
            closing = lines.find(quote, closing + 1)
        if closing < 0:
            return None, start
        value: str | None = lines[start:closing].strip(quote)
        if quote == '"':
            done = _ESCAPE.sub(lambda one: _CONTROL.get(one[0][1:], one[0]), value or "")
            value = _expanded(_BACKSLASH.sub(r"\1", done), known, environ)
        place = (start, closing + 1)
        return Statement(found.name, value, quote, found.place, place, quote == "'"), closing + 1
    line = _LINE.match(lines, start)
    whole = line[0] if line else ""
    if whole.startswith("#"):
        return None, start
    raw = _cut(whole).strip(INLINE)
    text = _expanded(raw, known, environ)
    place = (start, start + len(raw))
    return Statement(found.name, text, "", found.place, place), start + len(whole)


def _is_escaped(lines: str, at: int) -> bool:
    first = at
    while first and lines[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1


def _cut(line: str) -> str:
    at = line.find("#")
    while at > 0 and line[at - 1] not in INLINE:
        at = line.find("#", at + 1)
    return line[:at] if at > 0 else line


def _expanded(value: str, known: Mapping[str, str], environ: Mapping[str, str]) -> str | None:
    def replaced(found: "re.Match[str]") -> str:
        if found[1] or found[3]:
            return found[0][1:]
        if found[4]:
            return known.get(found[4], environ.get(found[4], ""))
        return found[0]

    done = _REFERENCE.sub(replaced, value)
    return done if len(done) <= LONGEST else None

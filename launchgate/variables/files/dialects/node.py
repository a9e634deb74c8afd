r"""Node's own: `node --env-file`, `util.parseEnv`, and Vite from 8 on. Nothing is expanded.

A value ends at `#` unless it is quoted with ', " or the backtick, there are no escapes but `\n` in
double quotes, a line without `=` is skipped (older versions, 20.x, take it into the next line's
name). After `NAME=` and a space, the next line is the value.
https://nodejs.org/api/environment_variables.html#env-files
https://github.com/nodejs/node/blob/main/src/node_dotenv.cc
"""

import re
from collections.abc import Mapping

from launchgate.variables.files.dialects.entry import Parsed, Slip, Statement

_SPACES = " \t\n"
_GAP = re.compile(r"[ \t\n]*")
_QUOTES = "'\"`"


def parse(text: str, environ: Mapping[str, str]) -> Parsed:
    lines = text.replace("\r", "").rstrip(_SPACES)
    statements: list[Statement] = []
    slips: list[Slip] = []
    at, size = _skip(lines, 0), len(lines)
    while at < size:
        end = _line_end(lines, at)
        if lines[at] in "\n#":
            at = end + 1
            continue
        equals = lines.find("=", at, end)
        if equals < 0:
            slips.append(Slip("unreadable", at, end))
            at = _skip(lines, end + 1)
            continue
        name, place = _name(lines, at, equals)
        at = equals + 1
        if at >= size or lines[at] == "\n":
            whole = lines[place[0] : equals].strip(_SPACES)
            statements.append(Statement(whole, "", "", place, (at, at)))
            continue
        at = _skip(lines, at)
        if not name:
            slips.append(Slip("unreadable", equals, end))
            continue
        statement, at = _value(lines, at, name.removeprefix("export "), place)
        statements.append(statement)
    return Parsed(lines, statements, slips + _unclosed(statements))


def _unclosed(statements: list[Statement]) -> list[Slip]:
    return [
        Slip("unclosed-quote", *one.raw_at, name=one.name)
        for one in statements
        if not one.quote and (one.text or "")[:1] in (*_QUOTES,)
    ]


def _skip(lines: str, at: int) -> int:
    found = _GAP.match(lines, at)
    return found.end() if found else at


def _line_end(lines: str, at: int) -> int:
    found = lines.find("\n", at)
    return found if found >= 0 else len(lines)


def _name(lines: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    start = min(_skip(lines, start), end)
    name = lines[start:end].strip(_SPACES)
    return name, (start, start + len(name))


def _value(lines: str, start: int, name: str, place: tuple[int, int]) -> tuple[Statement, int]:
    end = _line_end(lines, start)
    short = name.strip(_SPACES)
    place = (place[1] - len(short), place[1])
    quote = lines[start : start + 1]
    closing = lines.find(quote, start + 1) if quote and quote in _QUOTES else -1
    if closing >= 0:
        value = lines[start + 1 : closing]
        if quote == '"':
            value = value.replace("\\n", "\n")
        after = _line_end(lines, closing + 1) + 1
        return Statement(short, value, quote, place, (start, closing + 1)), after
    whole = lines[start:end]
    raw = whole if quote and quote in _QUOTES else whole.partition("#")[0].strip(_SPACES)
    return Statement(short, raw, "", place, (start, start + len(raw))), _skip(lines, end + 1)

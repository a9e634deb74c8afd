r"""Ruby's dotenv 3 (dotenv-rails).

A value ends at `#`, ' and " are quotes, `$A` and `${A}` are expanded except in single quotes, and
`$(...)` runs a command: that is never done here, its value is not known. `export A` without a value
that was given before is an error for the whole file. From reading the source, not measured.
https://github.com/bkeepers/dotenv/blob/main/lib/dotenv/parser.rb
"""

import re
from collections.abc import Mapping

from launchgate.variables.files.dialects.entry import LONGEST, Parsed, Slip, Statement
from launchgate.variables.files.dialects.quotes import Grammar, next_line, quoted_end

_SPACES = " \t\r\n\f\v"
_GAP = re.compile(r"[ \t\r\n\f\v]*")
_KEY = re.compile(r"(export[ \t\r\n\f\v]+)?([A-Za-z0-9_.]+)([ \t\r\n\f\v]*=|:[ \t\r\n\f\v])?")
_PLAIN = re.compile(r"[^#\n]+")
_TAIL = re.compile(r"[ \t\r\n\f\v]*(?:#[^\n]*)?(?=\n|\Z)")
_LINE_END = re.compile(r"\n")
_QUOTED = re.compile(r"\A(['\"])(.*)\1\Z", re.DOTALL)
_GRAMMAR = Grammar("'\"", _GAP, _TAIL)
_BACKSLASH = re.compile(r"\\([^$])", re.DOTALL)
_COMMAND = re.compile(r"(?<!\\)\$\([^()]")
_REFERENCE = re.compile(r"(\\)?(\$)(?!\()\{?([A-Za-z0-9_]+)?\}?")


def parse(text: str, environ: Mapping[str, str]) -> Parsed:
    lines = re.sub("\r\n?", "\n", text)
    known: dict[str, str | None] = {}
    statements: list[Statement] = []
    slips: list[Slip] = []
    at, size = 0, len(lines)
    while at < size:
        gap = _GAP.match(lines, at)
        begin = gap.end() if gap else at
        found = _KEY.match(lines, begin)
        read = _value(lines, found, known, environ) if found else None
        if found is None or read is None:
            end = next_line(_LINE_END, lines, begin)
            if begin < size and lines[begin] != "#":
                slips.append(Slip("unreadable", begin, max(begin, end - 1)))
            at = end
            continue
        statement, end = read
        if found[1] and not found[3] and statement.name not in known:
            slips.append(Slip("unreadable", begin, end, True, statement.name))
            break
        if statement.quote == "" and lines[statement.raw_at[0] : statement.raw_at[1]][:1] in (
            "'",
            '"',
        ):
            slips.append(Slip("unclosed-quote", *statement.raw_at, name=statement.name))
        known[statement.name] = statement.text
        statements.append(statement)
        at = next_line(_LINE_END, lines, end)
    return Parsed(lines, statements, slips)


def _value(
    lines: str,
    found: "re.Match[str]",
    known: Mapping[str, str | None],
    environ: Mapping[str, str],
) -> tuple[Statement, int] | None:
    start = end = found.end()
    if found[3]:
        quoted = quoted_end(_GRAMMAR, lines, start)
        plain = _PLAIN.match(lines, start)
        end = quoted or (plain.end() if plain else start)
    tail = _TAIL.match(lines, end)
    if tail is None:
        return None
    whole = lines[start:end]
    raw = whole.strip(_SPACES + "\0")
    first = start + len(whole) - len(whole.lstrip(_SPACES)) if raw else start
    place = (first, first + len(raw))
    name = found[2]
    if name in environ:
        return Statement(name, environ[name], "", found.span(2), place), tail.end()
    text, quote = _text(raw, known, environ)
    return Statement(name, text, quote, found.span(2), place, quote == "'"), tail.end()


def _text(
    raw: str, known: Mapping[str, str | None], environ: Mapping[str, str]
) -> tuple[str | None, str]:
    quoted = _QUOTED.match(raw)
    value, quote = (quoted[2], quoted[1]) if quoted else (raw, "")
    if quote == "'":
        return value, quote
    if quote == '"':
        value = value.replace("\\n", "\\\\n").replace("\\r", "\\\\r")
    value = _BACKSLASH.sub(r"\1", value)
    if _COMMAND.search(value):
        return None, quote
    value = value.replace("\\$(", "$(")

    def replaced(found: "re.Match[str]") -> str:
        if found[1]:
            return found[0][1:]
        if found[3]:
            return known.get(found[3]) or environ.get(found[3], "")
        return found[0]

    done = _REFERENCE.sub(replaced, value)
    return (done if len(done) <= LONGEST else None), quote

r"""npm `dotenv` 16 and 17, which Vite up to 7 and Next.js have inside.

A value ends at `#` unless it is quoted; quotes are ', " and the backtick; `\n` and `\r` are
escapes in double quotes only; a quote that is not closed is a part of the value.
https://github.com/motdotla/dotenv/blob/master/lib/main.js
"""

import re
from collections.abc import Mapping

from launchgate.variables.files.dialects.entry import Parsed, Slip, Statement
from launchgate.variables.files.dialects.quotes import Grammar, next_line, quoted_end

_SPACE = "\\t\\n\\v\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
SPACES = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_KEY = re.compile(rf"(?:export[{_SPACE}]+)?([A-Za-z0-9_.-]+)(?:[{_SPACE}]*=|:[{_SPACE}])")
_KEY_ALONE = re.compile(rf"([A-Za-z0-9_.-]+)(?:[{_SPACE}]*=|:[{_SPACE}])")
_GAP = re.compile(rf"[{_SPACE}]*")
_PLAIN = re.compile(r"[^#\r\n]+")
_TAIL = re.compile(rf"[{_SPACE}]*(?:#[^\n\r\u2028\u2029]*)?(?=[\n\r\u2028\u2029]|\Z)")
_LINE_END = re.compile(r"[\n\r\u2028\u2029]")
_STRIPPED = re.compile(r"(?:^|(?<=[\n\u2028\u2029]))(['\"`])([\s\S]*)\1(?=[\n\u2028\u2029]|\Z)")
_GRAMMAR = Grammar("'\"`", _GAP, _TAIL)


def parse(text: str, environ: Mapping[str, str]) -> Parsed:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    statements: list[Statement] = []
    slips: list[Slip] = []
    at, size = 0, len(lines)
    while at < size:
        begin = _gap(lines, at)
        found = _KEY.match(lines, begin) or _KEY_ALONE.match(lines, begin)
        if found is None:
            after = next_line(_LINE_END, lines, begin)
            if begin < size and lines[begin] != "#":
                slips.append(Slip("unreadable", begin, max(begin, after - 1)))
            at = after
            continue
        statement, end = _value(lines, found)
        statements.append(statement)
        if statement.quote == "" and (statement.text or "")[:1] in ("'", '"', "`"):
            slips.append(Slip("unclosed-quote", *statement.raw_at, name=statement.name))
        at = next_line(_LINE_END, lines, end)
    return Parsed(lines, statements, slips)


def _gap(lines: str, at: int) -> int:
    found = _GAP.match(lines, at)
    return found.end() if found else at


def _value(lines: str, found: "re.Match[str]") -> tuple[Statement, int]:
    start = found.end()
    end = quoted_end(_GRAMMAR, lines, start)
    if end is None:
        plain = _PLAIN.match(lines, start)
        end = plain.end() if plain else start
    tail = _TAIL.match(lines, end)
    raw = lines[start:end].strip(SPACES)
    first = start + len(lines[start:end]) - len(lines[start:end].lstrip(SPACES))
    value = _STRIPPED.sub(r"\2", raw)
    quote = raw[0] if raw and value != raw and raw[0] in "'\"`" else ""
    if raw[:1] == '"':
        value = value.replace("\\n", "\n").replace("\\r", "\r")
    place = (first, first + len(raw)) if raw else (start, start)
    return Statement(found[1], value, quote, found.span(1), place), tail.end() if tail else end

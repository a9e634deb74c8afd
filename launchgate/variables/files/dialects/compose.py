r"""Docker Compose: `.env` beside the compose file and `env_file:` (compose-go's own reader).

` #` starts a comment, single quotes keep a value as it is, `$A ${A} ${A:-d} ${A:?e} ${A:+x}` are
expanded elsewhere and `$$` is a dollar sign. A line that cannot be read makes Compose refuse the
whole file. From reading the source, not measured.
https://github.com/compose-spec/compose-go/blob/main/dotenv/parser.go
"""

import re
from collections.abc import Mapping

from launchgate.variables.files.dialects import template
from launchgate.variables.files.dialects.entry import Parsed, Slip, Statement
from launchgate.variables.files.dialects.go_keys import Key, key, line_end, statement_start

_ESCAPE = re.compile(r'\\(?:[abcfnrtv$"\\]|0\d{0,3})', re.ASCII)
_CONTROL = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def parse(text: str, environ: Mapping[str, str]) -> Parsed:
    lines = text.removeprefix("\ufeff")
    known: dict[str, str] = {}
    statements: list[Statement] = []
    slips: list[Slip] = []
    at = statement_start(lines, 0)
    while at < len(lines):
        found = key(lines, at, "=:\n", "_.-[]")
        if found.bad or (found.stop and " " in found.name):
            slips.append(Slip("unreadable", at, line_end(lines, at), True))
            break
        if found.stop == "\n":
            own = environ.get(found.name)
            place = (found.place[1], found.place[1])
            statements.append(Statement(found.name, own, "", found.place, place))
            if own is not None:
                known[found.name] = own
            at = statement_start(lines, found.after)
            continue
        if not found.stop:
            slips.append(Slip("unreadable", at, len(lines), True))
            break
        statement, at = _value(lines, found, known, environ)
        if statement is None:
            end = line_end(lines, found.after)
            slips.append(Slip("unclosed-quote", found.after, end, True, found.name))
            break
        statements.append(statement)
        if statement.text is not None:
            known[found.name] = statement.text
        at = statement_start(lines, at)
    return Parsed(lines, statements, slips)


def _value(
    lines: str, found: Key, known: Mapping[str, str], environ: Mapping[str, str]
) -> tuple[Statement | None, int]:
    start = found.after
    quote = lines[start : start + 1]
    if quote not in ("'", '"') or not quote:
        end = line_end(lines, start)
        raw = lines[start:end].partition(" #")[0].rstrip()
        text = template.substituted(raw, known, environ)
        place = (start, start + len(raw))
        return Statement(found.name, text, "", found.place, place), min(end + 1, len(lines))
    inner, closing = _quoted(lines, start, quote)
    if closing < 0:
        return None, start
    value: str | None = inner
    if quote == '"':
        value = template.substituted(_ESCAPE.sub(_unescaped, inner), known, environ)
    place = (start, closing + 1)
    return Statement(found.name, value, quote, found.place, place, quote == "'"), closing + 1


def _quoted(lines: str, start: int, quote: str) -> tuple[str, int]:
    """What is between the quotes, and where the closing one is: -1 where there is none."""
    parts: list[str] = []
    at = start + 1
    inner = re.compile(rf"[^\\{quote}]+|\\\\|\\{quote}|\\")
    while at < len(lines):
        if lines[at] == quote:
            return "".join(parts), at
        found = inner.match(lines, at)
        if found is None:
            break
        piece = found[0]
        parts.append(quote if piece == f"\\{quote}" else piece)
        at = found.end()
    return "", -1


def _unescaped(found: "re.Match[str]") -> str:
    body = found[0][1:]
    if body == "$":
        return "$$"
    if body[0] == "0":
        digits = body[1:]
        octal = len(digits) == 3 and all(digit in "01234567" for digit in digits)
        return chr(int(digits, 8)) if octal and int(digits, 8) <= 255 else found[0]
    return _CONTROL.get(body, body if body in ('"', "\\") else found[0])

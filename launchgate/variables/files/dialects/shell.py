"""A POSIX shell: `set -a; . ./.env`.

Only what surely sets a variable for what comes after is taken: a line of assignments. Another line
is a command, which is never run here, and `$(...)` is a value that is not known.
https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
"""

import re
from collections.abc import Callable, Mapping

from launchgate.variables.files.dialects.entry import LONGEST, Parsed, Slip, Statement

_NAME = re.compile(r"(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)=")
_SPACED = re.compile(r"(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*\S")
_BLANK = re.compile(r"(?:[ \t]|\\\n)*")
_PLAIN = re.compile(r"[^ \t\n'\"\\$`;&|<>()#]+|#")
_REFERENCE = re.compile(
    r"\$(?:\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+?=])([^}'\"$`\\]*))?\}"
    r"|([A-Za-z_][A-Za-z0-9_]*))"
)
_SINGLE = re.compile(r"'([^']*)'")
_INNER = re.compile(r'[^"\\$`]+|\\[\\"$`\n]|\\')
_Look = Callable[[str], "str | None"]


class _Unclosed(Exception):
    pass


def parse(text: str, environ: Mapping[str, str]) -> Parsed:
    known: dict[str, str | None] = dict(environ)
    statements: list[Statement] = []
    slips: list[Slip] = []
    at, size = 0, len(text)
    while at < size:
        at = _blank(text, at)
        if at < size and text[at] in "\n;\r":
            at += 1
            continue
        end = _line_end(text, at)
        found = _NAME.match(text, at)
        if at >= size or text[at] == "#":
            at = end + 1
            continue
        if found is None:
            spaced = _SPACED.match(text, at)
            kind = spaced[1] if spaced else ""
            slips.append(Slip("spaced" if spaced else "unreadable", at, end, name=kind))
            at = end + 1
            continue
        try:
            value, after = _word(text, found.end(), known.get)
        except _Unclosed:
            slips.append(Slip("unclosed-quote", found.end(), end, True, found[1]))
            break
        following = _blank(text, after)
        if _is_command(text, following, after) and not text.startswith("export", at):
            slips.append(Slip("spaced", at, end, name=found[1]))
            at = end + 1
            continue
        quote = text[found.end() : found.end() + 1]
        statements.append(
            Statement(
                found[1],
                value,
                quote if quote in ("'", '"') else "",
                found.span(1),
                (found.end(), after),
                quote == "'",
            )
        )
        known[found[1]] = value
        at = _line_end(text, following) if text[following : following + 1] == "#" else following
    return Parsed(text, statements, slips)


def _blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return found if found >= 0 else len(text)


def _is_command(text: str, following: int, after: int) -> bool:
    """Whether something stands behind the value that makes it one command's alone."""
    rest = text[following : following + 1]
    if rest in ("", "\n", "\r", ";") or (rest == "#" and following > after):
        return False
    return _NAME.match(text, following) is None


def _word(text: str, at: int, look: _Look) -> tuple[str | None, int]:
    """The word at a place, None where only a shell that runs knows it, and where it ends."""
    parts: list[str] = []
    sure, size = True, len(text)
    start = at
    while at < size:
        char = text[at]
        if char == "'":
            single = _SINGLE.match(text, at)
            if single is None:
                raise _Unclosed
            parts.append(single[1])
            at = single.end()
        elif char == '"':
            at, ok = _double(text, at + 1, look, parts)
            sure = sure and ok
        elif char == "\\":
            parts.append("" if text[at + 1 : at + 2] == "\n" else text[at + 1 : at + 2])
            at += 2
        elif char in "$`":
            at, ok = _dollar(text, at, look, parts)
            sure = sure and ok
        else:
            plain = _PLAIN.match(text, at)
            if plain is None or (char == "#" and at == start - 1):
                break
            parts.append(plain[0])
            at = plain.end()
    value = "".join(parts)
    return (value if sure and len(value) <= LONGEST else None), min(at, size)


def _double(text: str, at: int, look: _Look, parts: list[str]) -> tuple[int, bool]:
    sure = True
    while at < len(text):
        if text[at] == '"':
            return at + 1, sure
        if text.startswith('$"', at):
            parts.append("$")
            at += 1
            continue
        if text[at] in "$`":
            at, ok = _dollar(text, at, look, parts)
            sure = sure and ok
            continue
        inner = _INNER.match(text, at)
        if inner is None:
            break
        piece = inner[0]
        escaped = piece[0] == "\\" and len(piece) == 2
        parts.append(piece if not escaped else "" if piece[1] == "\n" else piece[1])
        at = inner.end()
    raise _Unclosed


def _dollar(text: str, at: int, look: _Look, parts: list[str]) -> tuple[int, bool]:
    """A reference; what runs a command, or is more than a reference, is not known."""
    found = _REFERENCE.match(text, at)
    if found is None:
        if text[at] == "$" and re.match(r"[^\w({$!?@*#'\"-]|\Z", text[at + 1 : at + 2]):
            parts.append("$")
            return at + 1, True
        return _past(text, at), False
    value = look(found[1] or found[4])
    operator, word = found[2] or "", found[3] or ""
    present = bool(value) if operator.startswith(":") else value is not None
    if operator.endswith("+"):
        parts.append(word if present else "")
    else:
        parts.append(value or "" if present or not operator else word)
    return found.end(), not (operator.endswith("?") and not present)


def _past(text: str, at: int) -> int:
    """Behind `$(...)`, `${...}` or a backtick's pair, on one line."""
    end = _line_end(text, at)
    opening = text[at + 1 : at + 2]
    closing = {"(": ")", "{": "}"}.get(opening) if text[at] == "$" else "`"
    if closing is None:
        return min(at + 2, len(text))
    found = text.rfind(closing, at + 1, end) if closing == ")" else text.find(closing, at + 1, end)
    return found + 1 if found > 0 else end

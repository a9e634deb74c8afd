"""Env files, in all the ways in which tools read them.

Node's dotenv, python-dotenv, Ruby's, Docker and shells disagree on quotes, escapes, `#` and `$`:
where they do, every reading is given, for who looks for a value must look for each. Never raises.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_NAME = re.compile(
    r"[ \t]{0,200}(?:export[ \t]{1,20}|set[ \t]{1,20}(?:-x[ \t]{1,20})?)?"
    r"(?P<quote>[\"']?)(?P<name>[A-Za-z_][A-Za-z0-9_.-]{0,200})(?P=quote)"
    r"[ \t]{0,200}(?:=|:(?=[ \t]))[ \t]*"
)
_QUOTES = "\"'`"
_COMMENT = re.compile(r"[ \t]+#.*")
_REFERENCE = re.compile(
    r"\\\$|\$\{(?P<braced>[A-Za-z_]\w{0,200})(?P<how>:?[-+?])?(?P<other>[^{}]{0,2000})\}"
    r"|\$(?P<bare>[A-Za-z_]\w{0,200})",
    re.ASCII,
)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)", re.DOTALL)
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_LONGEST = 65536  # characters of a value: no reference may make more


class Variable(NamedTuple):
    """`values` are the readings, the commonest first; `line` is 1-based."""

    name: str
    values: tuple[str, ...]
    line: int

    def __repr__(self) -> str:
        """Never a value: a trace or a test's failure may print this."""
        return f"<{self.name} in line {self.line}, {len(self.values)} readings>"


def parse(text: str, environ: Mapping[str, str] | None = None) -> list[Variable]:
    """Every assignment in its order, of equal names each one. `environ` is what references may
    name besides the file's own variables."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    raw = list(_assignments(text))
    known: dict[str, str] = dict(environ or {})
    known.update({name: readings[0] for name, readings, _ in raw if readings})
    found: list[Variable] = []
    for name, readings, line in raw:
        values = list(readings)
        values += [expanded(reading, known) for reading in readings]
        values += [reading.replace("\\$", "$") for reading in readings]
        told = tuple(dict.fromkeys(value for value in values if value))
        found.append(Variable(name, told, line))
    return found


def expanded(value: str, known: Mapping[str, str]) -> str:
    """With its references replaced, those in them too; an unknown one is empty."""
    for _ in range(8):
        if "$" not in value:
            return value
        made = _REFERENCE.sub(lambda found: _meant(found, known), value)
        if made == value or len(made) > _LONGEST:
            return value
        value = made
    return value


def _meant(found: "re.Match[str]", known: Mapping[str, str]) -> str:
    name = found["braced"] or found["bare"]
    if name is None:
        return "$"
    value, how, other = known.get(name, ""), found["how"] or "", found["other"] or ""
    if how.endswith("+"):
        return other if value else ""
    return value if value or not how.endswith("-") else other


def _assignments(text: str) -> Iterator[tuple[str, list[str], int]]:
    """Name, readings, line."""
    position, line, counted = 0, 1, 0
    while position < len(text):
        stop = text.find("\n", position)
        stop = len(text) if stop < 0 else stop
        found = _NAME.match(text, position, stop)
        after = stop + 1
        if found is not None:
            line += text.count("\n", counted, position)
            counted = position
            readings, end = _value(text, found.end(), stop)
            inner = text[after:end].split("\n") if end > after else []
            if not any(_NAME.match(part) for part in inner):  # else a quote that was left open
                after = max(after, end)
            yield found["name"], readings, line
        position = after


def _value(text: str, start: int, stop: int) -> tuple[list[str], int]:
    """The readings, and where the next line begins."""
    quote = text[start : start + 1]
    if not quote or quote not in _QUOTES:
        return _unquoted(text[start:stop]), stop + 1
    end = _closing(text, start + 1, quote)
    last = text.rfind(quote, start + 1, stop)  # behind a backslash that is the value's own
    readings = [] if last in (-1, end) else [text[start + 1 : last]]
    if end < 0:
        return [*readings, *_unquoted(text[start:stop])], stop + 1
    rest = text.find("\n", end)
    rest = len(text) if rest < 0 else rest
    readings = [*_quoted(text[start + 1 : end], quote), *readings]
    if text[end + 1 : rest].strip()[:1] not in ("", "#", ","):
        readings += _unquoted(text[start:stop])  # a quote inside a value, not around it
    return readings, rest + 1


def _closing(text: str, position: int, quote: str) -> int:
    """The next such quote that no backslash stands before, in later lines too; -1 where there is
    none."""
    while (position := text.find(quote, position)) >= 0:
        slashes = position
        while slashes and text[slashes - 1] == "\\":
            slashes -= 1
        if (position - slashes) % 2 == 0:
            return position
        position += 1
    return -1


def _quoted(inner: str, quote: str) -> list[str]:
    if "\\" not in inner:
        return [inner]
    if quote == "'":
        return _each(inner, inner.replace("\\'", "'").replace("\\\\", "\\"))
    lines = inner.replace("\\n", "\n").replace("\\r", "\r")
    return _each(lines, _ESCAPE.sub(_unescaped, inner), inner, lines.replace(f"\\{quote}", quote))


def _unescaped(found: "re.Match[str]") -> str:
    what = found[1]
    if len(what) > 1:
        code = int(what[1:], 16)
        return chr(code) if not 0xD800 <= code <= 0xDFFF else found[0]
    return _LETTERS.get(what, what)


def _unquoted(rest: str) -> list[str]:
    """With `#` as a comment behind a space, as one anywhere, and as a part of the value."""
    whole = rest.strip()
    spaced = "" if whole.startswith("#") else _COMMENT.split(whole, maxsplit=1)[0].strip()
    cut = whole.partition("#")[0].strip()
    readings = [spaced, cut, whole]
    joined = re.sub(r"\\(.)", r"\1", spaced)  # as a shell reads it
    return _each(*readings, joined, spaced.replace("\\n", "\n"))


def _each(*readings: str) -> list[str]:
    return list(dict.fromkeys(reading for reading in readings if reading))

"""Docker Compose's interpolation.

https://github.com/compose-spec/compose-go/blob/main/template/template.go
"""

import re
from collections.abc import Mapping

from launchgate.variables.files.dialects.entry import LONGEST

_PATTERN = re.compile(
    r"\$(?:(?P<escaped>\$)|(?P<named>[_a-z][_a-z0-9]*)"
    r"|\{(?:(?P<braced>[_a-z][_a-z0-9]*(?::?[-+?](?:.*))?)\}|(?P<invalid>)))",
    re.IGNORECASE | re.ASCII,
)
_OPERATORS = (":?", "?", ":-", "-", ":+", "+")
_DEEPEST = 100


class Refused(Exception):
    """Compose stops with an error at it."""


def substituted(value: str, known: Mapping[str, str], environ: Mapping[str, str]) -> str | None:
    """None where Compose stops, or where the value gets too long to be told."""
    try:
        done = _substituted(value, known, environ, 0)
    except Refused:
        return None
    return done if len(done) <= LONGEST else None


def _substituted(
    value: str, known: Mapping[str, str], environ: Mapping[str, str], depth: int
) -> str:
    if "$" not in value:
        return value
    if depth > _DEEPEST:
        raise Refused

    def replaced(found: "re.Match[str]") -> str:
        if found["escaped"]:
            return "$"
        if found["named"]:
            return environ.get(found["named"], known.get(found["named"], ""))
        return _braced(found[0], known, environ, depth)

    return _PATTERN.sub(replaced, value)


def _braced(whole: str, known: Mapping[str, str], environ: Mapping[str, str], depth: int) -> str:
    closing = _closing(whole)
    rest = whole[closing + 1 :] if closing >= 0 else ""
    found = _PATTERN.match(whole[: closing + 1] if closing >= 0 else whole)
    if found is None or not found["braced"]:
        raise Refused
    inner = found["braced"]
    name = inner
    places = [(whole.find(each), each) for each in _OPERATORS if each in whole]
    operator = min(places, key=lambda pair: (pair[0], -len(pair[1])))[1] if places else ""
    word = ""
    if operator and operator in inner:
        name, word = inner.split(operator, 1)
    value = environ.get(name, known.get(name))
    if operator and operator in inner:
        present = bool(value) if operator[0] == ":" else value is not None
        if operator[-1] == "?" and not present:
            raise Refused
        takes_word = present if operator[-1] == "+" else not present and operator[-1] == "-"
        if takes_word:
            value = _substituted(word, known, environ, depth + 1)
    return (value or "") + _substituted(rest, known, environ, depth + 1)


def _closing(text: str) -> int:
    depth, at = 0, 0
    while at < len(text):
        if text[at] == "}":
            depth -= 1
            if depth == 0:
                return at
        if text[at] == "{":
            depth += 1
            at += 1
        at += 1
    return -1

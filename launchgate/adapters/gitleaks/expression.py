"""Betterleaks' filters (https://expr-lang.org), as far as they are lists of what to skip:

    entropy(finding["secret"]) <= 3.5 || matchesAny(finding["line"], [`demo`, "test"])

Terms are joined by `||`, so one that is not understood here only leaves more to be found.
"""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

_LEXEME = re.compile(
    r"""\s+|//[^\n]*|(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`)"""
    r"""|(?P<word>[A-Za-z_][\w.]*)|(?P<number>\d+(?:\.\d+)?)|(?P<sign>\|\||&&|<=|>=|\?\?|\?\.|.)""",
    re.DOTALL,
)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_SECRET = ("finding", "[", "'secret", "]")
_SUBJECTS = {
    _SECRET: "secret",
    ("finding", "[", "'match", "]"): "match",
    ("finding", "[", "'line", "]"): "line",
    ("get", "(", "attributes", ",", "'path", ",", "'", ")"): "path",
    ("attributes", "[", "'path", "]"): "path",
    ("(", "attributes", "[", "'path", "]", "??", "'", ")"): "path",
}


class Skip(NamedTuple):
    """`subject` is secret, match, line or path. `words` are looked for in any case of letters."""

    subject: str
    patterns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Filter(NamedTuple):
    """`entropy_bits`: secrets with no more than that are skipped. `whole`: nothing is left out."""

    entropy_bits: float
    skips: tuple[Skip, ...]
    whole: bool


def parse_filter(text: str) -> Filter:
    """Of a text that is no expression nothing is understood."""
    entropy, skips, whole = 0.0, list[Skip](), True
    lexemes = _lexemes(text)
    if "?" in lexemes:  # `a || b ? c : d` may turn the whole around
        return Filter(0.0, (), False)
    for term in _terms(lexemes):
        bits = _entropy(term)
        skip = None if bits else _skip(term)
        if bits:
            entropy = max(entropy, bits)
        elif skip:
            skips.append(skip)
        else:
            whole = False
    return Filter(entropy, tuple(skips), whole)


def _lexemes(text: str) -> list[str]:
    """Strings are given as `'` and their content, so that they are like nothing else."""
    found = []
    for match in _LEXEME.finditer(text):
        if match["string"]:
            found.append(f"'{_content(match['string'])}")
        elif match.lastgroup:
            found.append(match[0].removeprefix("filter."))
    return found


def _content(text: str) -> str:
    if text[0] == "`":
        return text[1:-1]
    return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), text[1:-1], flags=re.DOTALL)


def _terms(lexemes: Sequence[str]) -> list[tuple[str, ...]]:
    """Between the outermost `||`; brackets around a term are taken off."""
    terms: list[list[str]] = [[]]
    depth = 0
    for lexeme in lexemes:
        depth += (lexeme in ("(", "[", "{")) - (lexeme in (")", "]", "}"))
        if lexeme == "||" and not depth:
            terms.append([])
        else:
            terms[-1].append(lexeme)
    found = []
    for term in terms:
        inner = term[1:-1]
        if term[:1] == ["("] and term[-1:] == [")"] and _is_closed(inner):
            found += _terms(inner)
        else:
            found.append(tuple(term))
    return found


def _is_closed(lexemes: Sequence[str]) -> bool:
    depth = 0
    for lexeme in lexemes:
        depth += (lexeme == "(") - (lexeme == ")")
        if depth < 0:
            return False
    return depth == 0


def _entropy(term: tuple[str, ...]) -> float:
    if term[:-2] != ("entropy", "(", *_SECRET, ")") or term[-2] not in ("<", "<="):
        return 0.0
    try:
        bits = float(term[-1])
    except ValueError:
        return 0.0
    return bits if term[-2] == "<=" else math.nextafter(bits, 0.0)


def _skip(term: tuple[str, ...]) -> Skip | None:
    if term[:2] not in (("matchesAny", "("), ("containsAny", "(")) or term[-2:] != ("]", ")"):
        return None
    begin = next((at for at in range(2, len(term) - 1) if term[at : at + 2] == (",", "[")), 0)
    subject = _SUBJECTS.get(term[2:begin])
    listed = term[begin + 2 : -2]
    if not subject or not all(lexeme[0] == "'" for lexeme in listed[::2]):
        return None
    if any(lexeme != "," for lexeme in listed[1::2]):
        return None
    values = tuple(lexeme[1:] for lexeme in listed[::2])
    if not values or not all(values):
        return None
    return Skip(subject, values) if term[0] == "matchesAny" else Skip(subject, words=values)

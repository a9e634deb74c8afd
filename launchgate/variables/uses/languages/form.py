"""A way to read a variable, as data, and what a match of it says."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from launchgate.ports.variables import Phase, Side
from launchgate.variables.uses.languages.context import Manner, manner
from launchgate.variables.uses.languages.lexer import LITERAL, Lexed
from launchgate.variables.uses.languages.scan import arguments, closing

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,127}(?:\(x86\))?")
SCREAMING = re.compile(r"[A-Z][A-Z0-9_]*")
_CONSTANT = re.compile(
    rf"(?<![\w.])(?:(?:\$|self::|static::)?([A-Za-z_]\w*))(?:\s*:\s*&?(?:'static\s+)?\w+)?"
    rf"(?:\s+string)?\s*(?:=|:=|=>)\s*(?P<value>{LITERAL})\s*(?:;|\n|\)|,|$)"
)


class Form(NamedTuple):
    """`pattern` matches code up to a group `name` (a literal, or a word that stands for one) or
    `word` (the name as it stands). `default_at`: which argument after the name stands in, None
    where there is none. `several`: all literals up to the bracket's end are names. `screaming`:
    only names in capitals. `given`: the code goes on without it whatever follows."""

    pattern: "re.Pattern[str]"
    label: str
    default_at: int | None = 1
    optional: bool = False
    given: bool = False
    several: bool = False
    screaming: bool = False
    phase: Phase = "run"
    side: Side = "server"


class Read(NamedTuple):
    """A variable that is read: `start` and `end` are those of its name."""

    name: str
    start: int
    end: int
    form: Form
    manner: Manner


class Open(NamedTuple):
    """A place where a word that is no constant stands for the name: maybe a parameter."""

    word: str
    at: int
    form: Form
    manner: Manner


def form(
    pattern: str,
    label: str,
    default_at: int | None = 1,
    *,
    optional: bool = False,
    given: bool = False,
    several: bool = False,
    screaming: bool = False,
    phase: Phase = "run",
    side: Side = "server",
) -> Form:
    """`<name>` in the pattern is a literal or a word, `<literal>` a literal only."""
    name = rf"(?P<name>{LITERAL}|&?\$?[A-Za-z_][\w.:]*)"
    told = pattern.replace("<name>", name).replace("<literal>", f"(?P<name>{LITERAL})")
    return Form(
        re.compile(told), label, default_at, optional, given, several, screaming, phase, side
    )


def constants(lexed: Lexed) -> Mapping[str, tuple[int, int]]:
    """Names that stand for one literal throughout the file."""
    found: dict[str, tuple[int, int]] = {}
    twice: set[str] = set()
    for match in _CONSTANT.finditer(lexed.code):
        span = lexed.literals.get(match.start("value"))
        if span is None or not NAME.fullmatch(lexed.text, *span):
            continue
        if match[1] in found:
            twice.add(match[1])
        found[match[1]] = span
    return {name: span for name, span in found.items() if name not in twice}


def reads(
    lexed: Lexed, forms: tuple[Form, ...], known: Mapping[str, tuple[int, int]]
) -> Iterator[Read | Open]:
    for item in forms:
        for match in item.pattern.finditer(lexed.code):
            yield from _of(lexed, item, match, known)


def _of(
    lexed: Lexed, item: Form, match: "re.Match[str]", known: Mapping[str, tuple[int, int]]
) -> Iterator[Read | Open]:
    group = "word" if "word" in match.groupdict() and match["word"] else "name"
    start, end = match.span(group)
    how = _manner(lexed, item, match.start(), start, end)
    if how is None:
        return
    if group == "word":
        yield from _named(lexed, item, (start, end), how)
        return
    written = match[group].lstrip("&$")
    span = lexed.literals.get(start) or known.get(re.split(r"[.:]", written)[-1])
    if span is not None:
        yield from _named(lexed, item, span, how)
    elif start not in lexed.literals and written.isidentifier():
        yield Open(written, start, item, how)
    if item.several:
        for offset, more in _more(lexed, match.start(), end):
            if offset > start:
                yield from _named(lexed, item, more, how)


def _named(lexed: Lexed, item: Form, span: tuple[int, int], how: Manner) -> Iterator[Read]:
    name = lexed.text[span[0] : span[1]]
    wanted = SCREAMING if item.screaming else NAME
    if wanted.fullmatch(name):
        yield Read(name, span[0], span[1], item, how)


def _more(lexed: Lexed, start: int, at: int) -> Iterator[tuple[int, tuple[int, int]]]:
    stop = closing(lexed.code, start, at)
    for match in re.finditer(LITERAL, lexed.code[at:stop]):
        span = lexed.literals.get(at + match.start())
        if span is not None:
            yield at + match.start(), span


def _manner(lexed: Lexed, item: Form, begin: int, start: int, end: int) -> Manner | None:
    """None where it is no reading: something is put there."""
    close = closing(lexed.code, begin, end)
    how = manner(lexed.code, begin, close)
    if how is None:
        return None
    given = item.given
    if item.default_at is not None:
        given = given or arguments(lexed.code, end, close) > item.default_at
    if given:
        return Manner(default=True)
    if item.optional and not how.fatal:
        return how._replace(optional=True)
    return how

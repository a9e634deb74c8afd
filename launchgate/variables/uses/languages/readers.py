"""Functions of the project whose argument is a variable's name, and what is read with them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from launchgate.variables.source import Export
from launchgate.variables.uses.languages.context import manner
from launchgate.variables.uses.languages.form import NAME, Form, Open, Read
from launchgate.variables.uses.languages.lexer import LITERAL, Lexed
from launchgate.variables.uses.languages.scan import closing, split

_DEFINITION = re.compile(
    r"(?:\b(?:func|function|fn|fun|defp?|sub)\s+(?:\([^()\n]*\)\s*)?(?:self\.)?(?P<a>[A-Za-z_]\w*[!?]?)"
    r"|\b(?:static|private|public|internal|protected|String|string)\s+(?:[\w<>?\[\]]+\s+)*?(?P<b>\w+))"
    r"\s*(?:<[^<>()\n]*>)?\s*\((?P<parameters>[^()\n]{0,300})\)"
)
_STANDS_IN = re.compile(r"(?i)def(?:ault)?|fallback|alt|dflt|else|otherwise")
_FAR = 1500


class Reader(NamedTuple):
    name: str
    argument: int
    default: int | None
    optional: bool


def readers(lexed: Lexed, places: Iterable[Open]) -> tuple[Reader, ...]:
    """Those functions one of whose parameters is read as a name."""
    found: dict[str, Reader] = {}
    for place in places:
        definition = _enclosing(lexed.code, place.at)
        if definition is None:
            continue
        parts = [part.strip() for part in definition["parameters"].split(",")]
        word = re.compile(rf"(?<!\w){re.escape(place.word)}(?!\w)")
        at = next((i for i, part in enumerate(parts) if word.search(part)), None)
        if at is None:
            continue
        default = next((i for i, part in enumerate(parts) if i > at and _default(part)), None)
        if default is None and len(parts) == 2 and at == 0:
            default = 1
        name = definition["a"] or definition["b"]
        goes_on = place.manner.default or place.manner.optional
        found[name] = Reader(name, at, default, default is None and goes_on)
    return tuple(found.values())


def _default(part: str) -> bool:
    return _STANDS_IN.search(part) is not None


def _enclosing(code: str, at: int) -> "re.Match[str] | None":
    last = None
    for match in _DEFINITION.finditer(code, max(0, at - _FAR), at):
        last = match
    return last


def calls(lexed: Lexed, reader: Reader | Export, label: str, qualifier: str = "") -> Iterator[Read]:
    """Uses through one reader. `qualifier`: what must stand before its name (`config.`)."""
    before = rf"(?<![\w$]){re.escape(qualifier)}" if qualifier else r"(?<![\w$])"
    head = re.compile(rf"{before}{re.escape(reader.name)}\s*\(")
    for match in head.finditer(lexed.code):
        close = closing(lexed.code, match.end() - 1, match.end())
        parts = list(split(lexed.code, match.end(), close))
        if len(parts) <= reader.argument:
            continue
        start, end = parts[reader.argument]
        literal = re.compile(rf"\s*({LITERAL})\s*$").match(lexed.code[start:end])
        span = literal and lexed.literals.get(start + literal.start(1))
        if not span or not NAME.fullmatch(lexed.text, *span):
            continue
        how = manner(lexed.code, match.start(), close)
        if how is None:
            continue
        given = reader.default is not None and len(parts) > reader.default
        how = how._replace(default=how.default or given, optional=how.optional or reader.optional)
        name = lexed.text[span[0] : span[1]]
        yield Read(name, span[0], span[1], Form(head, label), how)


def exports(found: Iterable[Reader], path: str) -> tuple[Export, ...]:
    return tuple(
        Export(item.name, path, "reader", item.argument, item.default, item.optional)
        for item in found
    )


def reachable(lexed: Lexed, path: str, export: Export) -> str | None:
    """What stands before the export's name where this file calls it, None where it cannot be that
    one: only its own folder calls it bare, others by its file's or folder's name, or import it."""
    if export.path == path or export.path.rpartition(".")[2] != path.rpartition(".")[2]:
        return None
    folder, _, file = export.path.rpartition("/")
    if folder == path.rpartition("/")[0]:
        return ""
    owners = (file.partition(".")[0], folder.rpartition("/")[2])
    name = re.escape(export.name)
    for owner in owners:
        if not owner:
            continue
        called = re.compile(rf"(?<![\w$])({re.escape(owner)}(?:\.|::|->))\s*{name}\s*\(", re.I)
        match = called.search(lexed.code)
        if match:
            return match[1]
    imported = re.compile(rf"^\s*(?:import|use|from|alias)\b[^\n]*\b{name}\b", re.MULTILINE)
    return "" if imported.search(lexed.code) else None

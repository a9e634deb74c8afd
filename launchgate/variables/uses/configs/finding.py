"""Where a key stands in a file of which a parser told only what is in it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

Span = tuple[int, int]
_HEADER = re.compile(r"[ \t]*\[{1,2}[ \t]*([^\]\n#]+?)[ \t]*\]{1,2}[ \t]*(?:#.*)?$")
_KEY = re.compile(
    r"[ \t]*((?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|\"[^\"\n]*\"))*)[ \t]*="
)
_JSONC = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|//[^\n]*|/\*.*?(?:\*/|\Z)|,(?=\s*[\]}])", re.DOTALL)


def toml_places(text: str) -> dict[tuple[str, ...], Span]:
    """Keys of tables, by their whole path."""
    found: dict[tuple[str, ...], Span] = {}
    header: tuple[str, ...] = ()
    at = 0
    for row in text.splitlines(keepends=True):
        start, at = at, at + len(row)
        if len(row) > 4000:
            continue
        told = _HEADER.match(row.rstrip("\r\n"))
        if told:
            header = _parts(told[1])
            continue
        key = _KEY.match(row)
        if key:
            path = (*header, *_parts(key[1]))
            begin = start + key.start(1) + key[1].rfind(path[-1])
            found.setdefault(path, (begin, begin + len(path[-1])))
    return found


def toml_place(places: dict[tuple[str, ...], Span], text: str, path: Sequence[str]) -> Span:
    """That of the nearest key above for one within braces."""
    whole = tuple(path)
    if whole in places:
        return places[whole]
    for size in range(len(whole) - 1, 0, -1):
        begin = places.get(whole[:size])
        if begin is not None:
            match = re.compile(rf"(?<![\w-]){re.escape(whole[-1])}(?=[\"']?\s*=)").search(
                text, begin[1]
            )
            return match.span() if match else begin
    return 0, 0


def plain_json(text: str) -> str:
    """Without comments and last commas, offsets as before."""

    def blank(match: "re.Match[str]") -> str:
        return match[0] if match[0].startswith('"') else re.sub(r"[^\n]", " ", match[0])

    return _JSONC.sub(blank, text)


def json_place(text: str, path: Sequence[str]) -> Span:
    """Of a key, or of a string of a list where there is no such key; each below the one before."""
    at, place = 0, (0, 0)
    for part in path:
        quoted = re.escape(part)
        match = re.compile(rf'"({quoted})"\s*:').search(text, at)
        match = match or re.compile(rf'"({quoted})"').search(text, at)
        if match is None:
            return place
        place, at = match.span(1), match.end(1)
    return place


def table(data: object, *names: str) -> dict[str, Any]:
    """What lies below; empty where there is no table."""
    for name in names:
        data = data.get(name) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def plain(value: object) -> str | None:
    """A value as a variable has it, None for what is none."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else None


def _parts(text: str) -> tuple[str, ...]:
    return tuple(_each(text))


def _each(text: str) -> Iterator[str]:
    for match in re.finditer(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)", text):
        yield match[1] or match[2] or match[3] or ""

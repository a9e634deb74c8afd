"""Scripts in Vue, Svelte and Astro files, each at its own place in the file."""

import re
from collections.abc import Iterator

from launchgate.variables.source import Source
from launchgate.variables.uses.javascript.script import Script

_BLOCK = re.compile(rb"<script\b[^>]{0,500}>(.*?)</script\s{0,9}>", re.DOTALL | re.IGNORECASE)
_FRONT = re.compile(rb"\A\s{0,200}---\r?\n(.*?)\n---", re.DOTALL)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_STYLE = re.compile(rb"<style\b.*?</style\s{0,9}>", re.DOTALL | re.IGNORECASE)
_READ = re.compile(
    rb"(?:import\.meta|process)\.env(?:\??\.[A-Za-z_]\w{0,127}|\[['\"]\w{1,127}['\"]\])"
)
_PAPER = re.compile(rb"[^\n]")


def scripts(source: Source, ending: str) -> Iterator[Script]:
    """`data` of each has spaces for what is not its own, so that lines and columns stay."""
    data = source.text.encode("utf-8")
    if ending not in ("vue", "svelte", "astro"):
        yield Script(source, data, ending)
        return
    blank = bytearray(_PAPER.sub(b" ", data))
    code = bytearray(blank)
    rest = bytearray(data)
    spans = [found.span(1) for found in _BLOCK.finditer(data)]
    if ending == "astro" and (front := _FRONT.match(data)):
        spans.append(front.span(1))
    for start, end in spans:
        code[start:end] = data[start:end]
        rest[start:end] = blank[start:end]
        if start:
            code[start - 1] = ord(";") if code[start - 1] == ord(" ") else code[start - 1]
    for pattern in (_COMMENT, _STYLE):
        for found in pattern.finditer(bytes(rest)):
            rest[found.start() : found.end()] = blank[found.start() : found.end()]
    yield Script(source, bytes(code), "tsx" if ending != "vue" or b"jsx" in data else "ts", data)
    template = bytearray(blank)
    for found in _READ.finditer(bytes(rest)):
        if _is_bound(rest, found.start()):
            start, end = found.span()
            template[start:end] = rest[start:end]
            template[end : end + 1] = (
                b";" if end < len(template) and rest[end] != 10 else template[end : end + 1]
            )
    if template.strip():
        yield Script(source, bytes(template), "ts", data)


def _is_bound(rest: bytearray, start: int) -> bool:
    """In braces, or in an attribute that is code (`:src="..."`, `v-if="..."`, `@click="..."`)."""
    before = bytes(rest[max(0, start - 400) : start])
    if before.rfind(b"{") > before.rfind(b"}"):
        return True
    quote = max(before.rfind(b'="'), before.rfind(b"='"))
    name = before[:quote].rpartition(b" ")[2].rpartition(b"\n")[2] if quote >= 0 else b""
    closed = before[quote + 2 :].count(before[quote + 1 : quote + 2]) if quote >= 0 else 1
    return not closed and name.startswith((b":", b"v-", b"@", b"#", b"bind:", b"on:"))

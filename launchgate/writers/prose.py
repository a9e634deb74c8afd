"""The little markup of rule texts: paragraphs, blocks of code, `code` in a sentence."""

import re
from typing import Literal

from launchgate.writers.text import shown

Block = tuple[Literal["text", "code"], str]
_ITEM = re.compile(r"[-*] |\d{1,3}[.)] ")
# A source line at least this long was wrapped by an editor; a shorter one was meant to end.
_WRAPPED = 60


def blocks(text: str, limit: int) -> list[Block]:
    """Paragraphs and code (fenced, or indented by four), cleaned and bounded."""
    found: list[Block] = []
    fenced = False
    last = ""
    for line in shown(text, limit, newlines=True).expandtabs(4).split("\n"):
        if line.lstrip().startswith("```"):
            fenced, last = not fenced, ""
            if fenced:
                found.append(("code", ""))
            continue
        if fenced:
            _extend(found, line)
        elif line.startswith("    ") and line.strip():
            _indented(found, line[4:].rstrip(), new=last != "code")
        elif line.strip():
            _paragraph(found, line.strip(), joins=last == "text" and not _ITEM.match(line.strip()))
        last = _kind(found, line)
    return [(kind, body) for kind, body in found if body]


def spans(text: str) -> list[tuple[bool, str]]:
    """(is code, text) for each part of a sentence that `backticks` cut out."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        parts[-2:] = ["`".join(parts[-2:])]
    return [(index % 2 == 1, part) for index, part in enumerate(parts) if part]


def _kind(found: list[Block], line: str) -> str:
    """What the next line may join: code, a wrapped line of text, or nothing."""
    if not line.strip() or not found:
        return ""
    kind = found[-1][0]
    return "" if kind == "text" and len(line) < _WRAPPED else kind


def _extend(found: list[Block], line: str) -> None:
    kind, body = found[-1]
    found[-1] = (kind, f"{body}\n{line}" if body else line)


def _indented(found: list[Block], line: str, *, new: bool) -> None:
    if new:
        found.append(("code", line))
    else:
        _extend(found, line)


def _paragraph(found: list[Block], line: str, *, joins: bool) -> None:
    if joins:
        found[-1] = ("text", f"{found[-1][1]} {line}")
    else:
        found.append(("text", re.sub(r"^[-*] ", "• ", line)))

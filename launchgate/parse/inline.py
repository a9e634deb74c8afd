"""Inline suppressions: the marker, rule ids in brackets and why, on the line or the one above."""

import re
from collections.abc import Iterator
from typing import NamedTuple

MARKER = "launchgate: ignore["
_MARK = re.compile(r"launchgate: ignore\[([^\]\n]{0,200})\][ \t]?([^\n]{0,500})")
_COMMENT_ENDS = ("*/", "-->", "--%>", "#}", "*)")


class Mark(NamedTuple):
    """One marker; `rules` are the ids or globs in the brackets, `reason` may be empty.

    `alone`: nothing but the comment is on its line, so that it speaks of the line below too.
    """

    path: str
    line: int
    rules: tuple[str, ...]
    reason: str
    alone: bool = False


def marks(path: str, text: str) -> Iterator[Mark]:
    """All markers of a text, in one pass that is anchored on the literal."""
    line, position = 1, 0
    for match in _MARK.finditer(text):
        line += text.count("\n", position, match.start())
        position = match.start()
        rules = tuple(part.strip() for part in match[1].split(",") if part.strip())
        before = text[max(0, match.start() - 16) : match.start()].rpartition("\n")
        alone = (bool(before[1]) or match.start() <= 16) and not any(map(str.isalnum, before[2]))
        yield Mark(path=path, line=line, rules=rules, reason=_reason(match[2]), alone=alone)


def _reason(rest: str) -> str:
    for end in _COMMENT_ENDS:
        rest = rest.split(end, 1)[0]
    return rest.strip()

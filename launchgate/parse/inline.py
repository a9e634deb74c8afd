"""Inline suppressions: the marker, rule ids in brackets and why, on the line or the one above."""

import re
from collections.abc import Iterator
from typing import NamedTuple

MARKER = "launchgate: ignore["
_MARK = re.compile(r"launchgate: ignore\[([^\]\n]{0,200})\][ \t]?([^\n]{0,500})")
_MARKDOWN = (".md", ".mdx", ".markdown")
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
    """All markers of a text, in one pass that is anchored on the literal.

    In a code span of Markdown it is a quotation, as in our own guide, and accepts nothing.
    """
    line, position = 1, 0
    written = path.lower().endswith(_MARKDOWN)
    for match in _MARK.finditer(text):
        line += text.count("\n", position, match.start())
        position = match.start()
        rules = tuple(part.strip() for part in match[1].split(",") if part.strip())
        if written and _quoted(text, match.start()):
            continue
        before = text[max(0, match.start() - 16) : match.start()].rpartition("\n")
        alone = (bool(before[1]) or match.start() <= 16) and not any(map(str.isalnum, before[2]))
        yield Mark(path=path, line=line, rules=rules, reason=_reason(match[2]), alone=alone)


def _quoted(text: str, place: int) -> bool:
    begin = max(text.rfind("\n", 0, place) + 1, place - 1000)
    return text.count("`", begin, place) % 2 == 1


def _reason(rest: str) -> str:
    for end in _COMMENT_ENDS:
        rest = rest.split(end, 1)[0]
    return rest.strip()

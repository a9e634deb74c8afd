"""A quoted value whose end is the last quote that ends a line, for the parsers made of one regex.

The regex would find the same by going back; this is linear.
"""

import re
from typing import NamedTuple


class Grammar(NamedTuple):
    """`tail` matches what may follow a value up to the end of its line."""

    quotes: str
    gap: re.Pattern[str]
    tail: re.Pattern[str]


def quoted_end(grammar: Grammar, lines: str, start: int) -> int | None:
    """Where a quoted value ends, behind its quote; None where there is none at `start`."""
    gap = grammar.gap.match(lines, start)
    opening = gap.end() if gap else start
    quote = lines[opening : opening + 1]
    if not quote or quote not in grammar.quotes:
        return None
    escaped: list[int] = []
    at = lines.find(quote, opening + 1)
    while at >= 0 and lines[at - 1] == "\\":
        escaped.append(at)
        at = lines.find(quote, at + 1)
    candidates = [at] if at >= 0 else []
    for closing in (*candidates, *reversed(escaped)):
        if grammar.tail.match(lines, closing + 1):
            return closing + 1
    return None


def next_line(ends: re.Pattern[str], lines: str, at: int) -> int:
    """Where the next line starts, the end of the text where there is none."""
    found = ends.search(lines, at)
    return found.end() if found else len(lines)

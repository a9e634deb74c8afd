"""`[[rules.required]]`: another rule that must match near by."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from launchgate.adapters.gitleaks.config import RequiredText
from launchgate.adapters.gitleaks.passage import Passage
from launchgate.adapters.gitleaks.rule import Hit


def nearby(
    hits: Sequence[Hit], others: Sequence[Hit], required: RequiredText, passage: Passage
) -> list[Hit]:
    """The hits that have one of the others near enough; without bounds anywhere in the passage."""
    if required.lines is None and required.columns is None:
        return list(hits) if others else []
    columns: dict[int, list[int]] = defaultdict(list)
    for other in others:
        line, column = passage.place(other.match[0])
        # without a bound on lines, all of them are as one
        columns[0 if required.lines is None else line].append(column)
    lines = sorted(columns)
    for held in columns.values():
        held.sort()
    return [hit for hit in hits if _near(passage.place(hit.match[0]), lines, columns, required)]


def _near(
    place: tuple[int, int],
    lines: Sequence[int],
    columns: "dict[int, list[int]]",
    required: RequiredText,
) -> bool:
    line, column = place
    if required.lines is None:
        return _within(columns.get(0, ()), column, required.columns)
    at = bisect_left(lines, line - required.lines)
    while at < len(lines) and lines[at] <= line + required.lines:
        if _within(columns[lines[at]], column, required.columns):
            return True
        at += 1
    return False


def _within(columns: Sequence[int], column: int, most: int | None) -> bool:
    if most is None:
        return bool(columns)
    at = bisect_left(columns, column - most)
    return at < len(columns) and columns[at] <= column + most

"""A matrix on a terminal: names down, places across, what is wrong first."""

from collections.abc import Callable, Iterator

from launchgate.model import Matrix, MatrixRow, Tone
from launchgate.writers import words
from launchgate.writers.columns import cells, fit, pad
from launchgate.writers.text import shown

_COLUMN = 18
_SIGNS: dict[Tone, str] = {"good": "\u2713", "bad": "\u2717", "doubt": "?", "plain": " "}
_COLORS: dict[Tone, str] = {"good": "32", "bad": "31", "doubt": "33", "plain": "2"}

Paint = Callable[[str, str], str]


def grid(matrix: Matrix, width: int, paint: Paint, *, limit: int, whole: bool) -> Iterator[str]:
    """Lines. Not `whole`: of the rows without anything wrong only their number."""
    worth = [row for row in matrix.rows if whole or not _is_fine(row)]
    shown_rows = worth[:limit]
    longest = max(20, width * 2 // 5)
    names = [fit(shown(row.name, 200), longest) for row in shown_rows]
    heads = [fit(shown(name, 100), _COLUMN) for name in matrix.columns]
    texts = [[_cell(text, tone) for text, tone in _pairs(row)] for row in shown_rows]
    widths = [
        max([cells(head), *(cells(line[at]) for line in texts)]) for at, head in enumerate(heads)
    ]
    first = max([cells(name) for name in names], default=0)
    room = max(width - first - 2, 0)
    kept = _fitting(widths, room)
    if shown_rows:
        head = "  ".join(pad(text, size) for text, size in zip(heads[:kept], widths, strict=False))
        yield f"  {' ' * first}  {paint(head.rstrip(), '1')}".rstrip()
    for row, name, line in zip(shown_rows, names, texts, strict=True):
        painted = (
            paint(pad(text, size), _COLORS[tone])
            for text, size, tone in zip(line[:kept], widths, row.tones, strict=False)
        )
        yield f"  {pad(name, first)}  {'  '.join(painted)}".rstrip()
    if kept < len(heads):
        yield f"  and {words.count(len(heads) - kept, 'more column')}: the window is too narrow"
    left = len(matrix.rows) - len(shown_rows)
    if left:
        fine = len(matrix.rows) - len(worth)
        ending = " (-v shows all)" if fine else ""
        yield f"  and {left:,} more" + (f", {fine:,} of them fine" if fine else "") + ending


def _fitting(widths: list[int], room: int) -> int:
    total = 0
    for count, size in enumerate(widths):
        total += size + 2
        if total > room and count:
            return count
    return len(widths)


def _cell(text: str, tone: Tone) -> str:
    return fit(f"{_SIGNS[tone]} {shown(text, 60)}".rstrip(), _COLUMN)


def _pairs(row: MatrixRow) -> Iterator[tuple[str, Tone]]:
    return zip(row.cells, row.tones, strict=True)


def _is_fine(row: MatrixRow) -> bool:
    return all(tone in ("good", "plain") for tone in row.tones)

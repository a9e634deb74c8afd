"""What is scanned at a time: a file, or the lines that a change adds to one."""

from typing import NamedTuple


class Piece(NamedTuple):
    """`runs` map lines of `data` to lines of the file: (line in data, line in the file), both from
    1, ascending; a line between two runs counts on from the run before it. Runs of added lines are
    kept apart in `data` by an empty line, so that nothing matches across a gap.

    `commit` is the commit that adds them, `date` its author date (ISO 8601), `message` true when
    the text is the commit's own message (then `path` is empty).
    """

    path: str
    data: bytes
    runs: tuple[tuple[int, int], ...] = ((1, 1),)
    commit: str | None = None
    date: str | None = None
    message: bool = False

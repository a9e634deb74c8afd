"""A place in what people wrote."""

from typing import NamedTuple


class Original(NamedTuple):
    """A place in a source: 1-based line and column (code points), None where only the file is
    known. `path` is relative to the project's root where the map tells it."""

    path: str
    line: int | None = None
    column: int | None = None

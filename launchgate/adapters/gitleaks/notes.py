"""What is said of the parts of a configuration that have no effect here."""

import re
from collections.abc import Iterator, Sequence

from launchgate.adapters.gitleaks.config import AllowText
from launchgate.model import Unseen

_COMMIT = re.compile(r"\s*(?:[0-9a-f]{40}|[0-9a-f]{64})\s*", re.IGNORECASE)
_EACH = 3  # of the same kind are named, more are counted


def odd_commits(text: AllowText) -> Iterator[Unseen]:
    """gitleaks compares whole names too."""
    for number, commit in enumerate(text.commits):
        if not _COMMIT.fullmatch(commit):
            what = f"{text.where}.commits[{number}]"
            yield Unseen(what=what, why="accepts nothing: a commit's whole name was expected")


def gathered(notes: Sequence[Unseen]) -> tuple[Unseen, ...]:
    """In their order; many with the same reason become one."""
    same: dict[str, list[str]] = {}
    for note in notes:
        same.setdefault(note.why, []).append(note.what)
    return tuple(
        Unseen(what=what, why=why)
        for why, places in same.items()
        for what in (places if len(places) <= _EACH else [_counted(places)])
    )


def _counted(places: Sequence[str]) -> str:
    return f"{places[0]} and {len(places) - 1} more"

"""What the commits of a range add, messages too."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from launchgate.adapters.secretscan.deepen import Range, commits_of
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.sift import Sift
from launchgate.adapters.secretscan.tags import messages
from launchgate.adapters.secretscan.walk import walk


def commits(
    root: Path,
    ranges: Sequence[Range],
    seen: Seen,
    sift: Sift | None = None,
    jobs: int | None = None,
) -> Iterator[Piece]:
    """The pieces of each commit of the ranges, each commit once, the oldest first; then the
    messages of tips that are annotated tags. Raises GitFailed, FileNotFoundError, PortError."""
    yield from walk(root, commits_of(root, ranges), seen, sift, jobs)
    yield from messages(root, [tip for _, tip in ranges], seen)

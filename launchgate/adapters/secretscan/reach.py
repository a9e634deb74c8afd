"""From the reach of a run to its pieces; what git says of trouble becomes PortError."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from launchgate.adapters.blobs import GitFailed
from launchgate.adapters.git import as_port_error
from launchgate.adapters.secretscan.commits import commits
from launchgate.adapters.secretscan.history import history
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.sift import Sift
from launchgate.adapters.secretscan.staged import staged
from launchgate.ports import PortError, Reach


def pieces(
    root: Path,
    reach: Reach,
    seen: Seen,
    *,
    only: Sequence[str] = (),
    sift: Sift | None = None,
    jobs: int | None = None,
) -> Iterator[Piece]:
    """The pieces of `staged`, `range` and `history`; `seen` is complete when they are all read.

    `only` narrows them to files and folders (then no message is given).
    """
    names = tuple(name.rstrip("/") for name in only if name not in ("", "."))
    try:
        if reach.kind == "staged":
            yield from staged(root, names, seen)
            return
        found = (
            commits(root, reach.ranges, seen, sift, jobs)
            if reach.kind == "range"
            else history(root, seen, sift, jobs)
        )
        for piece in found:
            if not names or (not piece.message and _below(piece.path, names)):
                yield piece
    except (GitFailed, FileNotFoundError) as error:
        raise _told(error, root) from None


def _below(path: str, names: tuple[str, ...]) -> bool:
    return any(path == name or path.startswith(name + "/") for name in names)


def _told(error: Exception, root: Path) -> PortError:
    told = as_port_error("diff", error, root)
    if told.kind != "protocol":
        return told
    first = (str(error).splitlines() or ["no message"])[0]
    return PortError("protocol", f"git cannot read this repository: {first}; run: git fsck")

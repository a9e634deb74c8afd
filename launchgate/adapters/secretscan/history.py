"""Every commit that any ref reaches, the oldest first; each text once."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from launchgate.adapters.blobs import talk
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.sift import Sift
from launchgate.adapters.secretscan.tags import all_tags, messages
from launchgate.adapters.secretscan.walk import walk


def history(
    root: Path, seen: Seen, sift: Sift | None = None, jobs: int | None = None
) -> Iterator[Piece]:
    """Branches, tags, remote-tracking refs, notes, the newest stash, HEAD of every work tree.

    The same lines added to the same file again (a revert of a revert, a cherry-picked commit) are
    given once, with the oldest commit. Older stashes and what only the reflog knows are no part
    of it. Raises GitFailed, FileNotFoundError.
    """
    out, _ = talk(root, "--no-replace-objects", "rev-list", "--all", "--reverse", "--date-order")
    commits = out.decode("ascii").split()
    if talk(root, "rev-parse", "--is-shallow-repository")[0].strip() == b"true":
        seen.unknown.append(
            "this clone is shallow, so the older history is not in it. Run: git fetch --unshallow"
        )
    known: set[bytes] = set()
    for piece in walk(root, commits, seen, sift, jobs, media=False):
        digest = hashlib.blake2b(piece.data, digest_size=16)
        digest.update(b"\0" + piece.path.encode("utf-8", "surrogateescape"))
        if (key := digest.digest()) not in known:
            known.add(key)
            yield piece
    yield from messages(root, all_tags(root), seen)

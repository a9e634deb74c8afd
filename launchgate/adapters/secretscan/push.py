"""What a push is about to send: githooks(5) lines, or what pre-commit says of them."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from launchgate.adapters.blobs import GitFailed, talk
from launchgate.ports import PortError, Reach

_ID = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?")
_Range = tuple[tuple[str, ...], str]


def pushes(lines: Iterable[bytes], root: Path, remote: str = "") -> Reach:
    """The reach of a push: `<local ref> <local oid> <remote ref> <remote oid>` a line.

    What the remote has is known by its tracking refs and by the ids of its side of the lines, as
    far as this clone has them (after someone else's push it may not). A deletion sends nothing.
    A remote without a name here and without commits in common is sent everything.
    PortError protocol: a line of another form, of which nothing can be told.
    """
    rows = [_parts(line) for line in lines if line.strip()]
    tips = [row[1] for row in rows if row[1].strip("0")]
    theirs = [row[3] for row in rows if row[3].strip("0") and _has(root, row[3])]
    known = tuple(dict.fromkeys((*theirs, *tracking(root, remote))))
    return Reach(kind="range", ranges=tuple((known, tip) for tip in dict.fromkeys(tips)))


def _parts(line: bytes) -> list[str]:
    """A local ref may have spaces: `git push origin "main@{1 day ago}:main"`."""
    parts = line.decode("utf-8", "replace").rsplit(maxsplit=3)
    if len(parts) != 4 or not (_ID.fullmatch(parts[1]) and _ID.fullmatch(parts[3])):
        raise PortError(
            "protocol",
            "standard input has a line that is not what git gives a pre-push hook: "
            'pass git\'s own on, as in `exec launchgate hook --stage push "$@"`',
        )
    return parts


def pushed_by_manager(env: Mapping[str, str], root: Path) -> Reach | None:
    """The same from pre-commit's and prek's variables, None where they are not set.

    On the first push of a whole history they name the branch and no commits.
    """
    remote = env.get("PRE_COMMIT_REMOTE_NAME", "")
    tip = env.get("PRE_COMMIT_TO_REF") or env.get("PRE_COMMIT_LOCAL_BRANCH")
    if not tip:
        return None
    start = env.get("PRE_COMMIT_FROM_REF")
    known = tuple(tracking(root, remote)) if remote else ()
    ranges: tuple[_Range, ...] = (((*((start,) if start else ()), *known), tip),)
    return Reach(kind="range", ranges=ranges)


def unpushed(root: Path) -> Reach:
    """The commits of HEAD that no remote has: for hook managers that swallow git's lines."""
    if not _has(root, "HEAD"):
        return Reach(kind="range")
    return Reach(kind="range", ranges=((tuple(_refs(root, "refs/remotes/")), "HEAD"),))


def tracking(root: Path, remote: str = "") -> list[str]:
    """What the remote is known to have. Without its name: the only remote there is, else none."""
    names = talk(root, "remote")[0].decode("utf-8", "surrogateescape").splitlines()
    name = remote if remote in names else ""
    if not name and not remote and len(names) == 1:
        name = names[0]
    return _refs(root, f"refs/remotes/{name}/") if name else []


def _refs(root: Path, below: str) -> list[str]:
    out, _ = talk(root, "for-each-ref", "--format=%(objectname)", below)
    return list(dict.fromkeys(out.decode("ascii").split()))


def _has(root: Path, commit: str) -> bool:
    try:
        talk(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}^{{commit}}")
    except GitFailed:
        return False
    return True

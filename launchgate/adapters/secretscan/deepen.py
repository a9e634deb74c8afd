"""Makes sure that a range is in this clone: one bounded try to fetch what a shallow one lacks."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from launchgate.adapters.blobs import GitFailed, environment, talk
from launchgate.adapters.git import GitCli
from launchgate.ports import PortError

DEPTH = 500  # commits that one try brings
_TIMEOUT_S = 60.0
_ID = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?")

Range = tuple[tuple[str, ...], str]


def commits_of(root: Path, ranges: Sequence[Range]) -> list[str]:
    """The ids of the ranges' commits, oldest first, each once.

    PortError missing, with the command that helps: an end is not in this clone, or a shallow
    clone cuts the range.
    """
    wanted = [name for known, tip in ranges for name in (*known, tip)]
    git = GitCli(root)
    cut = _boundary(root)
    try:
        found = _list(git, ranges)
    except PortError:
        if not cut or not _deepen(root, wanted):
            raise
        found = _list(git, ranges)
        cut = _boundary(root)
    if cut.isdisjoint(found):
        return found
    if _deepen(root, wanted):
        found = _list(git, ranges)
        cut = _boundary(root)
        if cut.isdisjoint(found):
            return found
    raise PortError(
        "missing",
        "this clone is shallow and cuts the range: its older commits are not in it. "
        f"Run: git fetch --unshallow {_remote(root) or 'origin'}",
    )


def _list(git: GitCli, ranges: Sequence[Range]) -> list[str]:
    found: dict[str, None] = {}
    for known, tip in ranges:
        if _kind(git.root, tip) in ("blob", "tree"):
            continue  # a tag may name one: it has no history
        ends = [git.require(tip), *(f"^{git.require(name)}" for name in dict.fromkeys(known))]
        done = subprocess.run(
            [
                "git",
                "-C",
                str(git.root),
                "--no-replace-objects",
                "rev-list",
                "--reverse",
                "--stdin",
            ],
            input="".join(f"{end}\n" for end in ends).encode("ascii"),
            capture_output=True,
            check=False,
            env=environment(),
        )
        if done.returncode != 0:
            raise GitFailed(done.stderr.decode("utf-8", "replace").strip())
        found.update(dict.fromkeys(done.stdout.decode("ascii").split()))
    return list(found)


def _kind(root: Path, name: str) -> str:
    """The type of what a name or a tag stands for, empty when it is not in this clone."""
    try:
        out, _ = talk(root, "cat-file", "-t", f"{name}^{{}}")
    except GitFailed:
        return ""
    return out.decode("ascii").strip()


def _boundary(root: Path) -> set[str]:
    """Commits whose parents are not in this clone."""
    name = talk(root, "rev-parse", "--git-path", "shallow")[0].decode("utf-8", "surrogateescape")
    try:
        return set((root / name.rstrip("\n")).read_text(encoding="ascii").split())
    except FileNotFoundError:
        return set()


def _deepen(root: Path, names: Sequence[str]) -> bool:
    """Fetches `DEPTH` more commits below the range's ends; False when that cannot be done."""
    remote = _remote(root)
    if not remote:
        return False
    wanted: dict[str, None] = {}
    for name in names:
        wanted[_wanted(root, name, remote)] = None
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "fetch", "--quiet", "--no-tags", "--no-recurse-submodules",
             f"--deepen={DEPTH}", "--end-of-options", remote, *wanted],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env=environment(),
            timeout=_TIMEOUT_S,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _wanted(root: Path, name: str, remote: str) -> str:
    """What to ask the remote for: a branch under its tracking name, anything else by its id."""
    if _ID.fullmatch(name):
        return name
    lead, _, branch = name.partition("/")
    if lead == remote and branch:
        return f"+refs/heads/{branch}:refs/remotes/{name}"
    try:
        out, _ = talk(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^0")
    except GitFailed:
        return name
    return out.decode("ascii").strip()


def _remote(root: Path) -> str:
    try:
        names = talk(root, "remote")[0].decode("utf-8", "replace").split("\n")
    except GitFailed:
        return ""
    names = [name for name in names if name and not name.startswith("-")]
    return "origin" if "origin" in names else next(iter(names), "")

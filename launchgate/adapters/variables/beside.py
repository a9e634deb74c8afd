"""What the index declares beside the staged files: a commit is judged with all of it."""

from collections.abc import Iterable

from launchgate.adapters.git import GitCli
from launchgate.adapters.index import IndexFiles
from launchgate.ports import PortError

_PATTERNS = (":(glob)**/.env*", ":(glob)**/*.env", ":(glob)**/*env*example*")
_MOST_NAMES = 200
_MOST_FILES = 2000


def beside(git: GitCli, names: Iterable[str], staged: Iterable[str]) -> IndexFiles | None:
    """Env files of the index, and files of it that hold one of the names; None where there are
    none. PortError: git cannot tell."""
    wanted = sorted(set(names))[:_MOST_NAMES]
    rows = git.run("ls-files", "-z", "--cached", "--", *_PATTERNS)
    paths = {row.decode("utf-8", "surrogateescape") for row in rows.split(b"\0") if row}
    if wanted:
        paths |= _holding(git, wanted)
    paths -= set(staged)
    return IndexFiles(git, tuple(sorted(paths)[:_MOST_FILES])) if paths else None


def _holding(git: GitCli, names: list[str]) -> set[str]:
    asked = [part for name in names for part in ("-e", name)]
    try:
        rows = git.run("grep", "--cached", "-z", "-l", "-I", "-w", "-F", *asked)
    except PortError:  # git grep ends with 1 where nothing is found
        return set()
    return {row.decode("utf-8", "surrogateescape") for row in rows.split(b"\0") if row}

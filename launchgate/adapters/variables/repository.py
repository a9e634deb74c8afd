"""Which env files git has, and which it would take with the next `git add .`."""

from launchgate.adapters.git import GitCli

_PATTERNS = (":(glob)**/.env*", ":(glob)**/*.env", ":(glob)**/.dev.vars*", ":(glob)**/*env*")


def known_to_git(git: GitCli | None) -> tuple[frozenset[str] | None, frozenset[str]]:
    """Tracked paths (None outside a repository), and those neither tracked nor ignored.

    PortError: git refuses."""
    if git is None:
        return None, frozenset()
    tracked = git.run("ls-files", "-z", "--cached", "--", *_PATTERNS)
    others = git.run("ls-files", "-z", "--others", "--exclude-standard", "--", *_PATTERNS)
    return _paths(tracked), _paths(others)


def _paths(rows: bytes) -> frozenset[str]:
    return frozenset(row.decode("utf-8", "surrogateescape") for row in rows.split(b"\0") if row)

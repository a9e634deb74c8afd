"""`.gitleaksignore`: fingerprints `file:rule:line` and `commit:file:rule:line`, one a line."""

import re
from collections.abc import Callable

_COMMIT = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?")


def ignored(text: str) -> Callable[[str | None, str, int], bool]:
    """Whether a place (commit, path, line) is listed.

    gitleaks' rule ids are not ours, so the rule is not compared: file and line must be equal,
    and the commit too where the entry names one. Lines that are no fingerprint accept nothing.
    """
    listed: set[tuple[str | None, str, int]] = set()
    for row in text.split("\n"):
        entry = row.strip()
        parts = entry.rsplit(":", 2)
        if entry.startswith("#") or len(parts) != 3:
            continue
        place, _, line = parts
        if not (line.isascii() and line.isdecimal() and len(line) < 10 and place):
            continue
        commit, colon, path = place.partition(":")
        named = bool(colon and path and _COMMIT.fullmatch(commit))
        path = (path if named else place).replace("\\", "/")
        listed.add((commit if named else None, path, int(line)))

    def check(commit: str | None, path: str, line: int) -> bool:
        return (None, path, line) in listed or (
            commit is not None and (commit, path, line) in listed
        )

    return check

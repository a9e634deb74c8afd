"""A form's marks as what a reader has to find."""

import re

from launchgate.ports.variables import Use

Seen = tuple[str, str, int, int, int]
"""Name, flags, line, column, end column."""
_MARK = re.compile(r"«([^|»]*)(?:\|([^|»]*))?(?:\|([^»]*))?»")


def plain(marked: str) -> str:
    return _MARK.sub(lambda found: found[1], marked)


def expected(marked: str) -> list[Seen]:
    seen: list[Seen] = []
    for found in _MARK.finditer(marked):
        before = plain(marked[: found.start()])
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        written, inside = found[1], 0
        if found[3] and written.startswith("`"):
            inside = 1
        flags = "".join(sorted(found[2] or ""))
        end = column + len(written) - inside
        seen.append((found[3] or written, flags, line, column + inside, end))
    return sorted(seen)


def given(use: Use) -> Seen:
    flags = {
        "?": use.default,
        "~": use.optional,
        "@": use.side == "client",
        "#": use.phase == "build",
    }
    at = use.location
    marks = "".join(sorted(sign for sign, holds in flags.items() if holds))
    assert at.line is not None
    assert at.column is not None
    assert at.end_column is not None
    return use.name, marks, at.line, at.column, at.end_column

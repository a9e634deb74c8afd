"""The comments above the variables of an env file."""

import re
from collections.abc import Mapping, Sequence

_RULE_LINE = re.compile(r"[\s#*=~_+-]*")


def above(lines: Sequence[str], line: int) -> tuple[str, ...]:
    """The comment lines right above a line (1-based), without their marks."""
    found: list[str] = []
    number = line - 2
    while 0 <= number < len(lines) and lines[number].lstrip().startswith("#"):
        found.append(lines[number].strip().lstrip("#").strip())
        number -= 1
    return tuple(reversed(found))


def behind(lines: Sequence[str], line: int, column: int) -> str:
    """The comment at the end of a line, from a column on (1-based)."""
    rest = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    _, mark, words = rest.partition("#")
    return words.strip() if mark else ""


def described(comments: Sequence[str]) -> str:
    """As one text, of 300 characters at most."""
    words = [one for one in comments if not _RULE_LINE.fullmatch(one) and not one.startswith("@")]
    return " ".join(words)[:300]


def marked(comments: Sequence[str], words: Mapping[str, bool]) -> bool | None:
    """What the first of some words says: `required`, `(optional)`."""
    for comment in comments:
        for word in re.findall(r"[a-z]+", comment.lower())[:12]:
            if word in words:
                return words[word]
    return None

"""Globs, as users write them in suppressions and allow lists."""

import re
from functools import lru_cache

_IN_PATHS = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_IN_NAMES = {"**/": ".*/", "**": ".*", "*": ".*", "?": "."}


def path_matches(pattern: str, path: str) -> bool:
    """`*` stays within a segment of the path, `**` crosses them."""
    return _compiled(pattern, True).fullmatch(path) is not None


def name_matches(pattern: str, name: str) -> bool:
    """`*` stands for any text: in rule ids and subjects a slash is nothing special."""
    return _compiled(pattern, False).fullmatch(name) is not None


@lru_cache(maxsize=512)
def _compiled(pattern: str, paths: bool) -> re.Pattern[str]:
    signs = _IN_PATHS if paths else _IN_NAMES
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    return re.compile("".join(signs.get(item) or re.escape(item) for item in pieces), re.DOTALL)

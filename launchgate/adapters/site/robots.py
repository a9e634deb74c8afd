"""robots.txt (RFC 9309): what the site lets launchgate get."""

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_NAME = "launchgate"
_MAX_CHARS = 500_000
_LINE = re.compile(r"[ \t]*([A-Za-z-]{1,40})[ \t]*:[ \t]*([^#\r\n]{0,2000})")
_MOST_STARS = 20


class Robots(NamedTuple):
    """Rules of the group that is meant for us: (allowed, pattern)."""

    rules: tuple[tuple[bool, str], ...] = ()

    def allow(self, url: str) -> bool:
        """The longest pattern that matches decides; allowed wins a tie."""
        parts = urlsplit(url)
        path = unquote(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}")
        fitting = [(len(p), ok) for ok, p in self.rules if _matches(p, path)]
        return max(fitting, default=(0, True))[1]


def parse(text: str) -> Robots:
    """The group for launchgate, else the one for all."""
    groups: dict[str, list[tuple[bool, str]]] = {}
    agents: list[str] = []
    naming = False
    for line in text[:_MAX_CHARS].removeprefix("\ufeff").splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        key, value = match[1].lower(), match[2].strip()
        if key == "user-agent":
            agents = [*agents, value.lower()] if naming else [value.lower()]
            naming = True
            groups.setdefault(agents[-1], [])
        elif key in ("allow", "disallow"):
            naming = False
            if value and value.count("*") <= _MOST_STARS:
                for agent in agents:
                    groups[agent].append((key == "allow", unquote(value)))
    return Robots(tuple(groups.get(_NAME, groups.get("*", ()))))


def _matches(pattern: str, path: str) -> bool:
    """`*` stands for any text, `$` at the end for the path's end. No regular expression: it would
    backtrack on a hostile file."""
    whole = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    position = len(first)
    for number, piece in enumerate(others):
        if whole and number == len(others) - 1:
            return path.endswith(piece) and len(path) - len(piece) >= position
        position = path.find(piece, position)
        if position < 0:
            return False
        position += len(piece)
    return not whole or position == len(path)

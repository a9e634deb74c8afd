"""Markers of other scanners by which a team has accepted a value: on its line, or the one above.

detect-secrets' pragmas stand in a comment and mean what its own filter says (1.5,
`filters/allowlist.py`); the others are plain words near the value.
"""

import posixpath
import re
from bisect import bisect_right
from functools import lru_cache

from launchgate.credentials.spot import Spot

_WORDS = tuple(
    f"{tool}{word}".encode()
    for tool, word in (
        *(("gitleaks", ":allow"), ("betterleaks", ":allow"), ("kingfisher", ":ignore")),
    )
)
_NEAR_BYTES = 1000  # of a line so long that no one can have meant all of it
_HINT = b"pragma:"
# Comments that the line's end closes, and those with an end of their own; in a file named .yaml
# only YAML's counts.
_OPEN = rb"(?:#|//|'|--) *pragma: ?"
_YAML = rb"# *pragma: ?"
_CLOSED = rb"(/\*|<!--[# \t]*) *pragma: ?"
_HERE = rb"(?:allow|white)list[ -]secret"
_NEXT = rb"allowlist[ -]nextline[ -]secret"
_CLOSERS = {b"/*": b"*/", b"<!": b"-->"}
_BREAK = re.compile(rb"\r\n|\r|\n")
_ABOVE = "pragma: allowlist" + " nextline secret"


class Pragma:
    """The lines that say it: `here` on the line itself, `alone` as nothing but a comment."""

    def __init__(self, word: bytes, *, yaml: bool) -> None:
        self._open = re.compile((_YAML if yaml else _OPEN) + word)
        self._closed = None if yaml else re.compile(_CLOSED + word)

    def here(self, line: bytes) -> bytes:
        """The pragma as it is written, empty where the line has none."""
        found = self._open.search(line)
        if found is None and self._closed is not None:
            shown = line.decode("utf-8", "surrogateescape").rstrip()
            text = shown.encode("utf-8", "surrogateescape")
            found = next((item for item in self._closed.finditer(text) if _ends(item, text)), None)
        return found[0] if found else b""

    def alone(self, line: bytes) -> bool:
        text = line.strip(b" \t")
        if self._open.match(text):
            return True
        found = self._closed.match(text) if self._closed else None
        return found is not None and _ends(found, text)


def _ends(found: "re.Match[bytes]", text: bytes) -> bool:
    closer = _CLOSERS[found[1][:2]]
    return text.endswith(closer) and found.end() + len(closer) <= len(text)


@lru_cache(maxsize=2)
def _pragmas(yaml: bool) -> tuple[Pragma, Pragma]:
    return Pragma(_HERE, yaml=yaml), Pragma(_NEXT, yaml=yaml)


class Markers:
    """All markers of one text; `path` tells whether it is YAML. Linear in the text, once."""

    __slots__ = ("_data", "_names", "_starts")

    def __init__(self, data: bytes, path: str) -> None:
        self._data = data
        self._starts: list[int] = []  # of the lines that a pragma accepts
        self._names: list[tuple[int, str]] = []  # their ends and what accepts them
        if _HINT in data:
            self._read(*_pragmas(posixpath.splitext(path)[1] == ".yaml"))

    def of(self, spot: Spot) -> str | None:
        """The marker that accepts the spot, None where none does.

        A pragma counts on the line where the match begins or the secret does, another marker on
        the lines that the secret stands on, up to 1,000 bytes away from it.
        """
        return self._word(spot) or self._pragma(spot.match_start) or self._pragma(spot.start)

    def _read(self, here: Pragma, above: Pragma) -> None:
        data, floor = self._data, 0
        known: dict[int, tuple[int, str]] = {}
        while (place := data.find(_HINT, floor)) >= 0:
            # A carriage return ends a line too, as for whoever opens a file as text.
            begin = max(data.rfind(b"\n", floor, place), data.rfind(b"\r", floor, place)) + 1
            begin = begin or floor
            end, floor = _ended(data, place)
            line = data[begin:end]
            if begin not in known and (found := here.here(line)):
                word = "white" if b"white" in found else "allow"
                known[begin] = (end, f"pragma: {word}list" + " secret")
            if floor < len(data) and above.alone(line):
                known[floor] = (_ended(data, floor)[0], _ABOVE)
        self._starts = sorted(known)
        self._names = [known[start] for start in self._starts]

    def _pragma(self, offset: int) -> str | None:
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return None
        end, name = self._names[at]
        return name if offset <= end else None

    def _word(self, spot: Spot) -> str | None:
        data = self._data
        begin = data.rfind(b"\n", max(0, spot.start - _NEAR_BYTES), spot.start) + 1
        begin = begin or max(0, spot.start - _NEAR_BYTES)
        end = data.find(b"\n", spot.end, spot.end + _NEAR_BYTES)
        end = min(len(data), spot.end + _NEAR_BYTES) if end < 0 else end
        line = data[begin : spot.start] + b" " + data[spot.end : end]
        return next((word.decode() for word in _WORDS if word in line), None)


_ABOVE = "pragma: allowlist" + " nextline secret"


def _ended(data: bytes, place: int) -> tuple[int, int]:
    """Where the line around `place` ends, and where the next one begins."""
    found = _BREAK.search(data, place)
    return found.span() if found else (len(data), len(data))

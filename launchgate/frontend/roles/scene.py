"""A credential's surroundings in a browser's file, looked at in small windows only."""

import re
from functools import cached_property

from launchgate.credentials.spot import Spot

WINDOW = 400  # bytes on either side
_FAR = 100_000
_OBJECT = 4_000
_LINE = 160
_ENDS = (b'"', b"'", b"`", b"&", b";", b" ")
_DOCUMENTS = re.compile(rb"[ \t]{0,20}\*[ \t>]")
_QUOTE = rb"""(?:\\{0,4}["'`]|&quot;|&\#3[49];|\\u0022|%22)"""
_TIE = re.compile(_QUOTE + rb"?\]?\s{0,4}(?::|=>|=|,|\()\s{0,4}" + _QUOTE + rb"?\Z")
_WORD = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-$"
_REST = re.compile(rb"[\w.\-$]{0,60}")


class Scene:
    """`spot` in `data`; offsets are bytes, texts are in lower case unless told."""

    def __init__(self, spot: Spot, data: bytes) -> None:
        self.spot = spot
        self.data = data

    @cached_property
    def name(self) -> bytes:
        """The name that the value is given to, in its own case; empty where none is seen."""
        data, start = self.data, self.spot.start
        floor = max(0, start - 28)
        tie = _TIE.search(data, floor, start)
        return _word_before(data, tie.start()) if tie else self._matched

    @property
    def variable(self) -> str | None:
        """The name, where it is one of the environment's: people know it by that."""
        return self.name.decode("ascii") if self.name.isupper() and b"_" in self.name else None

    @cached_property
    def words(self) -> bytes:
        """The name in lower case, without what joins its words; before it that at which the match
        begins, if it is another one: `algolia: {adminKey: "..."}`."""
        matched = b"" if self._matched in self.name else self._matched
        return re.sub(rb"[\W_]", b"", matched + self.name).lower()

    @cached_property
    def listed(self) -> bool:
        """Whether a comma stands between name and value, as in a list of names."""
        before = self.data[max(0, self.spot.start - 6) : self.spot.start]
        return before.rstrip(b"\"'` \n\\").endswith(b",")

    @cached_property
    def quoted(self) -> bool:
        """Whether it is the content of a string, or of an attribute, from its first byte on."""
        before = self.data[max(0, self.spot.start - 6) : self.spot.start]
        return before.endswith((b'"', b"'", b"`", b"&quot;", b"&#34;", b"&#39;", b"\\u0022"))

    @cached_property
    def told_in_text(self) -> bool:
        """Whether it is a part of a text that gives it to a name: `?user=a&password=b`."""
        data, spot = self.data, self.spot
        before = data[max(0, spot.match_start - 1) : spot.match_start]
        return before in (b"?", b"&", b";", b" ") and data[spot.end : spot.end + 1] in _ENDS

    @cached_property
    def documented(self) -> bool:
        """Whether it is on a line of a comment that documents a function, as examples are."""
        begin = self.spot.match_start
        line = self.data[max(0, begin - _LINE) : begin].rpartition(b"\n")
        return bool(line[1]) and _DOCUMENTS.match(line[2]) is not None

    @cached_property
    def _matched(self) -> bytes:
        spot, data = self.spot, self.data
        if spot.match_start >= spot.start:
            return b""
        rest = _REST.match(data, spot.match_start, spot.start)
        return _word_before(data, spot.match_start) + (rest[0] if rest else b"")

    @cached_property
    def before(self) -> bytes:
        start = self.spot.match_start
        return self.data[max(0, start - WINDOW) : start].lower()

    @cached_property
    def after(self) -> bytes:
        end = self.spot.end
        return self.data[end : end + WINDOW].lower()

    @cached_property
    def object(self) -> bytes:
        """The braces around it, or as much of them as the windows hold; in its own case."""
        data, spot = self.data, self.spot
        floor, roof = max(0, spot.start - WINDOW), min(len(data), spot.end + WINDOW)
        begin, end = _opened(data, floor, spot.start), _closed(data, spot.end, roof)
        return data[begin : spot.start] + b" " + data[spot.end : end]

    def distance(self, *words: bytes) -> int:
        """To the nearest of the words, WINDOW + 1 where none is near."""
        nearest = WINDOW + 1
        head = self.before + self.data[self.spot.match_start : self.spot.start].lower()
        for word in words:
            if (place := head.rfind(word)) >= 0:
                nearest = min(nearest, len(head) - place - len(word))
            if (place := self.after.find(word)) >= 0:
                nearest = min(nearest, place)
        return nearest

    def near(self, word: bytes) -> bool:
        """In the same object, however long its other members are."""
        start = max(0, self.spot.start - _OBJECT)
        return self.data.find(word, start, self.spot.end + _OBJECT) >= 0

    def anywhere(self, word: bytes) -> bool:
        """Within 100 kB: the part of a bundle that came from the same package or page."""
        start = self.spot.start
        return self.data.find(word, max(0, start - _FAR), start + _FAR) >= 0


def _word_before(data: bytes, place: int) -> bytes:
    window = data[max(0, place - 80) : place]
    return window[len(window.rstrip(_WORD)) :]


def _opened(data: bytes, floor: int, place: int) -> int:
    depth = 0
    for at in range(place - 1, floor - 1, -1):
        if data[at] == 0x7D:
            depth += 1
        elif data[at] == 0x7B:
            depth -= 1
            if depth < 0:
                return at
    return floor


def _closed(data: bytes, place: int, roof: int) -> int:
    depth = 0
    for at in range(place, roof):
        if data[at] == 0x7B:
            depth += 1
        elif data[at] == 0x7D:
            depth -= 1
            if depth < 0:
                return at
    return roof

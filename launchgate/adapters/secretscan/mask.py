"""What may be shown of a secret: its public prefix and its length."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from launchgate.credentials.spot import Spot

_LEAD_LIMIT = 60
_NONE: frozenset[bytes] = frozenset()
_LEAST = 3  # what is no longer is everywhere
_QUOTES = (b'"', b"'", b"`")
_NAME = re.compile(rb"[A-Za-z_][\w.\-]{0,40}[\"']?[ \t]{0,3}(?:=>|:=|[:=])[ \t]{0,3}[\"'`]?\Z")


def masked(spot: Spot, encoded: bytes) -> str:
    """`sk_live_…(32)` for a kind that is told by its prefix, `…(14)` for anything else.

    `encoded` is what stands in the file (the secret itself, or its encoded form).
    """
    if spot.layers:
        return f"{spot.layers[0]} of {_prefix(spot)}…({len(spot.secret)})"
    return f"{_prefix(spot)}…({len(encoded)})"


def _prefix(spot: Spot) -> str:
    if not spot.kind.proven:
        return ""
    for anchor in sorted(spot.kind.anchors, key=len, reverse=True):
        if spot.secret.startswith(anchor.encode()) and len(spot.secret) >= len(anchor) + 8:
            return anchor
    return ""


class Others:
    """All secrets of a text, so that none of them is shown beside another."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self._of_length: dict[int, set[bytes]] = {}
        for spot in spots:
            if len(spot.secret) > _LEAST:
                self._of_length.setdefault(len(spot.secret), set()).add(spot.secret)
        spans = sorted((spot.start, spot.end) for spot in spots)
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))

    def without(self, text: bytes) -> bytes:
        """A short text, with dots for each secret: the longest first."""
        for length in range(len(text), _LEAST, -1):
            at, secrets = 0, self._of_length.get(length, _NONE)
            if not secrets:
                continue
            while at + length <= len(text):
                if text[at : at + length] in secrets:
                    text = text[:at] + b"..." + text[at + length :]
                    at += 2
                at += 1
        return text

    def reach(self, start: int) -> bool:
        """Whether one that begins before may have a part close before `start`."""
        number = bisect_left(self._starts, start)
        return number > 0 and self._ends[number - 1] + _LEAD_LIMIT > start


def excerpt(data: bytes, spot: Spot, others: Others) -> str:
    """The name that the secret is given to, and the masked secret; nothing else of the line."""
    if spot.kind.id == "generic-url-password":  # who logs in is nobody's business either
        return f"://…:{masked(spot, data[spot.start : spot.end])}@"
    least = max(0, spot.start - _LEAD_LIMIT)
    line = data.rfind(b"\n", least, spot.start) + 1
    before = data[max(line, least) : spot.start]
    named = _NAME.search(before)
    lead = named[0] if named else data[max(line, least, spot.match_start) : spot.start]
    lead = others.without(lead)
    if not named and others.reach(spot.start):
        lead = b""  # a part of another secret may stand there
    text = " ".join(lead.decode("utf-8", "replace").split())
    quote = before[-1:].decode("ascii", "replace") if before[-1:] in _QUOTES else ""
    space = " " if text and lead[-1:].isspace() else ""
    return f"{text}{space}{masked(spot, data[spot.start : spot.end])}{quote}"

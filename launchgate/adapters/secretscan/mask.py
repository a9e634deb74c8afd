"""What may be shown of a secret: its public prefix and its length."""

import re
from collections.abc import Sequence

from launchgate.credentials.spot import Spot

_LEAD_LIMIT = 60
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


def excerpt(data: bytes, spot: Spot, others: Sequence[Spot]) -> str:
    """The name that the secret is given to, and the masked secret; nothing else of the line."""
    if spot.kind.id == "generic-url-password":  # who logs in is nobody's business either
        return f"://…:{masked(spot, data[spot.start : spot.end])}@"
    least = max(0, spot.start - _LEAD_LIMIT)
    line = data.rfind(b"\n", least, spot.start) + 1
    before = data[max(line, least) : spot.start]
    named = _NAME.search(before)
    lead = named[0] if named else data[max(line, least, spot.match_start) : spot.start]
    for other in (spot, *others):
        if len(other.secret) > 3:
            lead = lead.replace(other.secret, b"...")
    if not named and any(o.start < spot.start < o.end + _LEAD_LIMIT for o in others if o != spot):
        lead = b""  # a part of another secret may stand there
    text = " ".join(lead.decode("utf-8", "replace").split())
    quote = before[-1:].decode("ascii", "replace") if before[-1:] in _QUOTES else ""
    space = " " if text and lead[-1:].isspace() else ""
    return f"{text}{space}{masked(spot, data[spot.start : spot.end])}{quote}"

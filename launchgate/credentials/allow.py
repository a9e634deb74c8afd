"""Markers of other scanners by which a team has accepted a value: on its line, or the one above."""

from launchgate.credentials.spot import Spot

_HERE = tuple(
    f"{tool}{word}".encode()
    for tool, word in (
        *(("pragma: allowlist", " secret"), ("pragma: whitelist", " secret")),
        *(("gitleaks", ":allow"), ("betterleaks", ":allow"), ("kingfisher", ":ignore")),
    )
)
_ABOVE = (b"pragma: allowlist" + b" nextline secret",)
_NEAR_BYTES = 1000  # of a line so long that no one can have meant all of it


def allowed(data: bytes, spot: Spot) -> str | None:
    """The marker that accepts the spot, None where none does.

    A marker counts on the lines that the secret stands on, up to 1,000 bytes away from it.
    """
    begin = data.rfind(b"\n", max(0, spot.start - _NEAR_BYTES), spot.start) + 1
    begin = begin or max(0, spot.start - _NEAR_BYTES)
    end = data.find(b"\n", spot.end, spot.end + _NEAR_BYTES)
    end = min(len(data), spot.end + _NEAR_BYTES) if end < 0 else end
    line = data[begin : spot.start] + b" " + data[spot.end : end]
    for marker in _HERE:
        if marker in line:
            return marker.decode()
    if begin and data[begin - 1 : begin] == b"\n":
        above = data[max(data.rfind(b"\n", 0, begin - 1) + 1, begin - _NEAR_BYTES) : begin]
        for marker in _ABOVE:
            if marker in above:
                return marker.decode()
    return None

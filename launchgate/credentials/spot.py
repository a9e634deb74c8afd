"""A place where a credential may stand: raw, so it stays inside this package and its adapter."""

from typing import NamedTuple

from launchgate.credentials.kind import Kind, Level


class Spot(NamedTuple):
    """`start` and `end` are byte offsets of the secret in what was scanned, `match_start` that of
    the whole match. `score` is the probability that it is a live credential's place (1.0 for a
    proven kind), `reasons` what spoke for and against, by name, strongest first.

    `level` is what is left after the context was weighed. `layers` are the encodings that were
    taken off (`base64`, `percent`, ...), outermost first; offsets are around the encoded form.
    """

    kind: Kind
    match_start: int
    start: int
    end: int
    secret: bytes
    level: Level
    score: float = 1.0
    reasons: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Never the secret: a trace or a test's failure may print this."""
        return f"<{self.kind.id} at {self.start}, {self.end - self.start} bytes>"

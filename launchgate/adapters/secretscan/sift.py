"""Which of many pieces may hold a credential: one pass over all of them, since most hold none."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.vector import Vector
from launchgate.credentials.decode import views
from launchgate.credentials.decode.walk import unfolds
from launchgate.credentials.scan import Finder, hints_of

_GAP = b"\n\0\n"


class Sift:
    """Safe for use by several threads. `examine` finds, allows and refuses nothing in a piece that
    it does not keep, or does not hold, and `also` is false for it and all that it decodes to."""

    def __init__(self, finder: Finder, also: Callable[[Piece], bool] | None = None) -> None:
        self._finder = finder
        self._also = also or _never
        vector = getattr(finder, "__self__", None)
        self._vector = vector if isinstance(vector, Vector) else None

    def kept(self, pieces: Sequence[Piece]) -> Iterable[Piece]:
        """In their order; all of them where the engine cannot look at many pieces at once."""
        if self._vector is None:
            return pieces
        joined = _GAP.join(piece.data for piece in pieces)
        starts = list(accumulate((len(piece.data) + len(_GAP) for piece in pieces), initial=0))
        found = {bisect_right(starts, end - 1) - 1 for end in self._vector.ends(joined)}
        return [
            piece
            for number, piece in enumerate(pieces)
            if number in found or unfolds(piece.data, piece.path) or self._also(piece)
        ]

    def holds(self, pieces: Sequence[Piece]) -> bool:
        """A closer look: whether something matches in one of the pieces, encoded or not."""
        return any(map(self._holds, self.kept(pieces)))

    def _holds(self, piece: Piece) -> bool:
        if self._matches(piece):
            return True
        refused: list[str] = []
        look = hints_of(self._finder) if self._also is _never else None
        found = views(piece.data, piece.path, refused=refused, look=look)
        return any(self._matches(Piece(view.path, view.data)) for view in found) or bool(refused)

    def _matches(self, piece: Piece) -> bool:
        return self._also(piece) or any(True for _ in self._finder(piece.data))


def _never(piece: Piece) -> bool:
    return False

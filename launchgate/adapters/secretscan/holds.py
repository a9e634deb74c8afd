"""A cheap look at a piece: whether anything in it, encoded or not, matches at all."""

from collections.abc import Callable

from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.decode import views
from launchgate.credentials.scan import Finder


def holder(finder: Finder) -> Callable[[Piece], bool]:
    """False only where `examine` finds nothing and refuses nothing, whatever else is around."""

    def holds(piece: Piece) -> bool:
        refused: list[str] = []
        if any(True for _ in finder(piece.data)):
            return True
        found = views(piece.data, piece.path, refused=refused)
        return any(True for view in found for _ in finder(view.data)) or bool(refused)

    return holds

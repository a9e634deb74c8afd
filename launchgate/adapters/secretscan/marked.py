"""Whether an inline ignore that stands in a file speaks of what a commit or the index adds."""

from dataclasses import replace
from functools import cached_property

from launchgate.adapters.secretscan.piece import Piece
from launchgate.parse.inline import MARKER
from launchgate.ports import Files, PortError, Sighting


class Marked:
    """Reads the files of a run where something was found, so that their markers are known."""

    def __init__(self, files: Files) -> None:
        self._files = files

    @cached_property
    def _names(self) -> frozenset[str]:
        try:
            return frozenset(entry.path for entry in self._files.list())
        except PortError:
            return frozenset()  # a bare repository has no files: nothing is marked

    def placed(self, item: Sighting, piece: Piece, told: bytes) -> Sighting:
        """`told` is what stands there. Where it has gone from its line since, the place names its
        commit, and no marker of the file counts for it."""
        if piece.message or piece.path not in self._names:
            return item
        try:
            text = self._files.text(piece.path)
        except PortError:
            return item
        if piece.commit is None or text is None or MARKER not in text:
            return item
        place = item.location
        rows = text.split("\n")[(place.line or 1) - 1 : place.end_line]
        if told.decode("utf-8", "replace") in "\n".join(rows):
            return item
        return replace(item, location=replace(place, url=f"git:{piece.commit}"))

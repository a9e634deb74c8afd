"""The line above an added one, where a pragma may stand that the change does not touch."""

from launchgate.adapters.git import GitCli
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.allow import Markers
from launchgate.credentials.spot import Spot
from launchgate.ports import PortError


def marker_above(git: GitCli, piece: Piece, spot: Spot) -> str | None:
    """The marker in the line above that accepts a spot in the first line of a run: a piece of
    added lines does not have that line. What cannot be read accepts nothing."""
    number = _line_of_run(piece, spot.match_start)
    if number is None or not piece.path:
        return None
    try:
        lines = git.run("cat-file", "blob", f"{piece.commit or ':0'}:{piece.path}").split(b"\n")
    except PortError:
        return None
    if len(lines) < number:
        return None
    above = lines[number - 2] + b"\n"
    moved = spot._replace(match_start=len(above), start=len(above), end=len(above) + 1)
    return Markers(above + b"?", piece.path).of(moved)


def _line_of_run(piece: Piece, offset: int) -> int | None:
    """The line in the file, where it begins a run and another line is above it."""
    line = piece.data.count(b"\n", 0, offset) + 1
    return next((there for here, there in piece.runs if here == line and there > 1), None)

"""Any other text: its longest run of letters and digits is the marker, prefixes and signs stay."""

import re
import string

from launchgate.frontend.markers.ink import Ink
from launchgate.frontend.markers.marked import Marked

# Prefixes without a sign behind them, by which SDKs know their keys.
_HEADS = re.compile(r"AIza|AKIA|ASIA|0x|6L|(?:AC|SK|VA|MG)(?=[0-9a-f]{32}$)")
_SHORT = 8  # a shorter run is a prefix, or a word that code may look at


def runs(text: str, ink: Ink) -> Marked:
    if re.search(r"\s", text):
        return Marked(ink.run(len(text)), (ink.token,))
    pieces = re.split(r"([^A-Za-z0-9]+)", re.sub(r"^pk_test_", "pk_live_", text))
    lengths = [0 if number % 2 else len(piece) for number, piece in enumerate(pieces)]
    best = lengths.index(max(lengths))
    if max(lengths) < _SHORT:
        return Marked(ink.run(len(text)), (ink.token,))
    needle = ink.token
    for number, piece in enumerate(pieces):
        if number == best:
            pieces[number], needle = _run(piece, ink)
        elif lengths[number] >= 2 * _SHORT:
            alphabet = string.digits if piece.isdigit() else string.ascii_letters
            pieces[number] = ink.text(f"run{number}", alphabet, len(piece))
    return Marked("".join(pieces), (needle,))


def _run(piece: str, ink: Ink) -> tuple[str, str]:
    head = _HEADS.match(piece)
    kept = head[0] if head else ""
    body = piece[len(kept) :]
    if len(body) >= 16 and re.fullmatch("[0-9a-f]+", body):
        drawn = ink.hexadecimal(len(body))
        return kept + drawn, drawn
    if body.isdigit():
        drawn = ink.digits(max(len(body), 9))
        return kept + drawn, drawn
    if body.upper() == body:
        return kept + ink.run(len(body)).upper(), ink.token.upper()
    return kept + ink.run(len(body)), ink.token

"""Names of chunks that webpack's runtime, and Rspack's, puts together from maps of their parts.

`r.u=e=>"static/js/"+({12:"about"}[e]||e)+"."+{12:"ab12cd"}[e]+".chunk.js"`; webpack 4 writes the
same behind `r.p+`.
"""

import re
from collections.abc import Iterator

MOST = 5000
_START = re.compile(
    rb"[.{,](?:u|miniCssF|k)\s?[=:]\s?"
    rb"(?:function\s?\(\w{1,20}\)\s?\{\s{0,9}return\s?|\(?\w{1,20}\)?\s?=>\s?)"
    rb"|\.p\s?\+\s?(?=[\"'(])"
)
_MAP = (
    rb"\(?\{(?P<map>(?:[\"']?[\w\-~./@%]{1,100}[\"']?:[\"'][\w\-~./@%]{1,200}[\"'],?){1,20000})"
    rb"\}\)?"
)
_PIECE = re.compile(
    rb"[\s+`}]{0,9}(?:\$\{)?(?:"
    rb"(?P<case>(?:\d{1,9}|\w{1,3})===(?:\d{1,9}|\w{1,3})\?[\"'`][^\"'`]{0,300}[\"'`]:)"
    rb"|[\"'](?P<text>[\w\-~./@%]{0,300})[\"']"
    rb"|\(?" + _MAP + rb"\[\w{1,20}\](?P<or>\|\|\w{1,20})?\)?"
    rb"|(?P<plain>[\w\-~./@%]{1,300}(?=[`$]))"
    rb"|(?P<id>[A-Za-z_$][\w$]{0,20})(?![\w$(])"
    rb")"
)
_ITEM = re.compile(rb"[\"']?([\w\-~./@%]{1,100})[\"']?:[\"']([\w\-~./@%]{1,200})[\"']")
_ASKED = re.compile(rb"\.[eu]\(\s?[\"']?([\w\-~]{1,80})[\"']?\s?\)")
_PIECES = 16
_SUFFIXES = (".js", ".mjs", ".css")


def chunk_names(data: bytes) -> Iterator[str]:
    """Each relative to the public path."""
    count = 0
    for start in _START.finditer(data):
        for name in _names(_pieces(data, start.end()), data):
            yield name
            count += 1
            if count >= MOST:
                return


def _pieces(data: bytes, position: int) -> list[str | dict[str, str] | None]:
    """Text, a map from ids, or None for the id itself."""
    pieces: list[str | dict[str, str] | None] = []
    for _ in range(_PIECES):
        match = _PIECE.match(data, position)
        if match is None:
            break
        position = match.end()
        if match["case"] is not None:
            continue
        if match["map"] is not None:
            items = _ITEM.findall(match["map"])
            pieces.append({key.decode(): value.decode() for key, value in items})
        elif match["id"] is not None:
            pieces.append(None)
        else:
            text = (match["text"] or match["plain"] or b"").decode()
            pieces.append(text)
            if text.endswith(_SUFFIXES):
                return pieces
    return []


def _names(pieces: list[str | dict[str, str] | None], data: bytes) -> Iterator[str]:
    maps = [piece for piece in pieces if isinstance(piece, dict)]
    if maps:
        keys = max((list(item) for item in maps), key=len)
    elif None in pieces:  # one chunk, or one hash for all: the ids stand where they are asked for
        keys = list(dict.fromkeys(match[1].decode() for match in _ASKED.finditer(data)))
    else:
        keys = []
    for key in keys:
        yield "".join(_part(piece, key) for piece in pieces)


def _part(piece: str | dict[str, str] | None, key: str) -> str:
    if piece is None:
        return key
    return piece.get(key, key) if isinstance(piece, dict) else piece

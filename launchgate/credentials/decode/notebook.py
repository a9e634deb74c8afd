"""Jupyter notebooks (nbformat 4): cells and outputs are lists of JSON strings, one per line."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from launchgate.credentials.decode.escapes import ESCAPES, pattern, tokens
from launchgate.credentials.decode.view import Decoded, Place

_KEY = re.compile(rb'"(?:source|text|text/plain|text/html|traceback)"[ \t]{0,8}:[ \t\r\n]{0,64}')
_NEXT = re.compile(rb"[ \t\r\n]{0,256},[ \t\r\n]{0,256}\"")
_OPEN = re.compile(rb'\[[ \t\r\n]{0,256}"')
_JSON = ESCAPES[1]


def cells(data: bytes) -> Iterator[Decoded]:
    """The text of each cell's source and of each output, its lines put together."""
    place = 0
    while key := _KEY.search(data, place):
        place = key.end()
        opened = _OPEN.match(data, place)
        many = opened is not None
        begin = opened.end() if opened else place + 1
        if not many and not data.startswith(b'"', place):
            continue
        texts, plain_at, places = [], [0], []
        while True:
            end = _string_end(data, begin)
            encoded = data[begin:end]
            texts.append(pattern(_JSON.token).sub(_JSON.plain, encoded))
            places.append(tokens(_JSON, encoded, begin))
            plain_at.append(plain_at[-1] + len(texts[-1]))
            place = end
            more = _NEXT.match(data, end + 1) if many else None
            if more is None:
                break
            begin = more.end()
        yield Decoded("notebook", b"".join(texts), _lines(plain_at, places))


def _string_end(data: bytes, begin: int) -> int:
    """Where the quote stands that ends the JSON string, or the end of the data."""
    place = data.find(b'"', begin)
    while place >= 0:
        slashes = place - 1
        while slashes >= begin and data[slashes] == 0x5C:
            slashes -= 1
        if (place - slashes) % 2:
            return place
        place = data.find(b'"', place + 1)
    return len(data)


def _lines(plain_at: list[int], places: list[Place]) -> Place:
    def span(start: int, end: int) -> tuple[int, int]:
        first = _line(plain_at, start)
        last = _line(plain_at, max(start, end - 1))
        begin = places[first](start - plain_at[first], start - plain_at[first] + 1)[0]
        return begin, places[last](end - 1 - plain_at[last], end - plain_at[last])[1]

    return span


def _line(plain_at: list[int], offset: int) -> int:
    return min(bisect_right(plain_at, offset), len(plain_at) - 1) - 1

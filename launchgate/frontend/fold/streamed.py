"""React Router streams its data into the page as strings that hold JSON."""

import re
from collections.abc import Iterator

from launchgate.credentials.decode.escapes import ESCAPES, pattern, tokens
from launchgate.credentials.decode.view import Decoded, through
from launchgate.frontend.fold.flat import flat
from launchgate.frontend.fold.literal import closed
from launchgate.frontend.fold.pairs import written
from launchgate.frontend.fold.steps import Steps

_SIGN = re.compile(rb"\.enqueue\((?=[\"']\[)")
_MOST = 4 << 20
_ESCAPE = ESCAPES[1]


def streamed(data: bytes) -> Iterator[Decoded]:
    """The names and values of flat arrays in such strings."""
    place = 0
    while sign := _SIGN.search(data, place):
        place = sign.end()
        end = closed(data, place, _MOST)
        if end < 0:
            continue
        text = data[place + 1 : end - 1]
        outer = tokens(_ESCAPE, text, place + 1)
        plain = pattern(_ESCAPE.token).sub(_ESCAPE.plain, text)
        for found in written(flat(plain, Steps(len(plain)))):
            yield found._replace(place=through(found.place, outer))
        place = end

"""Objects written as one flat array, where a key is followed by the number of its value.

devalue does it so (`[{"apiKey":1},"value"]`: Nuxt's `__NUXT_DATA__`, SvelteKit's data), and so
does turbo-stream, where keys are numbers too (`[{"_1":2},"apiKey","value"]`: React Router, Remix).
"""

import re
from collections.abc import Iterator

from launchgate.frontend.fold.literal import closed, meaning
from launchgate.frontend.fold.pairs import Pair
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.value import encoded

_SIGN = re.compile(  # the whole of its first object: data of any kind begin like it
    rb"\[(?=\{(?:\"[^\"\\]{1,64}\":-?\d{1,7}[,}]){1,1000}(?<=\})"
    rb"|\[\"(?:Shallow)?(?:Reactive|Ref)\",\d{1,7}\])"
)
_TOKEN = re.compile(rb"[\"\[\]{},]")
_KEY = re.compile(rb"\"([^\"\\]{1,128})\":(-?\d{1,9})(?=[,}])")
_MOST = 4 << 20  # bytes of an array
_LONGEST = 1 << 20
_LEAST = 4
_Span = tuple[int, int]


def flat(data: bytes, steps: Steps) -> Iterator[Pair]:
    """Every text in such arrays, at the keys whose value it is."""
    place = 0
    while sign := _SIGN.search(data, place):
        place = sign.end()
        items, end = _items(data, place)
        if len(items) > 1 or not steps.take((end - place) // 4):
            place = max(place, end)
        yield from _pairs(data, items)


def _pairs(data: bytes, items: list[_Span]) -> Iterator[Pair]:
    for start, end in items:
        if data[start] != 0x7B:
            continue
        for key in _KEY.finditer(data, start, end):
            name, number = key[1], int(key[2])
            if not 0 < number < len(items):
                continue
            if name[:1] == b"_" and name[1:].isdigit() and int(name[1:]) < len(items):
                at = items[int(name[1:])]
                name = data[at[0] + 1 : at[1] - 1] if data[at[0]] == 0x22 else name
            value = items[number]
            if data[value[0]] != 0x22 or len(name) > 128:
                continue
            text = encoded(meaning(data[value[0] + 1 : value[1] - 1]))
            if len(text) >= _LEAST:
                yield Pair(name, text, *value)


def _items(data: bytes, place: int) -> tuple[list[_Span], int]:
    """The spans of the array's items, and where it ends; what was read if it does not end."""
    items: list[_Span] = []
    stop = min(len(data), place + _MOST)
    start, depth = place, 0
    while token := _TOKEN.search(data, place, stop):
        place, what = token.end(), token[0]
        if what == b'"':
            end = closed(data, token.start(), _LONGEST)
            if end < 0:
                return items, place
            place = end
        elif what in b"[{":
            depth += 1
        elif what in b"]}" and depth:
            depth -= 1
        elif not depth:
            if start < token.start():
                items.append((start, token.start()))
            start = place
            if what != b",":
                return items, place
    return items, place

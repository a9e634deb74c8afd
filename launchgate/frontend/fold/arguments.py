"""`(function(a,b){return {key:a}})("v1","v2")`: pages of Nuxt and SvelteKit hand values over so."""

import re
from collections.abc import Iterator

from launchgate.frontend.fold.literal import closed, meaning
from launchgate.frontend.fold.pairs import Pair
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.value import encoded

_SIGNS = (b"__NUXT", b"__sveltekit")
_HEAD = re.compile(
    rb"\(function\(([A-Za-z_$][\w$]{0,15}(?:,[A-Za-z_$][\w$]{0,15}){0,8191})\)"
    rb"\{(?=return[ {\[]|[\w$.]{1,16}[.=\[])"
)
_USE = re.compile(rb"([A-Za-z_$][\w$]{0,63}|\"[\w$.\- ]{1,64}\"):([A-Za-z_$][\w$]{0,15})(?=[,}\]])")
_SKIPPED = re.compile(rb"[^\"'`,()\[\]{}]{1,64}")
_NESTED = re.compile(rb"\{\}|\[\]|Array\(\d{1,9}\)|new Date\(-?\d{1,16}\)|\{__proto__:null\}")
_MOST = 8 << 20  # bytes of a body
_LEAST = 4


def arguments(data: bytes, steps: Steps) -> Iterator[Pair]:
    """Every text that is handed over, at the keys that it is given to."""
    if not any(sign in data for sign in _SIGNS):
        return
    place = 0
    while head := _HEAD.search(data, place):
        place = head.end()
        stop = data.find(b"</script", place, place + _MOST)
        stop = stop if stop >= 0 else min(len(data), place + _MOST)
        if not steps.take((stop - place) // 256):
            return
        handed = data.rfind(b"}(", place, stop)
        if handed < 0 or (values := _values(data, handed + 2, stop)) is None:
            continue
        names = head[1].split(b",")
        known = dict(zip(names, values, strict=False))
        place = stop
        for use in _USE.finditer(data, head.end(), handed):
            span = known.get(use[2])
            if span is not None:
                text = encoded(meaning(data[span[0] + 1 : span[1] - 1]))
                if len(text) >= _LEAST:
                    yield Pair(use[1].strip(b'"'), text, *span)


def _values(data: bytes, place: int, stop: int) -> list[tuple[int, int] | None] | None:
    """The spans of the literals among the arguments, None for others; None if they do not end."""
    found: list[tuple[int, int] | None] = []
    while place < stop:
        if data[place : place + 1] in (b'"', b"'"):
            end = closed(data, place)
            if end < 0:
                return None
            found.append((place, end))
        else:
            other = _NESTED.match(data, place) or _SKIPPED.match(data, place)
            if other is None:
                return None
            found.append(None)
            end = other.end()
        if data[end : end + 1] == b")":
            return found
        if data[end : end + 1] != b",":
            return None
        place = end + 1
    return None

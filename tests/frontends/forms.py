"""Where a value stands in a text, in any form that a build may give it."""

import base64
import html
import json
from collections.abc import Iterator
from urllib.parse import quote

from tests.frontends.plants import Plant, cut

_NEAR = 60


def stands(plant: Plant, text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each place of the value, or of a piece where it was written in two."""
    for form in _forms(plant):
        start = text.find(form)
        while start >= 0:
            yield start, start + len(form)
            start = text.find(form, start + 1)
    if plant.encoding == "two":
        yield from _apart(plant.value, text)


def _forms(plant: Plant) -> set[str]:
    value = plant.value
    texts = {form for written in _texts(value) for form in _escaped(written)}
    if plant.encoding in ("concat", "join"):
        middle = len(value) // 2
        texts |= {*_escaped(value[:middle]), *_escaped(value[middle:])}
    if plant.encoding == "char-codes":
        texts |= {mark.join(str(byte) for byte in value.encode()) for mark in (",", ", ", ",\n")}
    return texts


def _texts(value: str) -> Iterator[str]:
    raw = value.encode()
    yield value
    yield value[::-1]
    yield raw.hex()
    yield "".join(f"%{byte:02X}" for byte in raw)
    yield quote(value, safe="")
    yield base64.b64encode(raw).decode()
    for skipped in range(3):
        inner = base64.b64encode(b"\0" * skipped + raw).decode()
        yield inner[(skipped * 8 + 5) // 6 : (skipped + len(raw)) * 8 // 6]


def _escaped(text: str) -> Iterator[str]:
    once = json.dumps(text)[1:-1]
    twice = json.dumps(once)[1:-1]
    for form in (text, once, twice, json.dumps(twice)[1:-1]):
        yield form
        yield html.escape(form)
        yield html.escape(form).replace("@", "&#64;")
        yield form.replace("&", "\\u0026")
        yield form.replace("/", "\\/")
        yield form.replace("\n", "&#10;")


def _apart(value: str, text: str) -> Iterator[tuple[int, int]]:
    """The rest, and what is just before it: the prefix, and the sum of the two."""
    for form in set(_escaped(value[cut(value) :])):
        start = text.find(form)
        while start >= 0:
            yield max(start - _NEAR, 0), start + len(form)
            start = text.find(form, start + 1)

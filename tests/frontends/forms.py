"""The forms that a build may give a value, as regular expressions over its text."""

import base64
import html
import json
import re
from collections.abc import Iterator
from urllib.parse import quote

from tests.frontends.plants import Plant


def pattern(plant: Plant) -> re.Pattern[str]:
    """Matches the value in any form; where it is in two pieces, the one that is longer."""
    forms = {form for text in _texts(plant.value) for form in _escaped(text)}
    codes = r",\s*".join(str(byte) for byte in plant.value.encode())
    every = [re.escape(form) for form in sorted(forms, key=len, reverse=True)]
    return re.compile("|".join([*every, codes, *map(re.escape, _pieces(plant))]))


def _texts(value: str) -> Iterator[str]:
    raw = value.encode()
    yield value
    yield value[::-1]
    yield raw.hex()
    yield "".join(f"%{byte:02X}" for byte in raw)
    yield quote(value, safe="")
    for skipped in range(3):
        inner = base64.b64encode(b"\0" * skipped + raw).decode()
        start = (skipped * 8 + 5) // 6
        yield inner[start : (skipped + len(raw)) * 8 // 6]
    yield base64.b64encode(raw).decode()


def _escaped(text: str) -> Iterator[str]:
    once = json.dumps(text)[1:-1]
    twice = json.dumps(once)[1:-1]
    for form in (text, once, twice, json.dumps(twice)[1:-1]):
        yield form
        yield html.escape(form)
        yield form.replace("&", "\\u0026")
        yield form.replace("/", "\\/")
        yield form.replace("\n", "&#10;")
        yield html.escape(form).replace("@", "&#64;")


def _pieces(plant: Plant) -> Iterator[str]:
    value = plant.value
    if plant.encoding in ("concat", "join"):
        yield from _escaped(value[len(value) // 2 :])
    if plant.encoding == "two":
        head = next((at + 1 for at, letter in enumerate(value[:24]) if letter in "-_."), 4)
        yield from _escaped(value[head:])

"""Where a value stands in a text, in any form that a build may give it."""

import base64
import html
import json
import re
from collections.abc import Iterator
from urllib.parse import quote

from tests.frontends.expression import codes, expression
from tests.frontends.plants import Plant, cut

_NEAR = 60
_LONG = 9
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
_CODES = ("char-codes", "bytes", "mapped-codes", "spread-codes")
_SUM = re.compile(r"\w+ ?\+ ?\w+\)\(\W$")  # (a, b) => a + b)(
_USE = re.compile(r"[\w.]+ ?\+ ?[\w.]+|\$\{\w+\}\$\{\w+\}")


def stands(plant: Plant, text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each place of the value, or of a piece where it was written in two."""
    for form in forms_of(plant):
        start = text.find(form)
        while start >= 0:
            yield start, start + len(form)
            start = text.find(form, start + 1)
    if plant.encoding == "two":
        yield from _apart(plant.value, text)


def forms_of(plant: Plant) -> set[str]:
    """Every text that gives the value away, or a piece of it."""
    value = plant.value
    texts = {form for written in _texts(value) for form in _escaped(written)}
    plain = {value}
    if plant.encoding == "two":
        plain |= {value[cut(value) :]}
    elif plant.encoding != "plain":
        code = expression(value, plant.encoding)
        plain |= {code, code.replace(", ", ",").replace(" + ", "+"), *_literals(code)}
    if plant.encoding in _CODES:
        texts |= {codes(value, mark) for mark in (",", ", ", ",\n")}
    texts |= {form for written in _texts(value) for form in _in_base64(written)}
    for form in [form for written in plain for form in _escaped(written)]:
        texts |= {form, *_in_base64(form)}
    return texts


def _literals(code: str) -> Iterator[str]:
    """The strings of an expression, as they are written and as they are."""
    for literal in _LITERAL.findall(code):
        if len(literal) >= _LONG:
            yield literal
            if "\\x" not in literal:
                yield json.loads(f'"{literal}"')


def _texts(value: str) -> Iterator[str]:
    raw = value.encode()
    yield value[::-1]
    yield raw.hex()
    yield "".join(f"%{byte:02X}" for byte in raw)
    yield quote(value, safe="")
    yield base64.b64encode(raw).decode()


def _in_base64(text: str) -> Iterator[str]:
    """As it is in a longer text that is encoded: an inline source map."""
    raw = text.encode()
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
    """The rest with the prefix that stands just before it, and the sum of both, before or after."""
    head, rest = json.dumps(value[: cut(value)])[1:-1], value[cut(value) :]
    for form in set(_escaped(rest)):
        start = text.find(form)
        while start >= 0:
            before = text[max(start - _NEAR, 0) : start]
            if head in before:
                total = _SUM.search(before[: before.rindex(head)])
                at = total.start() if total else before.rindex(head)
                yield start - len(before) + at, start + len(form)
                after = _USE.search(text, start + len(form), start + len(form) + 2 * _NEAR)
                if after:
                    yield after.span()
            start = text.find(form, start + 1)

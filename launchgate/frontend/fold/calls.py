"""Functions of constants that are folded."""

import json
import re
from collections.abc import Callable, Sequence

from launchgate.frontend.fold.array import character, number_of, point
from launchgate.frontend.fold.codecs import as_bytes, from_base64, from_escape, from_percent
from launchgate.frontend.fold.value import Unknown, Value, text_of

Function = Callable[[Sequence[Value]], Value]


def _text(arguments: Sequence[Value]) -> str:
    if not arguments or not isinstance(arguments[0], str):
        raise Unknown
    return arguments[0]


def _buffer(arguments: Sequence[Value]) -> bytes:
    first = arguments[0] if arguments else 0
    if isinstance(first, str):
        return as_bytes(first, text_of(arguments[1]) if len(arguments) > 1 else "utf8")
    return _octets(arguments)


def _octets(arguments: Sequence[Value]) -> bytes:
    first = arguments[0] if len(arguments) == 1 else 0
    if isinstance(first, bytes):
        return first
    if not isinstance(first, list):
        raise Unknown
    return bytes(number_of(item) & 255 for item in first)


def _decoded(arguments: Sequence[Value]) -> str:
    if not arguments or not isinstance(arguments[0], bytes):
        raise Unknown
    return arguments[0].decode("utf-8", "replace")


def _items(arguments: Sequence[Value]) -> Value:
    first = arguments[0] if len(arguments) == 1 else 0
    if isinstance(first, int):
        raise Unknown
    return list(first)


def _json(arguments: Sequence[Value]) -> Value:
    text = _text(arguments)
    if not text.lstrip().startswith('"'):
        raise Unknown  # an object: its names stand before its values already
    try:
        found = json.loads(text)
    except ValueError:
        raise Unknown from None
    if not isinstance(found, str):
        raise Unknown
    return found


FUNCTIONS: dict[bytes, Function] = {
    b"atob": lambda arguments: from_base64(_text(arguments)).decode("latin-1"),
    b"decodeURIComponent": lambda arguments: from_percent(_text(arguments)),
    b"decodeURI": lambda arguments: from_percent(_text(arguments)),
    b"unescape": lambda arguments: from_escape(_text(arguments)),
    b"JSON.parse": _json,
    b"Buffer.from": _buffer,
    b"newBuffer": _buffer,
    b"Array.from": _items,
    b"Array.of": list,
    b"newUint8Array": _octets,
    b"Uint8Array.from": _octets,
    b"Uint8Array.of": lambda arguments: _octets([list(arguments)]),
    b"String.fromCharCode": lambda arguments: "".join(map(character, arguments)),
    b"String.fromCodePoint": lambda arguments: "".join(map(point, arguments)),
    b"String": lambda arguments: text_of(arguments[0]) if arguments else "",
    b"newTextDecoder.decode": _decoded,
}
CALL = re.compile(
    rb"(?:(?:window|self|globalThis|global)\s{0,8}\.\s{0,8})?"
    rb"(atob|decodeURI(?:Component)?|unescape|JSON\s{0,8}\.\s{0,8}parse|Buffer\s{0,8}\.\s{0,8}from"
    rb"|Array\s{0,8}\.\s{0,8}(?:from|of)|Uint8Array\s{0,8}\.\s{0,8}(?:from|of)"
    rb"|new\s{1,8}(?:Buffer|Uint8Array)|String\s{0,8}\.\s{0,8}from(?:CharCode|CodePoint)|String"
    rb"|new\s{1,8}(?:util\.)?TextDecoder\s{0,8}(?:\([^()]{0,64}\))?\s{0,64}\.\s{0,8}decode"
    rb"|\(new TextDecoder\)\s{0,64}\.\s{0,8}decode)"
    rb"\s{0,8}(?:\.\s{0,8}(apply|call)\s{0,8})?\("
)
"""A function that is folded, up to its parenthesis; group 2 says how its arguments are handed."""
BEFORE = re.compile(
    rb"(?:(?:window|self|globalThis|global)\s{0,8}\.\s{0,8})?"
    rb"(?:new\s{1,8})?[\w$]{1,24}(?:\s{0,8}\([^()]{0,64}\))?"
    rb"(?:\s{0,64}\.\s{0,8}\w{1,16}){0,2}\s{0,8}\(\Z"
)
"""What may be such a call, looked for backward from its parenthesis."""
BOXED = b"(new TextDecoder)"  # as minifiers write it
NAMES = frozenset(name.rpartition(b".")[2].removeprefix(b"new") for name in FUNCTIONS)
NAMES |= {b"apply", b"call"}
_NOISE = re.compile(rb"\s+|\([^()]*\)")


def named(name: bytes) -> Function:
    """`name` as it stands in the script."""
    if name.startswith(BOXED):
        name = name[1:].replace(b")", b"", 1)
    return FUNCTIONS[_NOISE.sub(b"", name)]

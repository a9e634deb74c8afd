"""Methods of constants that are folded."""

import re
from collections.abc import Callable, Sequence

from launchgate.frontend.fold.array import cut, from_end, join, number_of
from launchgate.frontend.fold.blank import GAP
from launchgate.frontend.fold.codecs import as_encoding
from launchgate.frontend.fold.value import LONGEST, Unknown, Value, bounded, text_of

Method = Callable[[Value, Sequence[Value]], Value]


def _concat(value: Value, arguments: Sequence[Value]) -> Value:
    if isinstance(value, str):
        return bounded(value + "".join(map(text_of, arguments)))
    if isinstance(value, list):
        joined = list(value)
        for item in arguments:
            joined += item if isinstance(item, list) else [item]
        return joined
    raise Unknown


def _join(value: Value, arguments: Sequence[Value]) -> Value:
    if not isinstance(value, list):
        raise Unknown
    return join(value, text_of(arguments[0]) if arguments else ",")


def _reverse(value: Value, arguments: Sequence[Value]) -> Value:
    if not isinstance(value, list | bytes) or arguments:
        raise Unknown
    return value[::-1]


def _split(value: Value, arguments: Sequence[Value]) -> Value:
    if not isinstance(value, str) or len(arguments) != 1 or not isinstance(arguments[0], str):
        raise Unknown
    return list(value.split(arguments[0]) if arguments[0] else value)


def _slice(value: Value, arguments: Sequence[Value]) -> Value:
    if not isinstance(value, str | list | bytes):
        raise Unknown
    return cut(value, arguments)


def _substring(value: Value, arguments: Sequence[Value]) -> Value:
    if not isinstance(value, str) or not arguments:
        raise Unknown
    ends = [min(max(0, number_of(item)), len(value)) for item in arguments[:2]]
    start, end = sorted((*ends, len(value))[:2])
    return value[start:end]


def _substr(value: Value, arguments: Sequence[Value]) -> Value:
    if not isinstance(value, str) or not arguments:
        raise Unknown
    start = from_end(number_of(arguments[0]), len(value))
    count = number_of(arguments[1]) if len(arguments) > 1 else len(value)
    return value[start : start + max(0, count)]


def _to_string(value: Value, arguments: Sequence[Value]) -> Value:
    if isinstance(value, bytes):
        return as_encoding(value, text_of(arguments[0]) if arguments else "utf8")
    if not isinstance(value, str) or arguments:
        raise Unknown
    return value


def _replace(value: Value, arguments: Sequence[Value], count: int = 1) -> Value:
    if not isinstance(value, str) or len(arguments) != 2 or not isinstance(arguments[0], str):
        raise Unknown
    new = text_of(arguments[1])
    if "$" in new or (count < 0 and len(new) * len(value) > LONGEST):
        raise Unknown
    return bounded(value.replace(arguments[0], new, count))


def _on_text(change: Callable[[str], str]) -> Method:
    def method(value: Value, arguments: Sequence[Value]) -> Value:
        if not isinstance(value, str) or arguments:
            raise Unknown
        return change(value)

    return method


METHODS: dict[bytes, Method] = {
    b"concat": _concat,
    b"join": _join,
    b"reverse": _reverse,
    b"toReversed": _reverse,
    b"split": _split,
    b"slice": _slice,
    b"substring": _substring,
    b"substr": _substr,
    b"toString": _to_string,
    b"valueOf": _on_text(str),
    b"trim": _on_text(lambda text: text.strip(" \t\n\r\v\f\u00a0\ufeff")),
    b"toLowerCase": _on_text(str.lower),
    b"toUpperCase": _on_text(str.upper),
    b"replace": _replace,
    b"replaceAll": lambda value, arguments: _replace(value, arguments, -1),
}
CHAINED = frozenset((*METHODS, b"map", b"reduce"))
METHOD = re.compile(
    GAP + rb"(?:\?\.|\.)\s{0,64}(" + b"|".join(sorted(CHAINED, reverse=True)) + rb")\s{0,16}\("
)
"""A method that is folded, up to its parenthesis."""

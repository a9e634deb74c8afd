"""Texts that a kind's pattern matches, made from the pattern itself."""

import importlib
import random
import sys
from collections.abc import Iterable
from typing import Any

from launchgate.credentials.kind import Kind

_PARSER: Any = importlib.import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
_CATEGORIES = {
    "CATEGORY_DIGIT": "0123456789",
    "CATEGORY_SPACE": " \t\n",
    "CATEGORY_WORD": "abcXYZ019_",
    "CATEGORY_NOT_SPACE": "aB3./+-$",
    "CATEGORY_NOT_WORD": " .-",
    "CATEGORY_NOT_DIGIT": "abc_-",
}
_PRINTED = [chr(code) for code in range(32, 127)]


def example(kind: Kind, source: random.Random) -> str:
    """A match, but for look-around, entropy and checksums, which it may fail."""
    return _texts(_PARSER.parse(kind.pattern), source, {})


def _texts(parsed: Iterable[Any], source: random.Random, groups: dict[int, str]) -> str:
    return "".join(_text(str(name), argument, source, groups) for name, argument in parsed)


def _text(
    name: str,
    argument: Any,  # noqa: ANN401 - as the parser gives it
    source: random.Random,
    groups: dict[int, str],
) -> str:  # noqa: ANN401
    if name == "LITERAL":
        return chr(argument)
    if name == "ANY":
        return source.choice(_PRINTED)
    if name == "NOT_LITERAL":
        return source.choice([letter for letter in _PRINTED if ord(letter) != argument])
    if name == "IN":
        return source.choice(_choices(argument))
    if name == "BRANCH":
        return _texts(source.choice(argument[1]), source, groups)
    if name == "SUBPATTERN":
        text = _texts(argument[3], source, groups)
        groups[argument[0] or 0] = text
        return text
    if name.endswith("_REPEAT"):
        least, most, inner = argument
        times = source.randint(least, min(int(most), least + 12))
        return "".join(_texts(inner, source, groups) for _ in range(times))
    if name == "GROUPREF":
        return groups[argument]
    return ""


def _choices(items: Iterable[Any]) -> list[str]:
    found: set[str] = set()
    negated = False
    for key, argument in items:
        name = str(key)
        if name == "NEGATE":
            negated = True
        elif name == "LITERAL":
            found.add(chr(argument))
        elif name == "RANGE":
            found.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            found.update(_CATEGORIES[str(argument)])
    return [letter for letter in _PRINTED if letter not in found] if negated else sorted(found)

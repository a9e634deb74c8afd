"""A value with its meaning taken out and its shape kept."""

import re
from typing import NamedTuple


class Marked(NamedTuple):
    """`text` goes where the value stood; each of `needles` in a build tells that it came through.
    `weak`: a needle so short that it may stand there by chance."""

    text: str
    needles: tuple[str, ...]
    weak: bool = False


def around(before: str, inner: Marked, after: str = "") -> Marked:
    return inner._replace(text=before + inner.text + after)


def joined(separator: str, parts: list[Marked]) -> Marked:
    needles = dict.fromkeys(needle for part in parts for needle in part.needles)
    return Marked(separator.join(part.text for part in parts), tuple(needles))


_SWITCH = re.compile(r"(?i)true|false|yes|no|on|off|y|n|enabled|disabled|null|none|undefined")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:e[0-9]+)?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
_DURATION = re.compile(r"\d+(?:\.\d+)?\s?(?:ms|s|m|h|d|w|kb|mb|gb|b|px|%)", re.I)


def unmarkable(value: str) -> str:
    """Why a value cannot be told apart from any other; empty for one that can."""
    if _SWITCH.fullmatch(value):
        return "a switch: every build is full of such words"
    if _DATE.fullmatch(value):
        return "a date"
    if _DURATION.fullmatch(value):
        return "a duration or a size"
    if _NUMBER.fullmatch(value) and (not value.isdigit() or len(value.lstrip("0")) < 4):
        return "a small number: every build is full of those"
    return ""

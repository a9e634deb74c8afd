"""What a schema of the project (zod, t3-env, envalid, valibot, Astro) asks of a variable."""

import re
from typing import NamedTuple

WINDOW = 200


class Hint(NamedTuple):
    """`kind`: url, email, uuid, number, boolean, choice, or empty where any text will do. `least`
    is a length in characters, `choice` one of the values that are allowed; `optional`: none is
    needed."""

    kind: str = ""
    least: int = 0
    prefix: str = ""
    choice: str = ""
    optional: bool = False


NONE = Hint()
KEY = re.compile(
    rb"""(?m)(?:^|[{,(])[ \t]{0,40}["']?([A-Z][A-Z0-9_]{1,80})["']?[ \t]{0,8}:[ \t\r\n]{0,40}"""
    rb"(?=z\.|v\.|envField\.|t\.|str\(|url\(|port\(|num\(|bool\(|email\(|json\(|host\(|makeValidator)"
)
_CHOICE = re.compile(
    r"""(?:enum|picklist|oneOf|choices|values)\b\s*[(:]?\s*[({\[]{0,2}\s*(?:values:\s*\[)?["']([^"']{1,60})["']"""
)
_KINDS = (
    ("url", re.compile(r"\b(?:url|httpUrl|uri)\(")),
    ("email", re.compile(r"\bemail\(")),
    ("uuid", re.compile(r"\b(?:uuid|guid)\(")),
    ("number", re.compile(r"\b(?:number|num|port|int|bigint)\(")),
    ("boolean", re.compile(r"\b(?:boolean|bool|stringbool)\(")),
)
_LEAST = re.compile(r"\b(?:min|minLength|length)\(\s*(\d{1,4})\b")
_OPTIONAL = re.compile(r"\b(?:optional|default|nullish|catch)\b")
_PREFIX = re.compile(r"""\bstartsWith\(\s*["']([^"'\s]{1,24})["']""")


def hint_of(text: str) -> Hint:
    """`text` begins behind the colon of the variable's key."""
    end = re.search(r",\s*(?:\n|//|[\"']?[A-Z][A-Z0-9_]+[\"']?\s*:)|\n\s*\n", text)
    rule = text[: end.start()] if end else text
    free = _OPTIONAL.search(rule) is not None
    choice = _CHOICE.search(rule)
    if choice:
        return Hint("choice", choice=choice[1], optional=free)
    kind = next((name for name, pattern in _KINDS if pattern.search(rule)), "")
    least = _LEAST.search(rule)
    prefix = _PREFIX.search(rule)
    return Hint(kind, int(least[1]) if least else 0, prefix[1] if prefix else "", optional=free)

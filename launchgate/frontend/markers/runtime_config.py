"""Nuxt's runtimeConfig: each of its keys is a variable, `public.apiBase` NUXT_PUBLIC_API_BASE."""

import re
from collections.abc import Iterator

_START = re.compile(r"\bruntimeConfig\s{0,8}:\s{0,8}\{")
_SIGN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|[A-Za-z_$][\w$]*|[{}\[\](),:]""",
    re.DOTALL,
)
_LIMIT = 20_000


def nuxt_names(text: str) -> Iterator[str]:
    for start in _START.finditer(text):
        yield from _keys(text[start.end() : start.end() + _LIMIT])


def _keys(text: str) -> Iterator[str]:
    """Up to the brace that closes it. A key stands before a colon, behind a brace or a comma."""
    path: list[str] = []
    key, nested, before = "", 0, "{"
    for found in _SIGN.finditer(text):
        sign = found[0]
        if sign.startswith(("//", "/*")):
            continue
        if sign in "[(":
            nested += 1
        elif sign in "])":
            nested -= 1
        elif nested:
            continue
        elif sign == ":":
            if key:
                yield "_".join(["NUXT", *map(_snake, (*path, key))])
        elif sign == "{":
            path.append(key)
        elif sign == "}":
            if not path:
                return
            path.pop()
        elif before in ("{", ","):
            key = sign.strip("\"'`")
        before = sign


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[-.]", "_", name).upper()

"""Env files: what they set, and the same file with other values."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_ASSIGNMENT = re.compile(
    r"""^([ \t]*(?:export[ \t]+)?)([A-Za-z_][\w.-]{0,120})[ \t]*(?:=|:[ \t])[ \t]*"""
    r"""(?:"((?:[^"\\]|\\.){0,20000})"|'([^']{0,20000})'|`([^`]{0,20000})`|([^\r\n]{0,20000}?))"""
    r"""[ \t]*(?:(?<=\s)\#[^\r\n]*)?\r?$""",
    re.MULTILINE,
)
_CODE = (".js", ".ts", ".mjs", ".cjs", ".mts", ".json", ".py", ".md")


class Assignment(NamedTuple):
    """`value` is what a program sees."""

    name: str
    value: str
    start: int
    end: int
    export: str = ""


def is_env_file(name: str) -> bool:
    """By a file's name."""
    return (
        name in (".env", ".envrc", ".dev.vars")
        or name.startswith((".env.", ".dev.vars."))
        and not name.endswith(_CODE)
    )


def is_example(name: str) -> bool:
    return re.search(r"(?:example|sample|template|dist|defaults?|schema)", name[4:]) is not None


def order(name: str) -> int:
    """The smaller, the sooner a production build takes a value from this file."""
    if is_example(name):
        return 9
    names = (".env.production.local", ".env.local", ".env.production", ".env")
    return names.index(name) if name in names else 5


def assignments(text: str) -> Iterator[Assignment]:
    for found in _ASSIGNMENT.finditer(text):
        double, single, tick, bare = found.group(3, 4, 5, 6)
        if double is not None:
            value = double.replace("\\n", "\n").replace("\\r", "\r").replace('\\"', '"')
        else:
            value = next((item for item in (single, tick, bare) if item is not None), "").strip()
        yield Assignment(found[2], value, *found.span(), found[1])


def rewritten(text: str, values: Mapping[str, str]) -> str:
    """The same lines, each with its variable's value in `values` or as it was; no comments, which
    may hold old values."""
    out: list[str] = []
    done = 0
    for item in assignments(text):
        out.append("\n" * text.count("\n", done, item.start))
        value = values.get(item.name, item.value)
        shown = f"{item.export}{item.name}={_quoted(value)}"
        out.append(shown + "\n" * (text.count("\n", item.start, item.end) - shown.count("\n")))
        done = item.end
    out.append("\n" * text.count("\n", done))
    return "".join(out)


def _quoted(value: str) -> str:
    if re.fullmatch(r"[\w.:/@+=,%?&*-]*", value):
        return value
    if "\n" in value and '"' not in value:
        return '"' + value.replace("\n", "\\n") + '"'
    quote = next((sign for sign in "'`" if sign not in value), '"')
    return quote + value + quote

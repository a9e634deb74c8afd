"""Placeholders of bundlers in pages: `%VITE_X%`, `<%= process.env.X %>`.

https://vite.dev/guide/env-and-mode#html-constant-replacement
"""

import re
from collections.abc import Iterator

from launchgate.frontend.values.public import framework
from launchgate.ports.variables import Use
from launchgate.variables.paths import is_test
from launchgate.variables.source import Reading, Source, Surroundings

_PERCENT = re.compile(r"%(?P<name>[A-Z][A-Z0-9_]{2,100})%")
_TAG = re.compile(r"<%[-=_]?(?P<body>[^%]{0,500})%>")
_MEMBER = re.compile(
    r"(?<![\w.])(?:process|import\.meta)\.env\.(?P<name>[A-Za-z_]\w*)|htmlWebpackPlugin\.options"
    r"\.env\.(?P<other>[A-Za-z_]\w*)"
)
_COMMENT = re.compile(r"<!--(?!\[if).*?(?:-->|\Z)", re.DOTALL)
_BUILT_IN = frozenset(("MODE", "BASE_URL", "PROD", "DEV", "SSR", "PUBLIC_URL", "NODE_ENV"))


def read(source: Source, around: Surroundings) -> Reading:
    """Comments are left out; `%X%` counts with a prefix of a bundler only."""
    text = source.text
    away = [found.span() for found in _COMMENT.finditer(text)] if "<!--" in text else []
    uses = []
    for name, start, end, form in _found(text, around.prefixes):
        if name in _BUILT_IN or any(first <= start < last for first, last in away):
            continue
        uses.append(
            Use(
                name=name,
                location=source.place(start, end),
                side="client",
                phase="build",
                test=is_test(source.path),
                form=form,
            )
        )
    return Reading(uses=tuple(uses))


def _found(text: str, prefixes: tuple[str, ...]) -> Iterator[tuple[str, int, int, str]]:
    for found in _PERCENT.finditer(text):
        name = found["name"]
        if framework(name) is not None or name.startswith(prefixes or ("\0",)):
            yield name, *found.span("name"), "placeholder in HTML"
    for tag in _TAG.finditer(text):
        for found in _MEMBER.finditer(tag["body"]):
            group = "name" if found["name"] else "other"
            at = tag.start("body")
            yield found[group], at + found.start(group), at + found.end(group), "template in HTML"

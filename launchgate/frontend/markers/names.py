"""Which variables a project's sources read."""

import re
from collections.abc import Iterator

from launchgate.frontend.markers.runtime_config import nuxt_names
from launchgate.frontend.markers.schema import KEY, NONE, WINDOW, Hint, hint_of

_NAME = rb"([A-Z_][A-Z0-9_]{1,80})"
_READ = re.compile(
    rb"""(?:process\.env|Bun\.env|Deno\.env\.get|env\.(?:get|require)|useEnv|getEnv|requireEnv)"""
    rb"""(?:\??\.|\??\.?\[\s{0,4}["'`]|\(\s{0,4}["'`])""" + _NAME + rb"\b"
)
_META = re.compile(rb"""import\.meta\.env(?:\??\.|\[\s{0,4}["'`])""" + _NAME + rb"\b")
_BUILT_IN = frozenset(("MODE", "DEV", "PROD", "SSR", "BASE_URL", "SITE", "ASSETS_PREFIX"))
_TAKEN_APART = re.compile(
    rb"\}\s{0,8}(?::[^=;{}]{1,80})?=\s{0,8}(?:process\.env|import\.meta\.env|Bun\.env)\b(?![.\[])"
)
_IMPORT = re.compile(
    rb"""\}\s{0,8}from\s{0,8}["'](?:\$env/static/(?:private|public)|astro:env/(?:server|client))["']"""
)
_DYNAMIC = re.compile(
    rb"""\$env/dynamic/(?:private|public)|astro:env|from ["'][^"']{0,80}\benv(?:\.m?[jt]s)?["']"""
)
_OF_ENV = re.compile(rb"\benv\." + _NAME + rb"\b")
_KEYS = re.compile(rb"(?:^|[,{\s])" + _NAME + rb"(?=\s{0,8}(?:[,:=}\s]|as\b|$))")
_BACK = 4000


def names_in(path: str, data: bytes) -> Iterator[tuple[str, Hint]]:
    """Names in one source file, with what a schema in it asks of them."""
    for pattern in (_READ, _META):
        for found in pattern.finditer(data):
            name = found[1].decode("ascii")
            if pattern is _READ or name not in _BUILT_IN:
                yield name, NONE
    for pattern in (_TAKEN_APART, _IMPORT):
        for found in pattern.finditer(data):
            yield from _listed(data, found.start())
    if _DYNAMIC.search(data):
        yield from ((found[1].decode("ascii"), NONE) for found in _OF_ENV.finditer(data))
    for found in KEY.finditer(data):
        rule = data[found.end() : found.end() + WINDOW].decode("utf-8", "replace")
        yield found[1].decode("ascii"), hint_of(rule)
    if b"untimeConfig" in data and "nuxt.config" in path:
        yield from ((name, NONE) for name in nuxt_names(data.decode("utf-8", "replace")))


def _listed(data: bytes, end: int) -> Iterator[tuple[str, Hint]]:
    """Names between the braces that close at `end`."""
    begin = data.rfind(b"{", max(0, end - _BACK), end)
    if begin >= 0:
        for found in _KEYS.finditer(data, begin + 1, end):
            yield found[1].decode("ascii"), NONE

"""netlify.toml, fly.toml, wrangler.toml, nixpacks.toml and Supabase's config.toml.

https://docs.netlify.com/build/configure-builds/file-based-configuration/
https://fly.io/docs/reference/configuration/ https://developers.cloudflare.com/workers/wrangler/configuration/
https://supabase.com/docs/guides/local-development/managing-config
"""

import re
import sys
from collections.abc import Iterator
from typing import Any

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.finding import plain, table, toml_place, toml_places
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.references import Reference

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_ENV = re.compile(r"env\(([A-Za-z_]\w*)\)")
Rows = Iterator[tuple[tuple[str, ...], str | None]]


def read(source: Source) -> Reading:
    name = source.path.rpartition("/")[2]
    found = Found(source, name)
    try:
        data = tomllib.loads(source.text)
    except (ValueError, RecursionError):
        return Reading()
    places = toml_places(source.text)
    if name == "config.toml":
        if source.path.endswith("supabase/config.toml"):
            _supabase(source, found, data, places)
        return found.reading()
    for path, target in _tables(name, data):
        for key, value in table(data, *path).items():
            text = plain(value)
            at = toml_place(places, source.text, (*path, key))
            if text is not None:
                found.give(key, None if "${" in text else text, at, f"[{'.'.join(path)}]", target)
    return found.reading()


def _tables(name: str, data: dict[str, Any]) -> Rows:
    kind = name.partition(".")[0]
    if kind == "netlify":
        yield ("build", "environment"), None
        for context in table(data, "context"):
            yield ("context", context, "environment"), context
    elif kind == "fly":
        yield ("env",), None
        yield ("build", "args"), None
    elif kind == "wrangler":
        yield ("vars",), None
        for environment in table(data, "env"):
            yield ("env", environment, "vars"), environment
    elif kind == "nixpacks":
        yield ("variables",), None


def _supabase(
    source: Source,
    found: Found,
    data: dict[str, Any],
    places: dict[tuple[str, ...], tuple[int, int]],
) -> None:
    """What belongs to a part that is switched off is not needed."""
    left: list[tuple[tuple[str, ...], Any, bool]] = [((), data, False)]
    while left:
        path, value, is_off = left.pop()
        if isinstance(value, dict):
            off = is_off or value.get("enabled") is False
            left.extend(((*path, key), inner, off) for key, inner in value.items())
            continue
        match = _ENV.fullmatch(value) if isinstance(value, str) else None
        if match:
            begin = source.text.find(f"env({match[1]})", toml_place(places, source.text, path)[0])
            if begin >= 0:
                at = (begin + 4, begin + 4 + len(match[1]))
                found.use(Reference(match[1], *at, optional=is_off), form="supabase env()")

"""Source maps that browsers can get and that hold the project's own files."""

import json
import re
from collections.abc import Iterator

from launchgate.credentials.kind import Level
from launchgate.frontend.leftovers.trace import Trace
from launchgate.frontend.sourcemap import reference

RULE = "published-source-map"
SUBJECT = "source code in source maps"
_CONTENT = re.compile(
    rb'"sourcesContent"\s{0,40}:\s{0,40}\[\s{0,200}(?:(?:null|"")[\s,]{0,200}){0,100000}"[^"]'
)
_SOURCES = re.compile(rb'"sources"\s{0,40}:\s{0,40}\[')
_ITEM = re.compile(rb'[\s,]{0,200}(?:null|"(?P<name>(?:[^"\\]|\\.){0,4000})")')
_SAYS = "Anyone can read the product's source code, comments too, in the source maps."
_MAX_PARTS = 200  # of an index map
_NOT_OWN = re.compile(
    r"(?:^|[/\\])(?:node_modules|\.pnpm|\.yarn|bower_components)[/\\]|^\0|%00|\(webpack\)"
    r"|^webpack:/+(?:[^/]*/)?webpack/|webpack/(?:runtime|bootstrap|universalModuleDefinition)"
    r"|\[turbopack\]|^(?:external |data:)|(?:^|/)(?:vite/preload-helper|rolldown/runtime)"
    r"|modulepreload-polyfill|commonjsHelpers|__vite-browser-external|^(?:/_?next/|\.\./)*next/dist/|vendor/"
)
_STYLES = (".css", ".scss", ".sass", ".less", ".styl", ".pcss")
_VENDORED = (".min.js.map", ".min.css.map", ".min.mjs.map")  # no bundler names its own output so


def in_map(path: str, data: bytes) -> Iterator[Trace]:
    """`data` is a map's file."""
    names = own_sources(data)
    if names:
        vendored = path.lower().endswith(_VENDORED)
        yield Trace(
            RULE, SUBJECT, _SAYS, shown=names[0], level="low" if vendored else _level(names)
        )


def in_code(data: bytes) -> Iterator[Trace]:
    """`data` is a script or a style sheet, which may hold its map as a `data:` URL."""
    at = data.rfind(b"sourceMappingURL=data:")
    if at < 0:
        return
    found = reference(data)
    names = own_sources(found.inline) if found and found.inline else ()
    if names:
        end = at + len(b"sourceMappingURL=data:")
        yield Trace(RULE, SUBJECT, _SAYS, at, end, names[0], _level(names))


def own_sources(data: bytes) -> tuple[str, ...]:
    """Names of the project's own files in a map that holds contents."""
    if _CONTENT.search(data) is None:
        return ()
    names: list[str] = []
    for count, match in enumerate(_SOURCES.finditer(data)):
        if count == _MAX_PARTS:
            break
        names += (name for name in _names(data, match.end()) if not _NOT_OWN.search(name))
    return tuple(sorted(dict.fromkeys(names), key=_is_nameless))


def _is_nameless(name: str) -> bool:
    """`<anon>`, `<stdin>`: last, as an example is shown."""
    return name.startswith("<")


def _names(data: bytes, start: int) -> Iterator[str]:
    """The strings of the list that begins at `start`."""
    item = _ITEM.match(data, start)
    while item is not None:
        if item["name"]:
            yield _plain(item["name"])
        item = _ITEM.match(data, item.end())


def _plain(name: bytes) -> str:
    text = name.decode("utf-8", "replace")
    if "\\" not in text:
        return text
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text


def _level(names: tuple[str, ...]) -> Level | None:
    """Styles alone tell nothing that the page does not."""
    styles = all(name.partition("?")[0].lower().endswith(_STYLES) for name in names)
    return "low" if styles else None

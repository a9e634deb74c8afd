"""Files that are served as they are, each with the plants of one position."""

import html
import json
from collections.abc import Callable, Mapping, Sequence

from tests.frontends.code import object_of
from tests.frontends.plants import Plant

_Text = Callable[[Sequence[Plant]], str]


def _lines(pattern: str, plants: Sequence[Plant]) -> str:
    return "".join(pattern.format(value=p.value, member=p.kind.member, name=p.name) for p in plants)


def _feed(plants: Sequence[Plant]) -> str:
    items = [f"<{p.kind.member}>{html.escape(p.value)}</{p.kind.member}>" for p in plants]
    return f'<?xml version="1.0"?>\n<settings>{"".join(items)}</settings>\n'


def _picture(plants: Sequence[Plant]) -> str:
    items = "".join(f"<desc>{html.escape(p.value)}</desc>" for p in plants)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{items}</svg>\n'


def _lone_map(plants: Sequence[Plant]) -> str:
    """Nothing refers to it."""
    source = _lines('export const {name} = "{value}";\n', plants)
    return json.dumps(
        {
            "version": 3,
            "sources": ["../server/legacy.ts"],
            "sourcesContent": [source],
            "names": [],
            "mappings": "",
        }
    )


def _manifest(plants: Sequence[Plant]) -> str:
    return json.dumps({"name": "Acme", "settings": json.loads(object_of(plants))})


FILES: Mapping[str, tuple[str, _Text]] = {
    "style": ("theme.css", lambda plants: _lines('.{name}{{--api-key:"{value}"}}\n', plants)),
    "picture": ("logo.svg", _picture),
    "feed": ("settings.xml", _feed),
    "manifest": ("site.webmanifest", _manifest),
    "text-file": ("llms.txt", lambda plants: _lines("curl -H 'X-Api-Key: {value}'\n", plants)),
    "yaml": ("openapi.yaml", lambda plants: _lines("  {member}: '{value}'\n", plants)),
    "runtime-config": (
        "env.js",
        lambda plants: "window._env_ = {\n" + _lines('  {name}: "{value}",\n', plants) + "};\n",
    ),
    "lone-map": ("legacy.js.map", _lone_map),
    "well-known": (".well-known/acme.json", object_of),
}

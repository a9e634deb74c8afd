"""Templates of Helm, which are no YAML before they are filled: their `env` lists, by lines.

https://helm.sh/docs/chart_template_guide/getting_started/
"""

import re
from collections.abc import Iterator

_ENV = re.compile(r"([ \t]*)(?:- )?env:[ \t]*(?:\[\][ \t]*)?$")
_NAME = re.compile(r"[ \t]*-[ \t]+name:[ \t]*([\"']?)([A-Za-z_]\w*)\1[ \t]*(?:#.*)?$")
_VALUE = re.compile(r"[ \t]*(value|valueFrom):[ \t]*(.*?)[ \t]*$")


def templated(text: str) -> Iterator[tuple[str, str | None, tuple[int, int]]]:
    """Name, value, and the offsets of the name."""
    depth: int | None = None
    pending: tuple[str, tuple[int, int]] | None = None
    at = 0
    for row in text.splitlines(keepends=True):
        start, at = at, at + len(row)
        line = row.rstrip()
        bare = line.lstrip()
        if not bare or bare.startswith(("#", "{{")) or len(line) > 2000:
            continue
        indent = len(line) - len(bare)
        opens = _ENV.match(line)
        if opens:
            depth, pending = indent, None
            continue
        if depth is None or indent < depth or (indent == depth and not bare.startswith("-")):
            depth = pending = None
            continue
        name = _NAME.match(line)
        if name:
            pending = name[2], (start + name.start(2), start + name.end(2))
            continue
        value = _VALUE.match(line)
        if value and pending:
            plain = value[1] == "value" and not re.search(r"\{\{|\$[({]", value[2])
            yield pending[0], value[2].strip("\"'") if plain else None, pending[1]
            pending = None

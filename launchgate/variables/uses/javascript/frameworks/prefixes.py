"""Prefixes of one's own: whatever begins so is handed to browsers.

https://vite.dev/config/shared-options#envprefix, https://svelte.dev/docs/kit/configuration#env
"""

from launchgate.variables.source import Export, Surroundings
from launchgate.variables.uses.javascript.schemas.index import Index
from launchgate.variables.uses.javascript.schemas.syntax import NAME, elements, literal, text

_KEYS = ("envPrefix", "publicPrefix")
_MODULE = "import.meta.env/index"


def exported(names: Index) -> tuple[Export, ...]:
    """Of a configuration."""
    found: list[Export] = []
    for pair in names.all("pair"):
        value = pair.child_by_field_name("value")
        if text(pair.child_by_field_name("key")) not in _KEYS or value is None:
            continue
        words = map(literal, elements(value) or (value,))
        found += [Export(word, _MODULE, "prefix") for word in words if word and NAME.match(word)]
    return tuple(found)


def speaks(path: str, data: bytes) -> bool:
    """Whether a file may have any."""
    return ".config." in path and any(key.encode() in data for key in _KEYS)


def known(around: Surroundings) -> tuple[str, ...]:
    """Those of the whole project."""
    many = (export for exports in around.exports.values() for export in exports)
    return around.prefixes + tuple(one.name for one in many if one.kind == "prefix")

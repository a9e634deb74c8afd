"""Parameters of Firebase functions (firebase.google.com/docs/functions/config-env)."""

from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.syntax import (
    NAME,
    arguments,
    bare,
    chain,
    inside,
    literal,
    of,
)

_CALLS = frozenset(
    (*("defineSecret", "defineString", "defineInt", "defineBoolean", "defineFloat"), "defineList")
)


def read(found: Findings) -> None:
    if not any("firebase-functions" in module for module, _ in found.names.imports.values()):
        return
    for call in found.names.all("call_expression"):
        given = arguments(call)
        name = literal(given[0]) if given else None
        links = chain(call)
        if name is None or not links or links[-1].name not in _CALLS or not NAME.match(name):
            continue
        default = len(given) > 1 and of(given[1], "default") is not None
        found.use(name, inside(bare(given[0])), "firebase-functions params", default=default)

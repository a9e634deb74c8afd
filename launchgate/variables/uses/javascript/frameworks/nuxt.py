"""Nuxt: every key of `runtimeConfig` can be set by `NUXT_` and its name in snake case.

https://nuxt.com/docs/guide/going-further/runtime-config
"""

import re
from collections.abc import Iterator

from tree_sitter import Node

from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.spec import Spec
from launchgate.variables.uses.javascript.schemas.syntax import Pair, bare, literal, pairs, text

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[-.\s]")
_DEEP = 8


def snake(name: str) -> str:
    return _HUMP.sub("_", name).upper()


def read(found: Findings) -> None:
    for node in found.names.all("pair"):
        value = node.child_by_field_name("value")
        if text(node.child_by_field_name("key")) != "runtimeConfig" or value is None:
            continue
        for name, pair in _leaves(bare(value), "NUXT", 0):
            empty = literal(pair.value) == ""
            spec = Spec(required=empty, default=not empty)
            found.declare(
                name, pair.key, "nuxt.config runtimeConfig", spec, name.startswith("NUXT_PUBLIC_")
            )


def _leaves(node: Node, above: str, depth: int) -> Iterator[tuple[str, Pair]]:
    if node.type != "object" or depth > _DEEP:
        return
    for pair in pairs(node):
        if depth == 0 and pair.name in ("app", "nitro"):
            continue
        name = f"{above}_{snake(pair.name)}"
        value = bare(pair.value)
        if value.type == "object":
            yield from _leaves(value, name, depth + 1)
        elif value.type != "array":
            yield name, pair

"""Whether an expression is the environment, or an object that is made of it."""

import re

from tree_sitter import Node

from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.schemas.index import Index
from launchgate.variables.uses.javascript.schemas.syntax import (
    IDENTIFIERS,
    arguments,
    bare,
    pairs,
    text,
)

_WHOLE = re.compile(
    r"(?:(?:globalThis|global|window)\??\.)?(?:process|Bun|import\.meta|Netlify)\??\.env\Z"
    r"|Deno\.env(?:\.toObject\(\))?\Z|process\[['\"]env['\"]\]\Z"
)
_MEMBER = re.compile(
    r"\b(?:process|Bun|import\.meta)\??\.env!?(?:\??\.|\[['\"])(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
)
_ALIASES = ("process", "node:process")
_DEEP = 5
_LONG = 60_000


def source(node: Node, names: Index, depth: int = 0) -> dict[str, str] | None:
    """None: it is no environment. Empty: it is all of it. Else the variable behind each key."""
    node = bare(node)
    if depth > _DEEP:
        return None
    if node.type in ("member_expression", "subscript_expression"):
        return {} if _WHOLE.match(text(node)) else None
    if node.type in IDENTIFIERS:
        return _named(text(node), names, depth)
    if node.type == "object":
        return _object(node, names, depth)
    if node.type == "call_expression":
        if _WHOLE.match(text(node)[:64]):
            return {}
        if text(node.child_by_field_name("function"))[-200:].endswith(("loadEnv", "loadEnvFile")):
            return {}
        found = (source(one, names, depth + 1) for one in arguments(node)[:4])
        return next((one for one in found if one is not None), None)
    if node.type in ("binary_expression", "ternary_expression"):
        found = (source(one, names, depth + 1) for one in node.named_children[:3])
        return next((one for one in found if one is not None), None)
    return None


def _named(name: str, names: Index, depth: int) -> dict[str, str] | None:
    if names.imports.get(name, ("", ""))[0] in _ALIASES and names.imports[name][1] == "env":
        return {}
    if "ProcessEnv" in names.types.get(name, ""):
        return {}
    value = names.values.get(name)
    return source(value, names, depth + 1) if value is not None else None


def _object(node: Node, names: Index, depth: int) -> dict[str, str] | None:
    if node.end_byte - node.start_byte > _LONG:
        return None
    for child in node.named_children:
        if child.type == "spread_element" and first(child) is not None:
            inner = source(child.named_children[0], names, depth + 1)
            if inner is not None:
                return inner
    behind: dict[str, str] = {}
    for pair in pairs(node):
        found = _MEMBER.search(text(pair.value))
        if found is not None:
            behind[pair.name] = found["name"]
    return behind or None

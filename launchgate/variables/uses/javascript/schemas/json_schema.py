"""A JSON Schema written as an object, or built with typebox or fluent-json-schema."""

from tree_sitter import Node

from launchgate.ports.variables import ValueType
from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.shape import fields, is_schema
from launchgate.variables.uses.javascript.schemas.spec import Spec
from launchgate.variables.uses.javascript.schemas.syntax import (
    IDENTIFIERS,
    bare,
    elements,
    literal,
    of,
    pairs,
    text,
)

_TYPES: dict[str, ValueType] = {
    "string": "string",
    "number": "float",
    "integer": "int",
    "boolean": "bool",
}
_FORMATS: dict[str, ValueType] = {
    "uri": "url",
    "url": "url",
    "email": "email",
    "uuid": "uuid",
    "hostname": "host",
}


def schema(node: Node, found: Findings, title: str) -> bool:
    """Whether anything was found."""
    node = bare(node)
    if node.type in IDENTIFIERS:
        node = bare(found.names.values.get(text(node), node))
    members = of(node, "properties")
    if members is None:
        return found.schema(fields(node, found.names), title)
    needed = {literal(one) for one in elements(of(node, "required"))}
    seen = False
    for pair in pairs(members):
        spec = _spec(pair.value, pair.name in needed)
        found.add(pair.name, pair.key, title, spec)
        seen = True
    return seen


def _spec(value: Node, needed: bool) -> Spec:
    default = of(value, "default") is not None
    words = [literal(one) for one in elements(of(value, "enum"))]
    choices = tuple(word for word in words if word is not None)
    kind = _FORMATS.get(literal(of(value, "format")) or "") or _TYPES.get(
        literal(of(value, "type")) or ""
    )
    goes_on = default or not needed
    return Spec("enum" if choices else kind, not goes_on, goes_on, choices)


def read(found: Findings) -> None:
    """`{ schema, dotenv: true }` of @fastify/env, where another file registers it."""
    if not any(
        module in ("@fastify/env", "fastify-env") for module, _ in found.names.imports.values()
    ):
        return
    for value in found.names.values.values():
        block = of(value, "schema")
        if block is None:
            continue
        target = bare(block)
        if target.type in IDENTIFIERS:
            target = bare(found.names.values.get(text(target), target))
        if of(target, "properties") is not None or is_schema(target, found.names):
            schema(block, found, "@fastify/env")

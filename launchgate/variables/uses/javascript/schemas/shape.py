"""The fields of an object's schema, through constants, `extend`, `merge`, spreads and unions."""

from collections.abc import Sequence
from typing import NamedTuple

from tree_sitter import Node

from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.schemas.index import Index
from launchgate.variables.uses.javascript.schemas.syntax import (
    FUNCTIONS,
    IDENTIFIERS,
    NAME,
    Link,
    bare,
    chain,
    elements,
    inside,
    key_name,
    literal,
    pairs,
    text,
)

# Names cost more: two constants that hold each other many times over come to an end soon.
_DEEP = 10
_NAME = 3
_MOST = 2000
_OBJECTS = frozenset(
    (
        *("object", "strictObject", "looseObject", "Object", "Struct", "interface", "type"),
        *("objectWithRest", "inexact", "Interface", "record"),
    )
)
_ADDS = frozenset(
    (
        *("shape", "keys", "extend", "safeExtend", "append", "merge", "and", "concat", "augment"),
        *("intersection", "intersect", "Intersect", "Composite", "preprocess", "strict", "exact"),
        *("assign", "lazy", "partial", "required", "readonly", "parse", "freeze"),
    )
)
_UNIONS = frozenset(("union", "discriminatedUnion", "variant", "or", "Union", "alternatives"))


class Field(NamedTuple):
    """`value` None: the schema says only the name. `optional`: the object may lack it."""

    name: str
    key: Node
    value: Node | None
    optional: bool = False


def fields(node: Node, names: Index, depth: int = 0) -> list[Field]:
    """Empty where it is no object's schema."""
    node = bare(node)
    if depth > _DEEP:
        return []
    if node.type in IDENTIFIERS:
        value = names.values.get(text(node))
        return fields(value, names, depth + _NAME) if value is not None else []
    if node.type == "object":
        return _literal(node, names, depth)
    if node.type == "array":
        return [one for item in elements(node) for one in fields(item, names, depth + 1)]
    if node.type in FUNCTIONS:
        body = node.child_by_field_name("body")
        return fields(body, names, depth + 1) if body is not None and _short(body) else []
    if node.type in ("call_expression", "member_expression"):
        return _chained(chain(node), names, depth)
    return []


def is_schema(node: Node, names: Index, depth: int = 0) -> bool:
    """Whether it is made by a library of schemas, and not an object as such."""
    node = bare(node)
    if depth > _DEEP:
        return False
    if node.type in IDENTIFIERS:
        value = names.values.get(text(node))
        return value is not None and is_schema(value, names, depth + _NAME)
    if node.type == "array":
        return any(is_schema(one, names, depth + 1) for one in elements(node)[:8])
    if node.type not in ("call_expression", "member_expression"):
        return False
    links = chain(node)
    if any(link.arguments is not None and link.name in _OBJECTS for link in links):
        return True
    if not links:
        return False
    first = links[0]
    starts = first.name and first.arguments is None and first.node.type == "identifier"
    if starts and is_schema(first.node, names, depth):
        return True
    return any(
        is_schema(one, names, depth + 1)
        for link in links
        if link.name in (*_UNIONS, "pipe", "preprocess", "intersect", "intersection", "merge")
        for one in (link.arguments or ())
    )


def _short(node: Node) -> bool:
    return node.type != "statement_block"


def _literal(node: Node, names: Index, depth: int) -> list[Field]:
    found: list[Field] = []
    for child in node.named_children[:_MOST]:
        if child.type == "spread_element":
            spread = first(child)
            if spread is not None:
                found += fields(spread, names, depth + 1)
        elif child.type == "shorthand_property_identifier":
            found.append(Field(text(child), child, child))
        elif child.type == "pair":
            key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
            name = key_name(key) if key is not None else None
            if key is None or name is None:
                continue
            optional = name.endswith("?")
            if NAME.match(name.rstrip("?")):
                found.append(Field(name.rstrip("?"), inside(key), value, optional))
    return found


def _chained(links: Sequence[Link], names: Index, depth: int) -> list[Field]:
    found: list[Field] = []
    for at, link in enumerate(links):
        if link.arguments is None:
            if at == 0 and link.node.type in ("identifier", "array", "object"):
                found += fields(link.node, names, depth)
            continue
        found = _step(link, found, names, depth)
    return found


def _step(link: Link, found: list[Field], names: Index, depth: int) -> list[Field]:
    given = link.arguments or ()
    if link.name == "partial" and not given:
        return [field._replace(optional=True) for field in found]
    if link.name in ("omit", "pick"):
        chosen = {pair.name for one in given if one.type == "object" for pair in pairs(one)}
        chosen |= {literal(item) or "" for one in given for item in elements(one)}
        keep = link.name == "pick"
        inner = found or [one for item in given[:1] for one in fields(item, names, depth + 1)]
        return [field for field in inner if (field.name in chosen) is keep]
    if link.name in _UNIONS:
        return found + _union(given, names, depth)
    if link.name == "prop":  # fluent-json-schema
        name = literal(given[0]) if given else None
        if name and NAME.match(name):
            value = given[1] if len(given) > 1 else None
            found = [*found, Field(name, inside(given[0]), value)]
        return found
    if link.name == "pipe" and found:
        return found
    if link.name in _OBJECTS or link.name in _ADDS or link.name == "pipe":
        for one in given:
            found = found + fields(one, names, depth + 1)
    return found


def _union(given: Sequence[Node], names: Index, depth: int) -> list[Field]:
    members = [item for one in given for item in (elements(one) or (one,))]
    sets = [fields(one, names, depth + 1) for one in members]
    sets = [one for one in sets if one]
    everywhere = set.intersection(*({field.name for field in one} for one in sets)) if sets else ()
    return [
        field._replace(optional=field.optional or field.name not in everywhere)
        for one in sets
        for field in one
    ]

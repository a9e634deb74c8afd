"""Which members of an object code reads: `env.X`, `env["X"]`, `const { X } = env`."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tree_sitter import Node

from launchgate.variables.uses.javascript.schemas.index import Index
from launchgate.variables.uses.javascript.schemas.standing import standing
from launchgate.variables.uses.javascript.schemas.syntax import (
    NAME,
    bare,
    inside,
    key_name,
    literal,
    text,
    wrapped,
)


class Member(NamedTuple):
    name: str
    key: Node
    default: bool
    optional: bool
    node: Node


def members(names: Index, holds: Callable[[Node], bool]) -> Iterator[Member]:
    """`holds` tells whether an expression is the object."""
    for node in names.all("member_expression", "subscript_expression"):
        target = node.child_by_field_name("object")
        if target is None or not holds(bare(target)) or _written(node):
            continue
        key = node.child_by_field_name("property") or node.child_by_field_name("index")
        if key is None:
            continue
        name = text(key) if node.type == "member_expression" else literal(key)
        if name is not None and NAME.match(name):
            yield Member(name, inside(key), *standing(node), node)
    for node in names.all("variable_declarator"):
        pattern, value = node.child_by_field_name("name"), node.child_by_field_name("value")
        if pattern is not None and value is not None and holds(bare(value)):
            yield from destructured(pattern)


def destructured(pattern: Node) -> Iterator[Member]:
    if pattern.type != "object_pattern":
        return
    for child in pattern.named_children:
        if child.type == "shorthand_property_identifier_pattern":
            yield Member(text(child), child, False, False, child)
        elif child.type == "object_assignment_pattern":
            left = child.child_by_field_name("left")
            if left is not None:
                yield Member(text(left), left, True, False, child)
        elif child.type == "pair_pattern":
            key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
            name = key_name(key) if key is not None else None
            if key is not None and name is not None and NAME.match(name):
                default = value is not None and value.type == "assignment_pattern"
                yield Member(name, inside(key), default, False, child)


def _written(node: Node) -> bool:
    node = wrapped(node)
    parent = node.parent
    if parent is None:
        return False
    if parent.type == "assignment_expression":
        left = parent.child_by_field_name("left")
        return left is not None and left.id == node.id
    return parent.type == "unary_expression" and text(parent).startswith("delete")

"""Parts of a JavaScript tree as the readers of schemas want them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from launchgate.variables.uses.javascript.nodes import first

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
SCREAMING = re.compile(r"[A-Z][A-Z0-9_]*\Z")
# One in `{ name }` stands for itself.
IDENTIFIERS = ("identifier", "shorthand_property_identifier")
FUNCTIONS = frozenset(("arrow_function", "function_expression", "function", "method_definition"))
_WRAPPERS = frozenset(
    (
        *("as_expression", "satisfies_expression", "non_null_expression"),
        *("parenthesized_expression", "await_expression"),
    )
)


class Link(NamedTuple):
    """One step of `a.b(c).d`. `arguments` None: it is not called."""

    name: str
    node: Node
    arguments: tuple[Node, ...] | None


class Pair(NamedTuple):
    """`value` is the key itself in a shorthand."""

    name: str
    key: Node
    value: Node


def text(node: Node | None) -> str:
    return (node.text or b"").decode("utf-8", "replace") if node is not None else ""


def bare(node: Node) -> Node:
    """Without casts, brackets, `await` and `!` around it."""
    while node.type in _WRAPPERS or node.type == "type_assertion":
        inner = node.named_children
        if not inner:
            break
        node = inner[-1] if node.type == "type_assertion" else inner[0]
    return node


def wrapped(node: Node) -> Node:
    """With the casts, brackets, `await` and `!` around it."""
    while node.parent is not None and (
        node.parent.type in _WRAPPERS or node.parent.type == "type_assertion"
    ):
        node = node.parent
    return node


def literal(node: Node | None) -> str | None:
    """The text of a string that is nothing else."""
    if node is None:
        return None
    node = bare(node)
    if node.type not in ("string", "template_string"):
        return None
    if any(child.type not in ("string_fragment",) for child in node.named_children):
        return None
    return text(node)[1:-1]


def inside(node: Node) -> Node:
    """The part of a string or a key between its quotes."""
    if node.type in ("string", "template_string", "computed_property_name"):
        child = first(node)
        return inside(child) if child is not None else node
    return node


def arguments(call: Node) -> tuple[Node, ...]:
    given = call.child_by_field_name("arguments")
    if given is None or given.type != "arguments":
        return ()
    return tuple(child for child in given.named_children if child.type != "comment")


def chain(node: Node) -> list[Link]:
    """The steps of an expression, the first one first; empty where it is none."""
    links: list[Link] = []
    called: tuple[Node, ...] | None = None
    while True:
        node = bare(node)
        if node.type == "call_expression":
            function = node.child_by_field_name("function")
            if function is None:
                return []
            if called is not None:  # f(a)(b)
                links.append(Link("", node, called))
            called, node = arguments(node), function
        elif node.type == "member_expression":
            target, name = (node.child_by_field_name(one) for one in ("object", "property"))
            if target is None or name is None:
                return []
            links.append(Link(text(name), name, called))
            called, node = None, target
        elif node.type in ("identifier", "this"):
            links.append(Link(text(node), node, called))
            return links[::-1]
        else:
            links.append(Link("", node, called))
            return links[::-1]


def pairs(node: Node) -> Iterator[Pair]:
    """Of an object; spreads, methods and keys that cannot be told are left out."""
    for child in node.named_children:
        if child.type == "shorthand_property_identifier":
            yield Pair(text(child), child, child)
        elif child.type == "pair":
            key, value = (child.child_by_field_name(one) for one in ("key", "value"))
            if key is None or value is None:
                continue
            name = key_name(key)
            if name is not None:
                yield Pair(name, inside(key), value)


def key_name(key: Node) -> str | None:
    if key.type in ("property_identifier", "identifier"):
        return text(key)
    if key.type == "computed_property_name":
        return literal(first(key))
    return literal(key)


def of(node: Node | None, name: str) -> Node | None:
    """An object's member, without what is around it."""
    if node is None:
        return None
    node = bare(node)
    if node.type != "object":
        return None
    return next((bare(pair.value) for pair in pairs(node) if pair.name == name), None)


def elements(node: Node | None) -> tuple[Node, ...]:
    if node is None or bare(node).type != "array":
        return ()
    return tuple(child for child in bare(node).named_children if child.type != "comment")

"""Texts that stand for names: literals, constants, lists of them."""

from collections.abc import Sequence

from tree_sitter import Node

from launchgate.variables.uses.javascript.manner import CASTS
from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.scopes import around, declarations, meant
from launchgate.variables.uses.javascript.script import Script

Names = Sequence[tuple[str, Node]]
"""Each name, and where it is written."""
_MOST = 500
_LOOPS = ("forEach", "map", "filter", "some", "every", "find", "reduce", "flatMap")


def literal(script: Script, node: Node) -> str | None:
    """Of a text that is nothing else."""
    if node.type not in ("string", "template_string"):
        return None
    if any(child.type == "template_substitution" for child in node.named_children):
        return None
    return script.text_of(node)[1:-1]


def names_of(script: Script, node: Node, depth: int = 0) -> Names | None:
    """What an expression may be, where all of it is known. None: it cannot be told here."""
    if depth > 6:
        return None
    while node.type in CASTS and first(node) is not None:
        node = node.named_children[0]
    text = literal(script, node)
    if text is not None:
        return [(text, node)]
    if node.type == "identifier":
        return _named(script, node, depth)
    if node.type == "member_expression":
        return _member(script, node, depth)
    if node.type == "subscript_expression":
        return _any_of(script, node, depth)
    if node.type == "ternary_expression":
        branches = [node.child_by_field_name(name) for name in ("consequence", "alternative")]
        found = [names_of(script, one, depth + 1) for one in branches if one is not None]
        return [item for one in found for item in one or ()] if all(found) else None
    if node.type == "template_string":
        return _joined(script, node, depth)
    return None


def elements(script: Script, node: Node, depth: int = 0) -> Names | None:
    """Of a list of texts, or of an object's keys (`Object.keys({...})`)."""
    while node.type in CASTS and first(node) is not None:
        node = node.named_children[0]
    if node.type == "array":
        found: list[tuple[str, Node]] = []
        for child in node.named_children[:_MOST]:
            known = names_of(script, child, depth + 1)
            if known is None:
                return None
            found.extend(known)
        return found or None
    if node.type == "call_expression":
        return _of_object(script, node, depth)
    if node.type == "identifier" and depth < 4:
        value = value_of(script, node)
        return elements(script, value, depth + 1) if value is not None else None
    return None


def _of_object(script: Script, call: Node, depth: int) -> Names | None:
    """`Object.values({...})`, `Object.keys({...})`."""
    function, given = (call.child_by_field_name(name) for name in ("function", "arguments"))
    kind = script.text_of(function) if function is not None else ""
    value = first(given)
    if kind not in ("Object.values", "Object.keys") or value is None or depth > 4:
        return None
    if value.type == "identifier":
        value = value_of(script, value)
    while value is not None and value.type in CASTS and first(value) is not None:
        value = first(value)
    if value is None or value.type != "object":
        return None
    found: list[tuple[str, Node]] = []
    for child in value.named_children[:_MOST]:
        one = child.child_by_field_name("value" if kind == "Object.values" else "key")
        if child.type != "pair" or one is None:
            return None
        if one.type == "property_identifier":
            found.append((script.text_of(one), one))
            continue
        known = names_of(script, one, depth + 1)
        if known is None:
            return None
        found.extend(known)
    return found or None


def value_of(script: Script, node: Node) -> Node | None:
    """What a constant of this file is."""
    target = meant(node, declarations(script, script.text_of(node)))
    outer = target.parent if target is not None else None
    if outer is None or outer.type != "variable_declarator":
        return None
    kind = outer.parent
    if kind is not None and script.text_of(kind)[:4] in ("let ", "var "):
        return None
    return outer.child_by_field_name("value")


def _named(script: Script, node: Node, depth: int) -> Names | None:
    target = meant(node, declarations(script, script.text_of(node)))
    outer = target.parent if target is not None else None
    if target is None or outer is None:
        return None
    if outer.type == "variable_declarator":
        if outer.child_by_field_name("name") != target:
            return None
        value = value_of(script, node)
        return names_of(script, value, depth + 1) if value is not None else None
    return looped(script, target)


def looped(script: Script, target: Node) -> Names | None:
    """Of a loop's variable: `for (const k of [...])`, `[...].map(k => ...)`."""
    items = gone_through(script, target)
    return elements(script, items) if items is not None else None


def gone_through(script: Script, target: Node) -> Node | None:
    """What a loop goes through whose variable an identifier declares."""
    outer = target.parent
    while outer is not None and outer.type in ("lexical_declaration", "variable_declarator"):
        outer = outer.parent
    if outer is None:
        return None
    if outer.type == "for_in_statement":
        return outer.child_by_field_name("right")
    function = around(target, frozenset(("arrow_function", "function_expression")))
    given = function.parent if function is not None else None
    call = given.parent if given is not None and given.type == "arguments" else None
    callee = call.child_by_field_name("function") if call is not None else None
    if function is None or given is None or callee is None or first(given) != function:
        return None
    if callee.type != "member_expression" or not _is_first(function, target):
        return None
    prop = callee.child_by_field_name("property")
    if prop is None or script.text_of(prop) not in _LOOPS:
        return None
    return callee.child_by_field_name("object")


def _is_first(function: Node, target: Node) -> bool:
    if function.child_by_field_name("parameter") == target:
        return True
    parameters = function.child_by_field_name("parameters")
    head = first(parameters)
    if head is None:
        return False
    return head == target or head.child_by_field_name("pattern") == target


def _member(script: Script, node: Node, depth: int) -> Names | None:
    """`KEYS.DATABASE` of `const KEYS = { DATABASE: "DATABASE_URL" }`, or of an enum."""
    owner, prop = (node.child_by_field_name(name) for name in ("object", "property"))
    if owner is None or prop is None or owner.type != "identifier":
        return None
    wanted = script.text_of(prop)
    value = value_of(script, owner)
    while value is not None and value.type in CASTS and first(value) is not None:
        value = value.named_children[0]
    if value is not None and value.type == "object":
        for child in value.named_children[:_MOST]:
            key, inner = child.child_by_field_name("key"), child.child_by_field_name("value")
            if key is not None and inner is not None and script.text_of(key) == wanted:
                return names_of(script, inner, depth + 1)
        return None
    return _of_enum(script, script.text_of(owner), wanted)


def _any_of(script: Script, node: Node, depth: int) -> Names | None:
    """`FLAGS[which]` of `const FLAGS = { a: "FLAG_A", b: "FLAG_B" }`: each of its texts, or the
    one whose key is written."""
    owner, index = (node.child_by_field_name(name) for name in ("object", "index"))
    value = value_of(script, owner) if owner is not None and owner.type == "identifier" else None
    while value is not None and value.type in CASTS and first(value) is not None:
        value = value.named_children[0]
    if value is None or index is None or value.type not in ("object", "array"):
        return None
    wanted = literal(script, index)
    found: list[tuple[str, Node]] = []
    for child in value.named_children[:_MOST]:
        key, inner = child.child_by_field_name("key"), child.child_by_field_name("value")
        if child.type == "comment" or (
            wanted is not None and key is not None and script.text_of(key).strip("\"'") != wanted
        ):
            continue
        known = names_of(script, inner or child, depth + 1)
        if known is None:
            return None
        found.extend(known)
    return found or None


def _of_enum(script: Script, enum: str, wanted: str) -> Names | None:
    for start in script.occurrences(enum.encode()):
        node = script.at(start, start + len(enum.encode()))
        outer = node.parent if node is not None else None
        if outer is None or outer.type != "enum_declaration":
            continue
        body = outer.child_by_field_name("body")
        for child in body.named_children if body is not None else ():
            name, value = (child.child_by_field_name(part) for part in ("name", "value"))
            if name is not None and value is not None and script.text_of(name) == wanted:
                text = literal(script, value)
                return None if text is None else [(text, value)]
    return None


def _joined(script: Script, node: Node, depth: int) -> Names | None:
    """`${PREFIX}_KEY` of constants only."""
    made = ""
    for child in node.named_children:
        if child.type == "template_substitution":
            inner = first(child)
            known = names_of(script, inner, depth + 1) if inner is not None else None
            if known is None or len(known) != 1:
                return None
            made += known[0][0]
        else:
            made += script.text_of(child)
    return [(made, node)]

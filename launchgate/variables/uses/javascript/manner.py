"""How a variable is read: with a default, only asked for, set and not read."""

from typing import NamedTuple

from tree_sitter import Node

from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.scopes import FUNCTIONS
from launchgate.variables.uses.javascript.script import Script

CASTS = frozenset(
    (
        *("as_expression", "satisfies_expression", "non_null_expression", "type_assertion"),
        *("parenthesized_expression", "await_expression"),
    )
)
_CONVERT = frozenset(("Number", "String", "parseInt", "parseFloat", "JSON.parse", "BigInt", "atob"))
_COMPARE = frozenset(("===", "!==", "==", "!=", "<", ">", "<=", ">="))
_GIVEN_UP = ("throw", "process.exit", "invariant", "assert", "fatal", "process.abort")
_METHODS = frozenset(
    ("split", "trim", "toLowerCase", "toUpperCase", "replace", "replaceAll", "slice", "toString")
)


_CHAINED = 20


class Manner(NamedTuple):
    """`is_read` false: it is only set, or taken away."""

    default: bool = False
    optional: bool = False
    is_read: bool = True


def manner_of(script: Script, node: Node, depth: int = 0) -> Manner:
    """Of an expression that is a variable's value. `depth` counts methods called one on another."""
    inner, outer = node, node.parent
    for _ in range(40):
        if outer is None:
            return Manner()
        kind = outer.type
        if kind in CASTS:
            pass
        elif kind == "binary_expression":
            found = _binary(script, outer, inner)
            if found is not None:
                return found
        elif kind == "unary_expression":
            return _unary(script, outer)
        elif kind == "arguments":
            call = outer.parent
            function = call.child_by_field_name("function") if call is not None else None
            name = script.text_of(function) if function is not None else ""
            if name == "Boolean":
                return Manner(optional=True)
            if call is None or name not in _CONVERT or first(outer) != inner:
                return _tested(script, inner)
            inner, outer = call, call.parent
            continue
        elif kind == "member_expression" and outer.child_by_field_name("object") == inner:
            call = outer.parent
            asked = outer.child_by_field_name("optional_chain") is not None
            prop = outer.child_by_field_name("property")
            called = call is not None and call.type == "call_expression"
            if called and prop is not None and script.text_of(prop) in _METHODS and call:
                further = _after(script, call, depth + 1)
                if further is not None:
                    return further
            return Manner(optional=True) if asked else _tested(script, inner)
        elif kind in ("if_statement", "while_statement", "ternary_expression"):
            if outer.child_by_field_name("condition") == inner or inner.type == (
                "parenthesized_expression"
            ):
                condition = outer.child_by_field_name("condition")
                if condition == inner:
                    return Manner(optional=not _gives_up(script, outer))
            if kind != "ternary_expression":
                return _tested(script, inner)
            around = _tested(script, inner)
            if around.optional:
                return around
        elif kind == "assignment_expression":
            if outer.child_by_field_name("left") == inner:
                return Manner(is_read=False)
            return _tested(script, inner)
        elif kind == "augmented_assignment_expression":
            operator = script.text_of(outer)
            if outer.child_by_field_name("left") == inner:
                default = "??=" in operator[:400] or "||=" in operator[:400]
                return Manner(default=default, is_read=default)
            return _tested(script, inner)
        elif (
            kind in ("update_expression", "array_pattern", "object_pattern", "pair_pattern")
            or kind == "for_in_statement"
            and outer.child_by_field_name("left") == inner
        ):
            return Manner(is_read=False)
        else:
            return _tested(script, inner)
        inner, outer = outer, outer.parent
    return Manner()


def _after(script: Script, call: Node, depth: int) -> Manner | None:
    """Of `x?.split(",") ?? []`: a default that stands behind a method."""
    if depth > _CHAINED:
        return None
    found = manner_of(script, call, depth)
    return found if found.default else None


def _binary(script: Script, outer: Node, inner: Node) -> Manner | None:
    """None: the value goes on outwards."""
    operator = outer.child_by_field_name("operator")
    sign = script.text_of(operator) if operator is not None else ""
    left = outer.child_by_field_name("left") == inner
    if sign in ("??", "||") and left:
        other = outer.child_by_field_name("right")
        text = script.text_of(other) if other is not None else ""
        if text in ("undefined", "null", "void 0", "false"):
            return Manner(optional=True)
        if text.startswith(("throw", "fail(", "raise(", "(() => { throw", "panic(")):
            return Manner()
        if other is not None and _is_variable(text):  # A ?? B ?? d: the last one says
            return _chained(script, outer)
        return Manner(default=True)
    if sign == "&&":
        return Manner(optional=True) if left else None
    if sign in _COMPARE or sign == "in":
        return Manner(optional=True)
    if sign in ("??", "||"):
        return None
    return _tested(script, inner)


def _chained(script: Script, outer: Node) -> Manner:
    """Another variable stands in: it can be missing as long as that one is there."""
    return Manner(default=True)


def _is_variable(text: str) -> bool:
    return text.startswith(("process.env", "import.meta.env", "Bun.env", "Deno.env"))


def _unary(script: Script, outer: Node) -> Manner:
    operator = outer.child_by_field_name("operator")
    sign = script.text_of(operator) if operator is not None else ""
    if sign == "delete":
        return Manner(is_read=False)
    if sign in ("typeof", "void"):
        return Manner(optional=True)
    if sign != "!":
        return Manner()
    step: Node | None = outer
    for _ in range(12):
        if step is None or step.type in FUNCTIONS or step.type == "statement_block":
            break
        if step.type in ("if_statement", "ternary_expression"):
            return Manner(optional=not _gives_up(script, step))
        step = step.parent
    return Manner(optional=True)


def _gives_up(script: Script, branch: Node) -> bool:
    """Whether a branch ends the program: then the variable is required after all."""
    then = branch.child_by_field_name("consequence")
    if then is None or then.end_byte - then.start_byte > 2000:
        return False
    return any(word in script.text_of(then) for word in _GIVEN_UP)


def _tested(script: Script, node: Node) -> Manner:
    """Optional where the code asks for the same thing around it."""
    text = script.text_of(node)
    inner, outer = node, node.parent
    for _ in range(30):
        if outer is None or outer.type in FUNCTIONS or outer.type == "program":
            return Manner()
        if outer.type in ("if_statement", "ternary_expression"):
            condition = outer.child_by_field_name("condition")
            then = outer.child_by_field_name("consequence")
            if condition is not None and then == inner and text in script.text_of(condition):
                return Manner(optional=True)
        elif outer.type == "binary_expression":
            left, right = (outer.child_by_field_name(name) for name in ("left", "right"))
            sign = outer.child_by_field_name("operator")
            and_also = sign is not None and script.text_of(sign) == "&&"
            if and_also and left is not None and right == inner and text in script.text_of(left):
                return Manner(optional=True)
        inner, outer = outer, outer.parent
    return Manner()

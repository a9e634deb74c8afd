"""What the code does when a variable that it reads is not there."""

from tree_sitter import Node

from launchgate.variables.uses.javascript.schemas.syntax import text, wrapped


def standing(node: Node) -> tuple[bool, bool]:
    """(something else stands in, it only asks whether it is there)."""
    node = wrapped(node)
    parent = node.parent
    if parent is None:
        return False, False
    if parent.type == "binary_expression":
        operator = text(parent.child_by_field_name("operator"))
        left = parent.child_by_field_name("left")
        first = left is not None and left.id == node.id
        if operator in ("??", "||"):
            return first, False
        return False, operator == "&&" and first
    if parent.type == "ternary_expression":
        condition = parent.child_by_field_name("condition")
        return False, condition is not None and condition.id == node.id
    if parent.type == "unary_expression":
        return False, text(parent.child_by_field_name("operator")) == "!"
    # brackets of an `if` are taken off by `wrapped`
    return False, parent.type in ("if_statement", "while_statement")

"""Functions and their parameters: which is which, and by what others call them."""

from tree_sitter import Node

from launchgate.variables.uses.javascript.manner import CASTS
from launchgate.variables.uses.javascript.scopes import FUNCTIONS
from launchgate.variables.uses.javascript.script import Script

MEMBERS = ("method_definition", "pair", "public_field_definition", "field_definition")


def parameter(target: Node) -> tuple[Node, int] | None:
    """The function whose parameter an identifier declares, and which one."""
    inner, outer = target, target.parent
    if outer is not None and outer.type == "arrow_function":
        return outer, 0
    while outer is not None and outer.type in (
        *("required_parameter", "optional_parameter", "assignment_pattern", "rest_pattern"),
    ):
        inner, outer = outer, outer.parent
    if outer is None or outer.type != "formal_parameters":
        return None
    function = outer.parent
    items = [one for one in outer.named_children if one.type != "comment"]
    if function is None or function.type not in FUNCTIONS or inner not in items:
        return None
    number = items.index(inner)
    head = items[0]
    if (head.text or b"").startswith(b"this:"):
        number -= 1
    return function, number


def default_of(script: Script, function: Node, number: int) -> int | None:
    """Which parameter stands in for a variable that is missing, by what it is called."""
    parameters = function.child_by_field_name("parameters")
    items = (
        [one for one in parameters.named_children if one.type != "comment"] if parameters else []
    )
    words = ("default", "fallback", "def", "alt", "otherwise", "initial")
    for at, item in enumerate(items):
        if at != number and script.text_of(item).lower().lstrip("{_ ").startswith(words):
            return at
    return None


def name_of(function: Node) -> Node | None:
    """By which others call it."""
    own = function.child_by_field_name("name")
    if own is not None:
        return own
    outer = function.parent
    while outer is not None and outer.type in (
        *("parenthesized_expression", "as_expression", "satisfies_expression", "arguments"),
        *("call_expression",),
    ):
        outer = outer.parent
    if outer is None:
        return None
    if outer.type == "variable_declarator":
        return outer.child_by_field_name("name")
    if outer.type == "assignment_expression":
        left = outer.child_by_field_name("left")
        if left is not None and left.type == "member_expression":
            return left.child_by_field_name("property")
        return left if left is not None and left.type == "identifier" else None
    if outer.type == "pair":
        return outer.child_by_field_name("key")
    if outer.type in ("public_field_definition", "field_definition"):
        return outer.child_by_field_name("name") or outer.child_by_field_name("property")
    return None


def given_value(target: Node) -> Node | None:
    """What a parameter is where nobody gives it: `(n = "X")`."""
    outer = target.parent
    if outer is None or outer.type not in ("assignment_pattern", "required_parameter"):
        return None
    return outer.child_by_field_name("right") or outer.child_by_field_name("value")


def has_value(function: Node, number: int) -> bool:
    """Whether a parameter has one by itself."""
    parameters = function.child_by_field_name("parameters")
    items = parameters.named_children if parameters is not None else []
    if number >= len(items):
        return False
    item = items[number]
    return item.type == "assignment_pattern" or item.child_by_field_name("value") is not None


def instead_of(script: Script, access: Node, function: Node) -> int | None:
    """Which parameter stands in: `process.env[name] ?? other`."""
    node = access
    while node.parent is not None and node.parent.type in CASTS:
        node = node.parent
    outer = node.parent
    if outer is None or outer.type != "binary_expression":
        return None
    sign, right = (outer.child_by_field_name(part) for part in ("operator", "right"))
    if sign is None or right is None or sign.text not in (b"??", b"||"):
        return None
    parameters = function.child_by_field_name("parameters")
    for number, item in enumerate(parameters.named_children if parameters is not None else ()):
        own = item.child_by_field_name("pattern") or item.child_by_field_name("left") or item
        if script.text_of(own) == script.text_of(right):
            return number
    return None


def is_default(script: Script, function: Node) -> bool:
    """`export default (n) => ...`, `module.exports = function (n) {...}`."""
    outer = function.parent
    if outer is None:
        return False
    left = outer.child_by_field_name("left")
    return outer.type == "export_statement" or (
        left is not None and script.text_of(left) == "module.exports"
    )


def owner_of(member: Node) -> Node | None:
    """What others call the class or the object by that has a member; the member itself where it
    is one of `module.exports = {...}`."""
    holder = member.parent.parent if member.parent is not None else None
    if member.parent is None or holder is None:
        return None
    if holder.type == "class_body":
        static = any(child.type == "static" for child in member.parent.children)
        named = holder.parent
        return named.child_by_field_name("name") if named is not None and static else None
    outer = holder.parent
    while outer is not None and outer.type in CASTS:
        outer = outer.parent
    if holder.type != "object" or outer is None:
        return None
    if outer.type == "variable_declarator":
        return outer.child_by_field_name("name")
    left = outer.child_by_field_name("left")
    return member if left is not None and left.text == b"module.exports" else None

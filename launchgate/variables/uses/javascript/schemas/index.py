"""What a file calls, names, imports and exports, from one walk over its tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tree_sitter import Node

from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.schemas.syntax import bare, literal, text

_KEPT = frozenset(
    (
        *("call_expression", "variable_declarator", "import_statement", "export_statement"),
        *("required_parameter", "optional_parameter", "assignment_pattern", "class_declaration"),
        *("member_expression", "subscript_expression", "interface_declaration", "object_pattern"),
        *("type_alias_declaration", "new_expression", "public_field_definition", "function"),
        *("function_declaration", "arrow_function", "method_definition", "pair"),
        *("function_expression",),
    )
)


def walk(root: Node) -> Iterator[Node]:
    """Every node that any reader looks at, in the order of the text; without recursion."""
    cursor = root.walk()
    down = True
    while True:
        if down:
            node = cursor.node
            if node is not None and node.type in _KEPT:
                yield node
            if cursor.goto_first_child():
                continue
        if cursor.goto_next_sibling():
            down = True
        elif cursor.goto_parent():
            down = False
        else:
            return


@dataclass(slots=True)
class Index:
    """`values`: what a name stands for. `imports`: a local name to module and name there (`*`
    and `default` too). `types`: the annotation of a parameter or a field by its name. `exported`:
    a local name to the one it is exported by."""

    nodes: dict[str, list[Node]] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    exported: dict[str, str] = field(default_factory=dict)

    def all(self, *kinds: str) -> Iterator[Node]:
        for kind in kinds:
            yield from self.nodes.get(kind, ())

    def module(self, name: str) -> str:
        return self.imports.get(name, ("", ""))[0]


def index(root: Node) -> Index:
    found = Index()
    for node in walk(root):
        found.nodes.setdefault(node.type, []).append(node)
        if node.type == "variable_declarator":
            _declarator(node, found)
        elif node.type == "import_statement":
            _import(node, found)
        elif node.type == "export_statement":
            _export(node, found)
        elif node.type in ("required_parameter", "optional_parameter"):
            _parameter(node, "pattern", "value", found)
        elif node.type == "assignment_pattern":
            _parameter(node, "left", "right", found)
        elif node.type == "public_field_definition":
            _parameter(node, "name", "value", found)
    return found


def _declarator(node: Node, found: Index) -> None:
    name, value = node.child_by_field_name("name"), node.child_by_field_name("value")
    if name is None or value is None:
        return
    annotation = node.child_by_field_name("type")
    if name.type == "identifier":
        found.values.setdefault(text(name), value)
        if annotation is not None:
            found.types.setdefault(text(name), text(annotation).lstrip(": "))
    module = _required(value)
    if module is None:
        return
    if name.type == "identifier":
        found.imports.setdefault(text(name), (module, "default"))
    elif name.type == "object_pattern":
        for child in name.named_children:
            if child.type == "shorthand_property_identifier_pattern":
                found.imports.setdefault(text(child), (module, text(child)))
            elif child.type == "pair_pattern":
                key, local = child.child_by_field_name("key"), child.child_by_field_name("value")
                found.imports.setdefault(text(local), (module, text(key)))


def _required(value: Node) -> str | None:
    value = bare(value)
    if value.type == "member_expression":  # require("x").default
        value = value.child_by_field_name("object") or value
    if value.type != "call_expression":
        return None
    function, given = (value.child_by_field_name(one) for one in ("function", "arguments"))
    if text(function) not in ("require", "import") or given is None:
        return None
    return literal(first(given))


def _import(node: Node, found: Index) -> None:
    module = literal(node.child_by_field_name("source"))
    clause = next((child for child in node.named_children if child.type == "import_clause"), None)
    if module is None or clause is None:
        return
    for child in clause.named_children:
        if child.type == "identifier":
            found.imports[text(child)] = (module, "default")
        elif child.type == "namespace_import":
            found.imports[text(first(child))] = (module, "*")
        elif child.type == "named_imports":
            for one in child.named_children:
                name, alias = (one.child_by_field_name(key) for key in ("name", "alias"))
                found.imports[text(alias or name)] = (module, text(name))


def _export(node: Node, found: Index) -> None:
    declaration = node.child_by_field_name("declaration")
    if declaration is not None:
        for child in declaration.named_children:
            name = child.child_by_field_name("name")
            if child.type == "variable_declarator" and name is not None:
                found.exported[text(name)] = text(name)
        return
    value = node.child_by_field_name("value")
    if value is not None and bare(value).type == "identifier":
        found.exported.setdefault(text(bare(value)), "default")
    for clause in node.named_children:
        if clause.type == "export_clause" and node.child_by_field_name("source") is None:
            for one in clause.named_children:
                name, alias = (one.child_by_field_name(key) for key in ("name", "alias"))
                found.exported[text(name)] = text(alias or name)


def _parameter(node: Node, named: str, valued: str, found: Index) -> None:
    name, value = node.child_by_field_name(named), node.child_by_field_name(valued)
    if name is None or name.type not in ("identifier", "property_identifier"):
        return
    annotation = node.child_by_field_name("type")
    if annotation is not None:
        found.types.setdefault(text(name), text(annotation).lstrip(": "))
    if value is not None:
        found.values.setdefault(text(name), value)

"""Which declaration a name means where it stands."""

from collections.abc import Iterator, Mapping

from tree_sitter import Node

from launchgate.variables.uses.javascript.script import Script

FUNCTIONS = frozenset(
    (
        *("function_declaration", "function_expression", "arrow_function", "method_definition"),
        *("generator_function_declaration", "generator_function", "function"),
    )
)
_SCOPES = FUNCTIONS | {
    *("program", "statement_block", "for_in_statement", "for_statement", "catch_clause"),
    *("class_body", "switch_body"),
}
_PATTERNS = ("object_pattern", "array_pattern", "rest_pattern", "assignment_pattern")
_PARAMETERS = ("formal_parameters", "required_parameter", "optional_parameter")


def declarations(script: Script, name: str) -> Mapping[int, Node]:
    """The identifier that declares the name, by the scope in which it holds. Told once a script."""
    known = script.declared.get(name)
    if known is None:
        known = script.declared[name] = {}
        for start in script.occurrences(name.encode()):
            node = script.at(start, start + len(name.encode()))
            if node is not None and (scope := _declared_in(node)) is not None:
                known.setdefault(scope.id, node)
    return known


def meant(node: Node, known: Mapping[int, Node]) -> Node | None:
    """The declaring identifier that an identifier means: that of the innermost scope."""
    step = node.parent if known else None
    while step is not None:
        if step.id in known:
            return known[step.id]
        step = step.parent
    return None


def references(script: Script, declared: Node) -> Iterator[Node]:
    """Where the name that `declared` declares is used."""
    name = script.text_of(declared)
    known = declarations(script, name)
    for start in script.occurrences(name.encode()):
        node = script.at(start, start + len(name.encode()))
        if (
            node is None
            or node == declared
            or node.type
            not in (
                "identifier",
                "shorthand_property_identifier",
            )
        ):
            continue
        target = meant(node, known)
        if target is not None and target == declared:
            yield node


def around(node: Node, kinds: frozenset[str]) -> Node | None:
    """The nearest ancestor of one of the kinds."""
    step = node.parent
    while step is not None and step.type not in kinds:
        step = step.parent
    return step


def _declared_in(node: Node) -> Node | None:
    """The scope of what an identifier declares, None where it declares nothing."""
    if node.type not in ("identifier", "shorthand_property_identifier_pattern"):
        return None
    inner, outer = node, node.parent
    while outer is not None and (
        outer.type in _PATTERNS
        or (outer.type == "pair_pattern" and outer.child_by_field_name("value") == inner)
        or outer.type == "object_assignment_pattern"
    ):
        is_left = outer.child_by_field_name("left") == inner
        if outer.type in ("assignment_pattern", "object_assignment_pattern") and not is_left:
            return None
        inner, outer = outer, outer.parent
    if outer is None:
        return None
    kind = outer.type
    if kind == "variable_declarator" and outer.child_by_field_name("name") == inner:
        return around(outer, frozenset(_SCOPES))
    if kind in _PARAMETERS:
        return _of_function(outer)
    if kind == "arrow_function" and outer.child_by_field_name("parameter") == inner:
        return outer
    if kind in ("function_declaration", "class_declaration", "generator_function_declaration"):
        named = outer.child_by_field_name("name") == inner
        return around(outer, frozenset(_SCOPES)) if named else None
    if kind in ("import_specifier", "import_clause", "namespace_import", "import_require_clause"):
        alias = outer.child_by_field_name("alias")
        if alias is not None and alias != inner:
            return None
        return around(outer, frozenset(("program",)))
    if kind == "for_in_statement" and outer.child_by_field_name("left") == inner:
        return outer
    if kind == "catch_clause" and outer.child_by_field_name("parameter") == inner:
        return outer
    return None


def _of_function(node: Node) -> Node | None:
    step: Node | None = node
    while step is not None and step.type not in FUNCTIONS:
        if step.type in ("function_type", "method_signature", "function_signature"):
            return None
        step = step.parent
    return step

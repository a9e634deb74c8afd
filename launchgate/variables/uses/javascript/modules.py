"""Imports and exports of a module, and which file an import leads to."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from tree_sitter import Node

from launchgate.variables.source import Export
from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.script import Script

Imports = dict[str, tuple[str, str, Node]]
"""Local name: module, the name there (`default`, `*`), the identifier."""

_EXPORTED = re.compile(rb"\bexport\b|\bexports\b")


def imports_of(script: Script) -> Imports:
    """Of the top level: `import` and `require`."""
    found: Imports = {}
    for node in script.root.named_children:
        if node.type == "import_statement":
            _import(script, node, found)
        elif node.type in ("lexical_declaration", "variable_declaration"):
            for declarator in node.named_children:
                _require(script, declarator, found)
    return found


def leads_to(module: str, path: str, importer: str) -> bool:
    """Whether an import of `module` in `importer` may be the file `path`."""
    target = _stem(path)
    if module.startswith("."):
        return _stem(posixpath.normpath(posixpath.join(posixpath.dirname(importer), module))) == (
            target
        )
    tail = _stem(re.sub(r"^(?:[@~#$][\w-]*/|src/|/)", "", module))
    return bool(tail) and (target == tail or target.endswith("/" + tail))


def exported(script: Script, declared: Node) -> Iterator[str]:
    """The names by which others get what an identifier of the top level declares."""
    if not _EXPORTED.search(script.data):
        return
    name = script.text_of(declared)
    step: Node | None = declared
    while step is not None and step.parent is not None and step.parent.type != "program":
        step = step.parent
    if step is not None and step.type == "export_statement":
        yield "default" if step.child_by_field_name("default") is not None else name
        head = script.data[step.start_byte : step.start_byte + 40].split()
        if len(head) > 1 and head[1] == b"default":
            yield "default"
    for node in script.root.named_children:
        if node.type == "export_statement":
            yield from _listed(script, node, name)
        elif node.type == "expression_statement":
            yield from _common(script, node, name)


def handed_on(script: Script, exports: Mapping[str, tuple[Export, ...]]) -> Iterator[Export]:
    """What other modules export and this one exports again: `export { a as b } from "./c"`."""
    for node in script.root.named_children if exports else ():
        source = node.child_by_field_name("source")
        if node.type != "export_statement" or source is None:
            continue
        module = script.text_of(source)[1:-1]
        names = {
            there: here
            for clause in node.named_children
            if clause.type == "export_clause"
            for there, here in _renamed(script, clause)
        }
        every = not names and any(child.type == "*" for child in node.children)
        for name, many in exports.items():
            here = names.get(name, name if every and name != "default" else "")
            for export in many if here else ():
                if leads_to(module, export.path, script.path):
                    yield export._replace(name=here, path=script.path)


def _renamed(script: Script, clause: Node) -> Iterator[tuple[str, str]]:
    for item in clause.named_children:
        there, alias = (item.child_by_field_name(part) for part in ("name", "alias"))
        if there is not None:
            yield script.text_of(there), script.text_of(alias or there)


def _listed(script: Script, node: Node, name: str) -> Iterator[str]:
    """`export { a as b }`, `export default a`."""
    for child in node.named_children:
        if child.type == "export_clause":
            for item in child.named_children:
                local = item.child_by_field_name("name")
                alias = item.child_by_field_name("alias")
                if local is not None and script.text_of(local) == name:
                    yield script.text_of(alias) if alias is not None else name
    value = node.child_by_field_name("value")
    if value is not None and script.text_of(value) == name:
        yield "default"


def _common(script: Script, node: Node, name: str) -> Iterator[str]:
    """`module.exports = { a }`, `exports.b = a`."""
    assigned = first(node)
    if assigned is None or assigned.type != "assignment_expression":
        return
    left, right = (assigned.child_by_field_name(part) for part in ("left", "right"))
    if left is None or right is None:
        return
    target = script.text_of(left)
    if target == "module.exports":
        if script.text_of(right) == name:
            yield "default"
        for child in right.named_children if right.type == "object" else ():
            if child.type == "shorthand_property_identifier" and script.text_of(child) == name:
                yield name
            elif child.type == "pair":
                key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
                if key is not None and value is not None and script.text_of(value) == name:
                    yield script.text_of(key)
    elif target.startswith(("exports.", "module.exports.")) and script.text_of(right) == name:
        yield target.rpartition(".")[2]


def _import(script: Script, node: Node, found: Imports) -> None:
    source = node.child_by_field_name("source")
    if source is None:
        return
    module = script.text_of(source)[1:-1]
    for clause in node.named_children:
        for child in clause.named_children if clause.type == "import_clause" else ():
            if child.type == "identifier":
                found[script.text_of(child)] = (module, "default", child)
            elif child.type == "namespace_import" and first(child) is not None:
                name = child.named_children[0]
                found[script.text_of(name)] = (module, "*", name)
            elif child.type == "named_imports":
                for item in child.named_children:
                    there = item.child_by_field_name("name")
                    local = item.child_by_field_name("alias") or there
                    if there is not None and local is not None:
                        name_there = script.text_of(there)
                        found[script.text_of(local)] = (module, name_there, local)


def _require(script: Script, declarator: Node, found: Imports) -> None:
    name, value = (declarator.child_by_field_name(part) for part in ("name", "value"))
    if name is None or value is None or value.type not in ("call_expression", "await_expression"):
        return
    call = re.fullmatch(
        r"(?:await\s+)?(?:require|import)\(\s*['\"]([^'\"]+)['\"]\s*\)", script.text_of(value)[:300]
    )
    if call is None:
        return
    if name.type == "identifier":
        found[script.text_of(name)] = (call[1], "*" if "import" in call[0] else "default", name)
    elif name.type == "object_pattern":
        for child in name.named_children:
            if child.type == "shorthand_property_identifier_pattern":
                found[script.text_of(child)] = (call[1], script.text_of(child), child)
            elif child.type == "pair_pattern":
                key, local = child.child_by_field_name("key"), child.child_by_field_name("value")
                if key is not None and local is not None:
                    found[script.text_of(local)] = (call[1], script.text_of(key), local)


def _stem(path: str) -> str:
    stem = re.sub(r"\.(?:d\.)?(?:[mc]?[jt]sx?|vue|svelte|astro)$", "", path)
    return re.sub(r"(?:^|/)index$", "", stem)

"""Expressions that are the environment: `process.env` and all that is called like it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from launchgate.variables.source import Export
from launchgate.variables.uses.javascript.manner import CASTS
from launchgate.variables.uses.javascript.modules import Imports, leads_to
from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.scopes import around, declarations, meant, references
from launchgate.variables.uses.javascript.script import Script

_DIRECT = re.compile(
    rb"(?:(?:globalThis|global|window|self)\s{0,9}\??\.\s{0,9})?"
    rb"(?:process\s{0,9}\??\.\s{0,9}env|import\.meta\??\.env|Bun\.env|Deno\.env|Netlify\.env"
    rb"|process\s{0,4}\[\s{0,4}['\"]env['\"]\s{0,4}\]"
    rb"|require\(\s{0,4}['\"](?:node:)?process['\"]\s{0,4}\)\.env"
    rb"|\(\s{0,4}process\s{1,4}as\s{1,4}any\s{0,4}\)\.env)(?![\w$])"
)
_FORMS = (
    ("import.meta", "import.meta.env"),
    ("Bun", "Bun.env"),
    ("Deno", "Deno.env"),
    ("Netlify", "Netlify.env"),
)
_IMPORTS = frozenset(("import_statement",))
_NODE = ("process", "node:process", "process/browser", "node:process/")
_MOST = 25_000


class Environment(NamedTuple):
    """`node` is an expression that is the environment."""

    node: Node
    form: str


def direct(script: Script) -> Iterator[Environment]:
    """As the platform calls it."""
    for count, found in enumerate(_DIRECT.finditer(script.data)):
        if count >= _MOST:
            script.capped = True
            return
        start, end = found.span()
        if start and (script.data[start - 1 : start].isalnum() or script.data[start - 1] in b"_$."):
            spread = script.data[max(0, start - 3) : start] == b"..."
            if not spread:
                continue
        node = script.at(start, end)
        if node is None or node.type not in ("member_expression", "subscript_expression"):
            continue
        if (node.start_byte, node.end_byte) == (start, end) and not _is_own(script, node):
            yield Environment(node, _form(found[0].decode("ascii", "replace")))


def imported(
    script: Script, imports: Imports, exports: dict[str, tuple[Export, ...]]
) -> Iterator[Environment]:
    """As other modules call it: Node's, Cloudflare's, the project's own."""
    for local, (module, name, node) in imports.items():
        if module in ("process", "node:process"):
            if name == "env":
                yield from _named(script, node, "process.env")
            elif name in ("default", "*"):
                yield from _members(script, node, "env", "process.env")
        elif module == "cloudflare:workers" and name == "env":
            yield from _named(script, node, "cloudflare:workers")
        else:
            wanted = local if name == "*" else name
            for export in exports.get(wanted, ()) if name != "*" else ():
                if export.kind == "object" and leads_to(module, export.path, script.path):
                    yield from _named(script, node, "process.env")


def _named(script: Script, declared: Node, form: str) -> Iterator[Environment]:
    for node in references(script, declared):
        yield Environment(node, form)


def _members(script: Script, declared: Node, name: str, form: str) -> Iterator[Environment]:
    """`nodeProcess.env`, where the module was imported whole."""
    if script.text_of(declared) in ("process",):
        return  # found by its name
    for node in references(script, declared):
        outer = node.parent
        if outer is not None and outer.type == "member_expression":
            prop = outer.child_by_field_name("property")
            if prop is not None and script.text_of(prop) == name:
                yield Environment(outer, form)


def bare(node: Node) -> Node:
    """With the casts and brackets around it."""
    while node.parent is not None and node.parent.type in CASTS:
        node = node.parent
    outer = node.parent
    if outer is not None and outer.type == "ternary_expression":  # typeof x ? process.env : {}
        return node if outer.child_by_field_name("condition") == node else bare(outer)
    if outer is not None and outer.type == "binary_expression":  # (process.env || {}).X
        sign = outer.child_by_field_name("operator")
        right = outer.child_by_field_name("right")
        instead = right is not None and (right == node or (right.text or b"") == b"{}")
        if sign is not None and sign.text in (b"||", b"??") and instead:
            return bare(outer)
    return node


def _form(text: str) -> str:
    return next((form for sign, form in _FORMS if sign in text), "process.env")


def _is_own(script: Script, node: Node) -> bool:
    """Whether `process` is declared in the file as something else."""
    text = script.text_of(node)
    if not text.startswith("process") or b"process" not in script.data:
        return False
    if not script.declares_process:
        return False
    head = first(node)
    target = meant(head, declarations(script, "process")) if head is not None else None
    if target is None:
        return False
    statement = around(target, _IMPORTS)
    source = statement.child_by_field_name("source") if statement is not None else None
    return source is None or script.text_of(source)[1:-1] not in _NODE

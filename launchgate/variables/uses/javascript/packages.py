"""Packages that hand the environment out: dotenv's `parsed`, `env-var`.

https://github.com/motdotla/dotenv#config, https://github.com/evanshortiss/env-var
"""

from collections.abc import Iterator

from tree_sitter import Node

from launchgate.variables.uses.javascript.constants import names_of, value_of
from launchgate.variables.uses.javascript.found import Found
from launchgate.variables.uses.javascript.manner import CASTS, Manner
from launchgate.variables.uses.javascript.modules import Imports
from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.objects import Environment
from launchgate.variables.uses.javascript.scopes import references
from launchgate.variables.uses.javascript.script import Script

_LONG_BYTES = 300


def parsed(script: Script) -> Iterator[Environment]:
    """`dotenv.config().parsed`, and what is called so."""
    if b"dotenv" not in script.data:
        return
    for start in script.occurrences(b"parsed"):
        node = script.at(start, start + 6)
        outer = node.parent if node is not None else None
        if node is None or outer is None:
            continue
        if outer.type == "member_expression":
            target = outer.child_by_field_name("object")
            if target is not None and target != node and _configures(script, target):
                yield Environment(outer, "dotenv")
        elif node.type == "shorthand_property_identifier_pattern":
            owner = outer.parent
            value = owner.child_by_field_name("value") if owner is not None else None
            if value is not None and _configures(script, value):
                for use in references(script, node):
                    yield Environment(use, "dotenv")


def _configures(script: Script, node: Node) -> bool:
    while node.type in CASTS and (inner := first(node)) is not None:
        node = inner
    if node.type == "identifier":
        value = value_of(script, node)
        return value is not None and value.type == "call_expression" and _configures(script, value)
    if node.type != "call_expression" or node.end_byte - node.start_byte > _LONG_BYTES:
        return False
    text = script.text_of(node)
    return "dotenv" in text and "config(" in text


def env_var(script: Script, imports: Imports, found: Found) -> None:
    """`env.get("X").required()`: without it, and without a default, it may be missing."""
    for module, name, local in imports.values():
        if module != "env-var":
            continue
        for use in references(script, local):
            call = use.parent
            if name != "get":
                prop = call.child_by_field_name("property") if call is not None else None
                if call is None or prop is None or prop.text != b"get":
                    continue
                call = call.parent
            said = first(call.child_by_field_name("arguments")) if call is not None else None
            if call is None or said is None:
                continue
            steps = _steps(script, call)
            manner = Manner(default="default" in steps, optional="required" not in steps)
            for text, node in names_of(script, said) or ():
                found.use(text, node, "env-var", manner)


def _steps(script: Script, call: Node) -> set[str]:
    """The methods that are called on what a call gives."""
    steps: set[str] = set()
    node: Node | None = call
    for _ in range(16):
        member = node.parent if node is not None else None
        if member is None or member.type != "member_expression":
            break
        prop = member.child_by_field_name("property")
        steps.add(script.text_of(prop) if prop is not None else "")
        node = member.parent
    return steps

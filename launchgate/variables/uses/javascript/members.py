"""From an expression that is the environment to the variables that are read of it."""

import re
from collections.abc import Callable, Iterator

from tree_sitter import Node

from launchgate.variables.uses.javascript.constants import Names, names_of
from launchgate.variables.uses.javascript.found import Found
from launchgate.variables.uses.javascript.manner import CASTS, Manner, manner_of
from launchgate.variables.uses.javascript.nodes import first
from launchgate.variables.uses.javascript.objects import Environment, bare
from launchgate.variables.uses.javascript.scopes import FUNCTIONS, declarations, meant, references
from launchgate.variables.uses.javascript.script import Script

Dynamic = Callable[[Node, Node, str], None]
"""(the access, the identifier that stands for the name, the form): maybe a parameter's."""

_ASKED = frozenset(("get", "has", "toObject", "set", "delete"))
_SCHEMAS = frozenset(
    (
        *("parse", "safeParse", "parseAsync", "validate", "validateSync", "createEnv", "cleanEnv"),
        *("envsafe", "parseEnv", "assert", "decode", "decodeUnknownSync", "create", "Parse"),
        *("from", "Decode", "Check", "load", "makeValidator", "testOnly", "envSchema", "loadEnv"),
        *("decodeSync", "is", "cast"),
    )
)
# Where the environment is given a name: the field of what is given, and of what it is called.
_TARGETS = {
    "variable_declarator": ("value", "name"),
    "required_parameter": ("", "pattern"),
    "optional_parameter": ("", "pattern"),
    "assignment_pattern": ("right", "left"),
    "object_assignment_pattern": ("right", "left"),
    "assignment_expression": ("right", "left"),
    "public_field_definition": ("value", "name"),
    "field_definition": ("value", "property"),
}
_CALLED = ("Deno.env", "Netlify.env")
_KEYS = frozenset(("runtimeEnv", "experimental__runtimeEnv", "runtimeEnvStrict", "envSource"))
_NESTED = re.compile(rb"\}\s{0,9}=\s{0,9}process\b(?!\s{0,9}[.\[])")
_OWNS = frozenset(("hasOwn", "has", "call"))
_ASKS = Manner(optional=True)
_MOST = 60


class Members:
    """`dynamic` hears of accesses whose name is no literal."""

    def __init__(self, script: Script, found: Found, dynamic: Dynamic) -> None:
        self._script = script
        self._found = found
        self._dynamic = dynamic
        self._seen: set[int] = set()
        self.aliases: list[tuple[Node, str]] = []
        self.exports: list[str] = []

    def read(self, environment: Environment, depth: int = 0) -> None:
        """What an expression's surroundings read of it; aliases are followed."""
        if environment.node.id in self._seen or depth > _MOST:
            return
        self._seen.add(environment.node.id)
        node, form = bare(environment.node), environment.form
        outer = node.parent
        if outer is None:
            return
        kind = outer.type
        if kind == "member_expression" and outer.child_by_field_name("object") == node:
            self._member(outer, form)
        elif kind == "subscript_expression" and outer.child_by_field_name("object") == node:
            self._subscript(outer, form)
        elif kind in _TARGETS:
            given, target = _TARGETS[kind]
            if not given or outer.child_by_field_name(given) == node:
                self.bound(outer.child_by_field_name(target), form, depth)
        elif kind == "binary_expression" and outer.child_by_field_name("right") == node:
            self._asked(outer, form)
        elif kind == "export_statement":
            self.exports.append("default")
        elif kind == "spread_element":
            self._found.whole(environment.node, "it copies the whole environment")
        elif kind == "arguments":
            self._handed(outer, environment, depth)
        elif kind == "for_in_statement":
            self._found.whole(environment.node, "it goes through the whole environment")
        elif kind in ("pair", "return_statement", "array", "arrow_function"):
            key = outer.child_by_field_name("key")
            if key is not None and self._script.text_of(key) in _KEYS:
                return  # a schema's own
            self._found.whole(environment.node, "it hands the whole environment on")

    def _member(self, access: Node, form: str) -> None:
        prop = access.child_by_field_name("property")
        if prop is None or prop.type != "property_identifier":
            return
        name = self._script.text_of(prop)
        if form in _CALLED and name in _ASKED:
            self._called(access, name, form)
        else:
            self._found.use(name, prop, form, manner_of(self._script, access))

    def _called(self, access: Node, method: str, form: str) -> None:
        """`Deno.env.get("X")`."""
        call = access.parent
        if call is None or call.type != "call_expression":
            return
        if method == "toObject":
            self.read(Environment(call, f"{form}.toObject()"))
            return
        given = call.child_by_field_name("arguments")
        name = first(given)
        if name is None or method in ("set", "delete"):
            return
        manner = manner_of(self._script, call)
        if method == "has":
            manner = Manner(optional=True)
        self._by(name, call, form, manner)

    def _subscript(self, access: Node, form: str) -> None:
        index = access.child_by_field_name("index")
        if index is not None:
            self._by(index, access, form, manner_of(self._script, access))

    def _by(self, index: Node, access: Node, form: str, manner: Manner) -> None:
        known = names_of(self._script, index)
        if known is not None:
            self._use(known, form, manner)
        else:
            while index.type in CASTS and first(index) is not None:
                index = index.named_children[0]
            self._dynamic(access, index, form)

    def _use(self, names: Names, form: str, manner: Manner) -> None:
        for name, node in names:
            self._found.use(name, node, form, manner)

    def _asked(self, outer: Node, form: str) -> None:
        """`"X" in process.env`."""
        sign, left = outer.child_by_field_name("operator"), outer.child_by_field_name("left")
        if sign is None or left is None or sign.text != b"in":
            return
        self._use(names_of(self._script, left) or (), form, Manner(optional=True))

    def _handed(self, outer: Node, environment: Environment, depth: int) -> None:
        call = outer.parent
        function = call.child_by_field_name("function") if call is not None else None
        name = self._script.text_of(function).rpartition(".")[2] if function is not None else ""
        if name in _OWNS:
            items = outer.named_children
            for one in items[1:2] if items[0] == bare(environment.node) else ():
                self._use(names_of(self._script, one) or (), environment.form, _ASKS)
            return
        if function is not None and self._given(function, outer, environment, depth):
            return
        if name not in _SCHEMAS:
            self._found.whole(environment.node, f"it hands the whole environment to {name[:60]}")

    def _given(self, function: Node, given: Node, environment: Environment, depth: int) -> bool:
        """To a function of this file, whose parameter then is the environment."""
        if function.type != "identifier":
            return False
        known = declarations(self._script, self._script.text_of(function))
        target = meant(function, known)
        owner = target.parent if target is not None else None
        if owner is not None and owner.type == "variable_declarator":
            owner = owner.child_by_field_name("value")
        if owner is None or owner.type not in FUNCTIONS:
            return False
        single = owner.child_by_field_name("parameter")
        listed = owner.child_by_field_name("parameters")
        items = [single] if single is not None else listed.named_children if listed else []
        number = given.named_children.index(bare(environment.node))
        if number >= len(items) or items[number] is None:
            return False
        item = items[number]
        self.bound(item.child_by_field_name("pattern") or item, environment.form, depth + 1)
        return True

    def bound(self, target: Node | None, form: str, depth: int) -> None:
        if target is None:
            return
        if target.type in ("identifier", "shorthand_property_identifier_pattern"):
            if target.parent is not None and target.parent.type == "assignment_expression":
                known = declarations(self._script, self._script.text_of(target))
                target = meant(target, known) or target
            self.aliases.append((target, form))
            for node in references(self._script, target):
                self.read(Environment(node, form), depth + 1)
        elif target.type in ("object_pattern", "object"):
            self._taken_apart(target, form, depth)
        elif target.type in ("assignment_pattern", "object_assignment_pattern"):
            self.bound(target.child_by_field_name("left"), form, depth)
        elif target.type == "property_identifier":
            self._field(target, form, depth)
        elif target.type in ("member_expression", "private_property_identifier"):
            prop = target.child_by_field_name("property")
            whole = self._script.text_of(target)
            if whole == "module.exports":
                self.exports.append("default")
            elif whole.startswith(("module.exports.", "exports.")):
                self.exports.append(whole.rpartition(".")[2])
            if target.type == "private_property_identifier":
                self._field(target, form, depth)
            elif prop is not None and whole.startswith("this."):
                self._field(prop, form, depth)

    def _field(self, prop: Node, form: str, depth: int) -> None:
        """`this.env = process.env`: then `this.env.X`."""
        word = b"this." + (prop.text or b"")
        for start in self._script.occurrences(word):
            node = self._script.at(start, start + len(word))
            if node is not None and node.type == "member_expression":
                self.read(Environment(node, form), depth + 1)

    def _taken_apart(self, pattern: Node, form: str, depth: int) -> None:
        for name, node, default in parts(self._script, pattern):
            if form in _CALLED:
                continue
            if name is None:
                self._found.whole(node, "it takes the rest of the environment")
            else:
                self._found.use(name, node, form, Manner(default=default))


def parts(script: Script, pattern: Node) -> Iterator[tuple[str | None, Node, bool]]:
    """Name, its node and whether there is a default, of each part of `{ A, B: b, C = d }`; None
    for the rest."""
    for child in pattern.named_children:
        if child.type in ("shorthand_property_identifier_pattern", "shorthand_property_identifier"):
            yield script.text_of(child), child, False
        elif child.type == "object_assignment_pattern":
            left = child.child_by_field_name("left")
            if left is not None:
                yield script.text_of(left), left, True
        elif child.type in ("pair_pattern", "pair"):
            key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
            if key is None or value is None:
                continue
            default = value.type == "assignment_pattern"
            if key.type in ("property_identifier",):
                yield script.text_of(key), key, default
            else:
                inner = first(key) if key.type == "computed_property_name" else key
                for name, node in (names_of(script, inner) or ()) if inner is not None else ():
                    yield name, node, default
        elif child.type == "rest_pattern":
            yield None, child, False


def nested(script: Script, members: Members) -> None:
    """`const { env: { X } } = process`, `const { env } = process`."""
    if _NESTED.search(script.data) is None:
        return
    for start in script.occurrences(b"env"):
        key = script.at(start, start + 3)
        pattern = key.parent if key is not None else None
        target = key
        if pattern is not None and pattern.type == "pair_pattern":
            target, pattern = pattern.child_by_field_name("value"), pattern.parent
        outer = pattern.parent if pattern is not None else None
        if pattern is None or pattern.type != "object_pattern" or outer is None:
            continue
        value = outer.child_by_field_name("value")
        if outer.type == "variable_declarator" and value is not None and value.text == b"process":
            members.bound(target, "process.env", 0)

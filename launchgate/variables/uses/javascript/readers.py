"""Functions that read a variable whose name they are given: `need("X")`."""

from typing import NamedTuple

from tree_sitter import Node

from launchgate.variables.source import Export
from launchgate.variables.uses.javascript.constants import Names, elements, names_of
from launchgate.variables.uses.javascript.found import Found
from launchgate.variables.uses.javascript.manner import Manner, manner_of
from launchgate.variables.uses.javascript.modules import Imports, exported, leads_to
from launchgate.variables.uses.javascript.scopes import (
    FUNCTIONS,
    declarations,
    meant,
    references,
)
from launchgate.variables.uses.javascript.script import Script


class Reader(NamedTuple):
    """`argument` is the number of the name, `default` that of what stands in."""

    argument: int
    default: int | None
    optional: bool
    form: str
    listed: bool = False


class Readers:
    """The functions of one script, and who calls them."""

    def __init__(self, script: Script, found: Found) -> None:
        self._script = script
        self._found = found
        self._known: set[int] = set()
        self._todo: list[tuple[Node, Reader]] = []

    def dynamic(self, access: Node, index: Node, form: str) -> None:
        """A variable whose name is a parameter's: then its function is a reader."""
        if index.type != "identifier":
            return
        target = meant(index, declarations(self._script, self._script.text_of(index)))
        if target is None:
            return
        placed = _parameter(target)
        listed = False
        if placed is None:
            placed, listed = self._of_list(target), True
        if placed is None:
            return
        function, number = placed
        manner = manner_of(self._script, access)
        reader = Reader(
            number, _default(self._script, function, number), manner.default or manner.optional,
            form, listed,
        )  # fmt: skip
        if function.id not in self._known:
            self._known.add(function.id)
            self._todo.append((function, reader))

    def resolve(self) -> None:
        """All calls of all readers; one that hands its own parameter on is one too."""
        rounds = 0
        while self._todo and rounds < 200:
            rounds += 1
            function, reader = self._todo.pop()
            name = _name_of(function)
            if name is None:
                continue
            outer = name.parent
            if outer is not None and outer.type in _MEMBERS:
                self._of_members(name, reader)
                continue
            for node in references(self._script, name):
                self._call(node, reader)
            for public in exported(self._script, name):
                self._found.export(
                    Export(
                        public,
                        self._script.path,
                        "reader",
                        reader.argument,
                        reader.default,
                        reader.optional,
                    )  # fmt: skip
                )

    def imported(self, imports: Imports, exports: dict[str, tuple[Export, ...]]) -> None:
        """Calls of readers of other files."""
        for module, name, node in imports.values():
            local = self._script.text_of(node)
            if name == "*":
                for many in exports.values():
                    for export in many:
                        if export.kind == "reader" and leads_to(
                            module, export.path, self._script.path
                        ):
                            for use in references(self._script, node):
                                self._member_call(use, export)
                continue
            for export in (*exports.get(name, ()), *exports.get(local, ())):
                if export.kind != "reader" or not leads_to(module, export.path, self._script.path):
                    continue
                reader = Reader(export.argument, export.default, export.optional, "helper")
                for use in references(self._script, node):
                    self._call(use, reader)

    def _member_call(self, use: Node, export: Export) -> None:
        outer = use.parent
        prop = outer.child_by_field_name("property") if outer is not None else None
        if outer is None or prop is None or self._script.text_of(prop) != export.name:
            return
        self._call(outer, Reader(export.argument, export.default, export.optional, "helper"))

    def _of_members(self, name: Node, reader: Reader) -> None:
        """Calls as `this.need("X")`, `Env.need("X")`."""
        word = self._script.text_of(name).encode()
        for start in self._script.occurrences(word):
            node = self._script.at(start, start + len(word))
            outer = node.parent if node is not None else None
            if node is None or node == name or outer is None:
                continue
            if outer.type == "member_expression" and outer.child_by_field_name("property") == node:
                self._call(outer, reader)

    def _call(self, callee: Node, reader: Reader) -> None:
        call = callee.parent
        while call is not None and call.type in ("non_null_expression", "instantiation_expression"):
            call = call.parent
        if call is None or call.type != "call_expression":
            return
        given = call.child_by_field_name("arguments")
        items = [one for one in given.named_children if one.type != "comment"] if given else []
        if given is None or reader.argument >= len(items):
            return
        argument = items[reader.argument]
        manner = manner_of(self._script, call)
        stands_in = reader.default is not None and reader.default < len(items)
        if reader.listed:
            rest = items[reader.argument :]
            known: Names | None = elements(self._script, argument) or [
                pair for one in rest for pair in names_of(self._script, one) or ()
            ]
        else:
            known = names_of(self._script, argument)
        if known is None:
            self._forwarded(call, argument, reader)
            return
        default = stands_in or manner.default
        how = Manner(default=default, optional=manner.optional or reader.optional)
        for name, node in known:
            self._found.use(name, node, reader.form, how)

    def _forwarded(self, call: Node, argument: Node, reader: Reader) -> None:
        if argument.type == "identifier":
            self.dynamic(call, argument, reader.form)

    def _of_list(self, target: Node) -> tuple[Node, int] | None:
        """A loop's variable over a parameter: `names.forEach(n => process.env[n])`."""
        outer = target.parent
        while outer is not None and outer.type in ("lexical_declaration", "variable_declarator"):
            outer = outer.parent
        items: Node | None = None
        if outer is not None and outer.type == "for_in_statement":
            items = outer.child_by_field_name("right")
        elif _parameter(target) is None:
            return None
        if items is None or items.type != "identifier":
            return None
        declared = meant(items, declarations(self._script, self._script.text_of(items)))
        return _parameter(declared) if declared is not None else None


_MEMBERS = ("method_definition", "pair", "public_field_definition", "field_definition")


def _parameter(target: Node) -> tuple[Node, int] | None:
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
    first = items[0]
    if (first.text or b"").startswith(b"this:"):
        number -= 1
    return function, number


def _default(script: Script, function: Node, number: int) -> int | None:
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


def _name_of(function: Node) -> Node | None:
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
    if outer.type == "pair":
        return outer.child_by_field_name("key")
    if outer.type in ("public_field_definition", "field_definition"):
        return outer.child_by_field_name("name") or outer.child_by_field_name("property")
    return None

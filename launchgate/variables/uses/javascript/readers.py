"""Functions that read a variable whose name they are given: `need("X")`."""

from collections.abc import Iterator
from typing import NamedTuple

from tree_sitter import Node

from launchgate.variables.source import Export
from launchgate.variables.uses.javascript.constants import (
    Names,
    elements,
    gone_through,
    names_of,
    value_of,
)
from launchgate.variables.uses.javascript.found import Found
from launchgate.variables.uses.javascript.functions import (
    MEMBERS,
    default_of,
    given_value,
    has_value,
    instead_of,
    is_default,
    name_of,
    owner_of,
    parameter,
)
from launchgate.variables.uses.javascript.manner import Manner, manner_of
from launchgate.variables.uses.javascript.modules import Imports, exported, leads_to
from launchgate.variables.uses.javascript.scopes import (
    declarations,
    meant,
    references,
)
from launchgate.variables.uses.javascript.script import Script

_COMMON = frozenset(("get", "has", "read", "find", "fetch", "value", "load", "getItem"))


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
        manner = manner_of(self._script, access)
        if not manner.is_read:
            return
        placed, listed = self._of_list(target), True
        if placed is None:
            placed, listed = parameter(target), False
        if placed is None:
            return
        function, number = placed
        if not listed and (own := given_value(target)) is not None:
            for name, node in names_of(self._script, own) or ():
                self._found.use(name, node, form, manner)
        rest = target.parent is not None and target.parent.type == "rest_pattern"
        instead = instead_of(self._script, access, function)
        optional = manner.default or manner.optional
        if instead is None:
            instead = default_of(self._script, function, number)
        else:
            optional = has_value(function, instead)
        reader = Reader(number, instead, optional, form, listed or rest)
        if function.id not in self._known:
            self._known.add(function.id)
            self._todo.append((function, reader))

    def resolve(self) -> None:
        """All calls of all readers; one that hands its own parameter on is one too."""
        rounds = 0
        while self._todo and rounds < 200:
            rounds += 1
            function, reader = self._todo.pop()
            name = name_of(function)
            if name is None:
                if is_default(self._script, function):
                    self._tell("default", reader)
                continue
            outer = name.parent
            if outer is not None and outer.type == "member_expression":
                whole = self._script.text_of(outer)
                if whole.startswith(("exports.", "module.exports.")):
                    self._tell(self._script.text_of(name), reader)
            if outer is not None and outer.type in MEMBERS:
                self._of_members(name, reader)
                continue
            for node in references(self._script, name):
                self._call(node, reader)
            for public in exported(self._script, name):
                self._tell(public, reader)

    def imported(self, imports: Imports, exports: dict[str, tuple[Export, ...]]) -> None:
        """Calls of readers of other files."""
        for module, name, node in imports.values():
            if name in ("*", "default"):
                for export in _all(exports):
                    if not export.member and leads_to(module, export.path, self._script.path):
                        self._member_calls(node, export.name, export)
            for export in exports.get(name, ()):
                if export.kind != "reader" or not leads_to(module, export.path, self._script.path):
                    continue
                if export.member:
                    self._member_calls(node, export.member, export)
                    continue
                for use in references(self._script, node):
                    self._call(use, _reader(export))

    def _member_calls(self, declared: Node, member: str, export: Export) -> None:
        """`Env.get("X")`, where `Env` was imported."""
        for use in references(self._script, declared):
            outer = use.parent
            prop = outer.child_by_field_name("property") if outer is not None else None
            if outer is not None and prop is not None and self._script.text_of(prop) == member:
                self._call(outer, _reader(export))

    def _tell(self, public: str, reader: Reader, member: str = "") -> None:
        """Other files, which know the reader as `public`."""
        self._found.export(
            Export(
                public,
                self._script.path,
                "reader",
                argument=reader.argument,
                default=reader.default,
                optional=reader.optional,
                member=member,
            )
        )

    def _of_members(self, name: Node, reader: Reader) -> None:
        """Calls as `this.need("X")`, `Env.need("X")`."""
        word = self._script.text_of(name).encode()
        owner = owner_of(name)
        if owner is not None and owner != name:
            for public in exported(self._script, owner):
                self._tell(public, reader, self._script.text_of(name))
        elif owner is not None:  # module.exports = { need() {} }
            self._tell(self._script.text_of(name), reader)
        common = self._script.text_of(name) in _COMMON
        for start in self._script.occurrences(word):
            node = self._script.at(start, start + len(word))
            outer = node.parent if node is not None else None
            if node is None or node == name or outer is None:
                continue
            if outer.type != "member_expression" or outer.child_by_field_name("property") != node:
                continue
            if not common or self._is_own(outer, owner):
                self._call(outer, reader)

    def _is_own(self, access: Node, owner: Node | None) -> bool:
        """Whether the object is the reader's own: a `get` may be anybody's."""
        thing = access.child_by_field_name("object")
        if thing is None:
            return False
        text = self._script.text_of(thing)
        own = self._script.text_of(owner) if owner is not None else ""
        if text in ("this", own, f"new {own}()", f"(new {own}())"):
            return True
        value = value_of(self._script, thing) if thing.type == "identifier" else None
        return value is not None and self._script.text_of(value).startswith(f"new {own}")

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
        items = gone_through(self._script, target)
        if items is None or items.type != "identifier":
            return None
        declared = meant(items, declarations(self._script, self._script.text_of(items)))
        return parameter(declared) if declared is not None else None


def _reader(export: Export) -> Reader:
    return Reader(export.argument, export.default, export.optional, "helper")


def _all(exports: dict[str, tuple[Export, ...]]) -> Iterator[Export]:
    for many in exports.values():
        yield from (export for export in many if export.kind == "reader")

"""Where a module asks for a variable by a call, an index or a question."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.variables.uses.python.changes import Changes, only_to_take_away, takes_away
from launchgate.variables.uses.python.libraries import called
from launchgate.variables.uses.python.meaning import Environment, Exported, Library, Reader
from launchgate.variables.uses.python.names import Names
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Module, Seen
from launchgate.variables.uses.python.tree import last


class Ask(NamedTuple):
    """One reading: `name` is the expression of the name, `instead` what stands in."""

    seen: Seen[ast.expr]
    name: ast.AST | None
    reader: Reader
    instead: ast.expr | None = None
    asked: bool = False


class Asks:
    def __init__(self, module: Module, resolver: Resolver, names: Names) -> None:
        self._module = module
        self._resolver = resolver
        self._names = names
        self._changes = Changes(module, resolver)

    def all(self) -> Iterator[Ask]:
        for seen in self._module.calls:
            yield from self._of_call(seen)
        for index in self._module.indexed:
            yield from self._of_index(index)
        for question in self._module.compared:
            yield from self._of_question(question)

    def _of_call(self, seen: Seen[ast.Call]) -> Iterator[Ask]:
        call, scope = seen.node, seen.scope
        meaning = self._resolver.of(call.func, scope)
        if isinstance(meaning, Library):
            yield _ask(seen, call, called(meaning))
        elif isinstance(meaning, Exported):
            yield from _of_export(seen, call, meaning)
        elif isinstance(meaning, Reader) and not (
            meaning.form.endswith(".pop") and takes_away(seen)
        ):
            yield _ask(seen, call, meaning)
        first = call.args[0] if call.args else None
        given = self._resolver.of(first, scope)
        if not isinstance(given, Reader) or len(call.args) < 2:
            return
        if isinstance(call.func, ast.Name) and call.func.id == "map":
            for one, where in self._names.elements(call.args[1], scope):
                yield Ask(Seen(call, where, seen.link), one, given)
        elif last(call.func) == "partial":
            yield Ask(seen, call.args[1], given)

    def _of_index(self, seen: Seen[ast.Subscript]) -> Iterator[Ask]:
        node = seen.node
        if not isinstance(node.ctx, ast.Load):
            return
        meaning = self._resolver.of(node.value, seen.scope)
        if isinstance(meaning, Environment):
            always = meaning.defaulted or self._changes.has_set(seen)
            reader = Reader(meaning.form, strict=True, always=always)
            yield Ask(seen, node.slice, reader)
        elif isinstance(meaning, Exported) and meaning.export.kind == "object":
            yield Ask(seen, node.slice, Reader(f"{meaning.export.name} of a module", strict=True))

    def _of_question(self, seen: Seen[ast.Compare]) -> Iterator[Ask]:
        node = seen.node
        if len(node.ops) != 1 or not isinstance(node.ops[0], (ast.In, ast.NotIn)):
            return
        holder: ast.expr = node.comparators[0]
        if isinstance(holder, ast.Call) and isinstance(holder.func, ast.Attribute):
            holder = holder.func.value if holder.func.attr == "keys" else holder
        meaning = self._resolver.of(holder, seen.scope)
        if isinstance(meaning, Environment):
            if only_to_take_away(node, seen.link):
                return
            yield Ask(seen, node.left, Reader(meaning.form), asked=True)
        elif isinstance(meaning, Library) and meaning.kind == "django-environ":
            yield Ask(seen, node.left, Reader(meaning.kind, prefix=meaning.prefix), asked=True)


def _ask(seen: Seen[ast.Call], call: ast.Call, reader: Reader) -> Ask:
    name = call.args[reader.at] if reader.at < len(call.args) else None
    instead = None
    if reader.default is not None and reader.default < len(call.args):
        instead = call.args[reader.default]
    for word in call.keywords:
        if name is None and word.arg in reader.words:
            name = word.value
        elif word.arg in reader.fallbacks:
            instead = word.value
    return Ask(seen, name, reader, instead)


def _of_export(seen: Seen[ast.Call], call: ast.Call, meaning: Exported) -> Iterator[Ask]:
    export = meaning.export
    form = f"{export.name} of a module"
    if export.kind == "object":
        yield _ask(seen, call, Reader(form, words=("var", "name"), default=1, strict=True))
        return
    reader = Reader(
        form,
        at=export.argument,
        words=("name", "key", "var", "env_var", "variable"),
        default=export.default,
        fallbacks=("default", "fallback"),
        optional=export.optional,
        strict=not export.optional,
    )
    yield _ask(seen, call, reader)

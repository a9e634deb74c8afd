"""Functions of a module that read the variable which their parameter names."""

import ast
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.variables.uses.python.meaning import Function, Instance, Reader
from launchgate.variables.uses.python.need import Need
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Module, Scope, Seen


class Wrapper(NamedTuple):
    """A function that reads the variable that its parameter names."""

    parameter: str
    many: bool
    before: str
    after: str
    upper: bool
    reader: Reader
    easy: Need
    instead: str | None


class Called(NamedTuple):
    """A call of a function of the module, or of `__call__` or `__getitem__` of an object."""

    seen: Seen[ast.expr]
    function: Function
    given: list[ast.expr]
    words: list[ast.keyword]

    def arguments(self, parameter: str) -> list[ast.expr]:
        """What it gives the parameter: one expression, or all that a star takes."""
        named = [one.value for one in self.words if one.arg == parameter]
        if named:
            return named
        scope, given = self.function.scope, self.given
        known = scope.node.args  # type: ignore[attr-defined]
        places = [one.arg for one in (*known.posonlyargs, *known.args)]
        if self.function.bound:
            places = places[1:]
        if known.vararg is not None and known.vararg.arg == parameter:
            return given[len(places) :]
        if parameter in places and places.index(parameter) < len(given):
            before = given[: places.index(parameter) + 1]
            return [] if any(isinstance(one, ast.Starred) for one in before) else [before[-1]]
        bounds = scope.names.get(parameter, ())
        return [b.node for b in bounds if b.kind == "param" and isinstance(b.node, ast.expr)]


def calls(module: Module, resolver: Resolver) -> Iterator[Called]:
    for seen in module.calls:
        meaning = resolver.of(seen.node.func, seen.scope)
        if isinstance(meaning, Instance):
            meaning = _special(module, resolver, meaning, "__call__")
        if isinstance(meaning, Function):
            yield Called(seen, meaning, list(seen.node.args), seen.node.keywords)
    for one in module.indexed:
        owner = resolver.of(one.node.value, one.scope)
        if isinstance(one.node.ctx, ast.Load) and isinstance(owner, Instance):
            special = _special(module, resolver, owner, "__getitem__")
            if special is not None:
                yield Called(one, special, [one.node.slice], [])


def _special(module: Module, resolver: Resolver, owner: Instance, name: str) -> Function | None:
    for scope in resolver.line(owner.scope):
        for bound in scope.names.get(name, ()):
            if bound.kind == "def" and bound.node is not None:
                return Function(module.inner[id(bound.node)], True)
    return None


def stand_in(function: Scope) -> str | None:
    """The parameter that says what is taken where there is no variable."""
    return next((one for one in function.names if one in ("default", "fallback", "d")), None)
